package io.manyhands.processor.analysis.range;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where scans stop that look at no bound. {@code while (a[i] < p) i++} goes no further than the
 * next element that is not less than {@code p}: the pivot {@code p = a[mid]} itself, or one that a
 * scan has stopped at and an exchange has moved (C. A. R. Hoare, "Quicksort", 1962).
 *
 * <p>Of each test one such element is remembered, as a {@link Unknown.Stop}, whose value is its
 * index. That there is one is said by what is known of the index, so that facts are joined as those
 * about variables are. A store forgets it, unless it surely is to another element; so does a call
 * that is not entered.
 */
final class RangeStops {
  private final RangeExecution execution;
  private final boolean wanted;
  private final Set<Variable> assigned = new HashSet<>();
  private final Set<Variable> followed = new HashSet<>();
  private final Map<Variable, Object> names = new HashMap<>();

  /**
   * Nothing is known yet.
   *
   * @param wanted whether anything shall be found out: that takes time, and rows of the facts
   */
  RangeStops(RangeExecution execution, boolean wanted) {
    this.execution = execution;
    this.wanted = wanted;
  }

  /** A method is executed from now on whose parameters may be anything. */
  void begin(MethodDeclaration method) {
    assigned.addAll(Reads.written(method.body()));
    followed.addAll(method.parameters());
  }

  /** A method is entered with these arguments; nothing is known of its parameters yet. */
  void enter(MethodDeclaration method, List<Expression> given) {
    begin(method);
    boolean plain =
        !method.method().isVarargs()
            && given.size() == method.parameters().size()
            && given.stream().noneMatch(RangeExpressions::changesVariables);
    for (int k = 0; k < method.parameters().size(); k++) {
      Variable parameter = method.parameters().get(k);
      names.remove(parameter);
      forgetAbout(parameter);
      if (plain) {
        name(parameter, given.get(k));
        hold(parameter, given.get(k));
      }
    }
  }

  /** A variable has just been declared, with this value if it has one. */
  void declare(Variable variable, Optional<Expression> value) {
    followed.add(variable);
    names.remove(variable);
    forgetAbout(variable);
    value.ifPresent(
        initializer -> {
          name(variable, initializer);
          hold(variable, initializer);
        });
  }

  private void name(Variable variable, Expression array) {
    if (variable.type() instanceof Type.Array) {
      nameOf(array).ifPresent(name -> names.put(variable, name));
    }
  }

  /** If a variable has been given the value of an element, that stops scans for it. */
  private void hold(Variable variable, Expression value) {
    if (!wanted || assigned.contains(variable) || !value.type().equals(variable.type())) {
      return;
    }
    if (value instanceof Expression.Local other) {
      for (Unknown.Stop stop : all()) {
        if (stop.test().limit().equals(other.variable())) {
          set(new Unknown.Stop(stop.array(), stop.test().with(variable)), LinearSum.of(stop));
        }
      }
    } else if (value instanceof Expression.ArrayAccess access && ScanTest.isPlain(access.index())) {
      Optional<LinearSum> index = valueOf(access.index());
      Optional<Object> name = nameOf(access.array());
      if (index.isPresent() && name.isPresent()) {
        ScanTest.failedBy(variable)
            .forEach(test -> set(new Unknown.Stop(name.get(), test), index.get()));
      }
    }
  }

  /** A comparison has just been evaluated and has come out like this. */
  void observe(Expression.Binary comparison, boolean truth) {
    Optional<ScanTest.Of> read = wanted ? ScanTest.in(comparison) : Optional.empty();
    if (read.isEmpty()
        || !followed.contains(read.get().test().limit())
        || assigned.contains(read.get().test().limit())) {
      return;
    }
    Optional<Object> name = nameOf(read.get().element().array());
    Optional<LinearSum> index = indexOf(read.get().element().index());
    if (name.isEmpty() || index.isEmpty()) {
      return;
    }
    Unknown.Stop stop = new Unknown.Stop(name.get(), read.get().test());
    if (truth) {
      Facts facts = execution.facts();
      execution.set(RangeConditions.different(facts, LinearSum.of(stop).minus(index.get())));
    } else {
      set(stop, index.get());
    }
  }

  /** An element has been stored to. */
  void stored(Expression.ArrayAccess access, LinearSum index) {
    for (Unknown.Stop stop : all()) {
      Type component = stop.test().limit().type();
      boolean concerned =
          component.equals(access.type())
              || (component.isReference() && access.type().isReference());
      if (concerned && !isElsewhere(stop, index)) {
        execution.set(execution.facts().forget(stop));
      }
    }
  }

  private boolean isElsewhere(Unknown.Stop stop, LinearSum index) {
    LinearSum distance = LinearSum.of(stop).minus(index);
    return execution.facts().entails(distance.plus(-1))
        || execution.facts().entails(distance.negated().plus(-1));
  }

  /** Something happens that may store to any element. */
  void forgetAll() {
    execution.set(execution.facts().forgetAll(Unknown.Stop.class::isInstance));
  }

  /** A field refers to another array. */
  void stored(Expression.FieldAccess field) {
    execution.set(
        execution
            .facts()
            .forgetAll(
                unknown ->
                    unknown instanceof Unknown.Stop stop && stop.array().equals(field.field())));
  }

  /** Whether something is known of where scans stop. */
  boolean areKnown() {
    return !all().isEmpty();
  }

  /** Executes an exchange of two elements: what stops a scan is where the other one was. */
  void execute(Exchange exchange) {
    Map<Unknown.Stop, LinearSum> moved = new HashMap<>();
    Optional<Object> name = nameOf(exchange.array());
    Optional<LinearSum> one = valueOf(exchange.one());
    Optional<LinearSum> other = valueOf(exchange.other());
    if (name.isPresent() && one.isPresent() && other.isPresent()) {
      LinearSum first = execution.named(one.get(), Type.Primitive.INT);
      LinearSum second = execution.named(other.get(), Type.Primitive.INT);
      for (Unknown.Stop stop : all()) {
        if (stop.array().equals(name.get()) && is(stop, first)) {
          moved.put(stop, second);
        } else if (stop.array().equals(name.get()) && is(stop, second)) {
          moved.put(stop, first);
        }
      }
    }
    exchange.statements().forEach(execution::execute);
    moved.forEach(this::set);
  }

  private boolean is(Unknown.Stop stop, LinearSum index) {
    LinearSum distance = LinearSum.of(stop).minus(index);
    return execution.facts().entails(distance) && execution.facts().entails(distance.negated());
  }

  /** Remembers an index, and in so many words which variables bound it: joins keep that. */
  private void set(Unknown.Stop stop, LinearSum index) {
    Facts facts = execution.facts().assign(stop, index);
    Facts bounded = facts;
    for (Unknown unknown : facts.unknowns()) {
      if (unknown instanceof Unknown.Of || unknown instanceof Unknown.AtEntry) {
        LinearSum distance = LinearSum.of(unknown).minus(LinearSum.of(stop));
        bounded = strongest(distance, facts, bounded);
        bounded = strongest(distance.negated(), facts, bounded);
      }
    }
    execution.set(bounded);
  }

  /**
   * A loop begins: says in so many words how variables that are assigned somewhere lie to the
   * parameters. What only follows from other variables is lost when the loop changes these.
   */
  void beginLoop() {
    if (!wanted) {
      return;
    }
    Facts facts = execution.facts();
    Facts bounded = facts;
    for (Unknown unknown : facts.unknowns()) {
      if (unknown instanceof Unknown.Of moving && assigned.contains(moving.variable())) {
        for (Unknown other : facts.unknowns()) {
          if (stays(other)) {
            LinearSum distance = LinearSum.of(unknown).minus(LinearSum.of(other));
            bounded = strongest(distance, facts, bounded);
            bounded = strongest(distance.negated(), facts, bounded);
          }
        }
      }
    }
    execution.set(bounded);
  }

  private boolean stays(Unknown unknown) {
    return unknown instanceof Unknown.AtEntry
        || (unknown instanceof Unknown.Of of
            && of.variable().kind() == Variable.Kind.PARAMETER
            && !assigned.contains(of.variable()));
  }

  /** With the strongest of {@code sum > 0, sum >= 0, sum >= -1} that is known. */
  private static Facts strongest(LinearSum sum, Facts facts, Facts bounded) {
    for (int least = 1; least >= -1; least--) {
      if (facts.entails(sum.plus(-least))) {
        return bounded.atLeastZero(sum.plus(-least));
      }
    }
    return bounded;
  }

  private void forgetAbout(Variable variable) {
    if (!wanted) {
      return;
    }
    execution.set(
        execution
            .facts()
            .forgetAll(unknown -> unknown instanceof Unknown.Stop stop && stop.isAbout(variable)));
  }

  private List<Unknown.Stop> all() {
    if (!wanted) {
      return List.of();
    }
    return execution.facts().unknowns().stream()
        .filter(Unknown.Stop.class::isInstance)
        .map(Unknown.Stop.class::cast)
        .toList();
  }

  private Optional<LinearSum> valueOf(Expression index) {
    return execution.valuesOf(List.of(index)).get(0);
  }

  /** The index of an element that has just been read, if nothing has changed since. */
  private Optional<LinearSum> indexOf(Expression index) {
    if (index instanceof Expression.Step step && step.target() instanceof Expression.Local local) {
      // had it wrapped around, the element would not have been there
      int back = step.prefix() ? 0 : step.increment() ? -1 : 1;
      return Optional.of(LinearSum.of(new Unknown.Of(local.variable())).plus(back));
    }
    return ScanTest.isPlain(index) ? valueOf(index) : Optional.empty();
  }

  /** What tells an array apart as long as nothing else is assigned: a variable, or a field. */
  private Optional<Object> nameOf(Expression array) {
    if (array instanceof Expression.Local local) {
      Variable variable = local.variable();
      return followed.contains(variable) && !assigned.contains(variable)
          ? Optional.of(names.getOrDefault(variable, variable))
          : Optional.empty();
    }
    if (array instanceof Expression.FieldAccess access) {
      boolean own = access.target().map(Expression.This.class::isInstance).orElse(true);
      return own && !(access.target().isPresent() && execution.isElsewhere())
          ? Optional.of(access.field())
          : Optional.empty();
    }
    return Optional.empty();
  }
}
