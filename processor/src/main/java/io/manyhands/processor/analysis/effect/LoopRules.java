package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Jumps;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a loop inside the marked one does: one iteration stands for all. */
final class LoopRules {
  private static final int MOST_ROUNDS = 8;

  private final Machine machine;
  private final ExpressionRules expressions;
  private final StatementRules statements;

  LoopRules(Machine machine, ExpressionRules expressions) {
    this(machine, expressions, new StatementRules(machine, expressions));
  }

  LoopRules(Machine machine, ExpressionRules expressions, StatementRules statements) {
    this.machine = machine;
    this.expressions = expressions;
    this.statements = statements;
  }

  void basic(Statement.For loop) {
    if (!CountedToEnd.ends(loop)) {
      mayGoOn(loop);
    }
    loop.initializers().forEach(statements::execute);
    repeat(
        loop,
        loop.condition(),
        LoopHeader.of(loop),
        () -> {
          body(loop.body());
          loop.updates().forEach(expressions::evaluate);
        });
  }

  /** A loop that does not count towards a bound. */
  private void mayGoOn(Statement loop) {
    machine.mayGoOn(
        "the loop at "
            + machine.frame().source().name()
            + ":"
            + loop.span().line()
            + " does not count towards a bound");
  }

  void open(Statement.While loop) {
    mayGoOn(loop);
    if (loop.testedFirst()) {
      repeat(loop, Optional.of(loop.condition()), Optional.empty(), () -> body(loop.body()));
    } else {
      repeat(
          loop,
          Optional.empty(),
          Optional.empty(),
          () -> {
            body(loop.body());
            expressions.evaluate(loop.condition());
          });
    }
  }

  /** A loop that tests its condition before each iteration. */
  private void repeat(
      Statement loop,
      Optional<Expression> condition,
      Optional<LoopHeader> written,
      Runnable iteration) {
    Symbol.Index index =
        machine.index(written.map(found -> found.variable().name()).orElse("iteration"));
    Optional<Counter> counter = written.flatMap(found -> counter(found, index));
    repeat(
        loop,
        index,
        counter,
        amounts -> counter.or(() -> derived(condition, amounts, index)),
        List.of(),
        known -> {
          LoopScope scope =
              known.map(found -> found.scope(this::bound)).orElseGet(() -> uncounted(index));
          machine.loops.push(scope.withLimits(List.of()));
          known.ifPresent(
              found ->
                  machine.state.set(
                      found.header().variable(), new Value.ClosedForm(scope.value())));
          condition.ifPresent(test -> test(test, known));
          machine.loops.pop();
          machine.loops.push(scope);
          iteration.run();
          machine.loops.pop();
        });
  }

  /** A header with the value that its variable starts with. */
  private Optional<Counter> counter(LoopHeader header, Symbol.Index index) {
    return machine
        .state
        .get(header.variable())
        .map(machine::read)
        .flatMap(Arithmetic::polynomial)
        .map(first -> new Counter(header, first, index, machine.extrema));
  }

  /** What a condition says of an induction variable, as the header of a counted loop would. */
  private Optional<Counter> derived(
      Optional<Expression> condition, Map<Variable, Polynomial> amounts, Symbol.Index index) {
    return condition.flatMap(
        test ->
            amounts.entrySet().stream()
                .map(entry -> LoopHeader.of(test, entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(header -> counter(header, index)));
  }

  /** A loop of which only the iteration number is known. */
  private static LoopScope uncounted(Symbol.Index index) {
    return new LoopScope(index, Polynomial.of(index), Polynomial.of(1), List.of());
  }

  /**
   * The condition of a loop. It is evaluated once more than the body, so what is left of a
   * comparison does not know its limit yet.
   */
  private void test(Expression condition, Optional<Counter> counter) {
    if (counter.isEmpty()
        || !(condition instanceof Expression.Binary binary)
        || binary.operator() != Operator.CONDITIONAL_AND) {
      expressions.evaluate(condition);
      return;
    }
    test(binary.left(), counter);
    LoopScope before = machine.loops.pop();
    machine.loops.push(before.withLimits(counter.get().limits(binary.left(), this::bound)));
    Map<Variable, Value> skipped = machine.state.save();
    test(binary.right(), counter);
    machine.state.join(skipped);
    machine.loops.pop();
    machine.loops.push(before);
  }

  /** A body, after which control may come from any {@code continue} in it. */
  void body(Statement body) {
    boolean[] jumps = {false};
    Nodes.eachStatement(body, inner -> jumps[0] |= inner instanceof Statement.Continue);
    if (jumps[0]) {
      statements.continued(body);
    } else {
      statements.execute(body);
    }
  }

  void enhanced(Statement.ForEach loop) {
    Value source = expressions.evaluate(loop.source());
    Set<Place> places = expressions.places(source, loop.source().type());
    boolean isArray = loop.source().type() instanceof Type.Array;
    Value held = isArray ? new Value.Other() : held(loop, places);
    Symbol.Index index = machine.index(loop.element().name());
    repeat(
        loop,
        index,
        Optional.empty(),
        amounts -> Optional.empty(),
        isArray ? lengthLimit(places) : List.of(),
        counter -> element(loop, places, held, index));
  }

  /** An element of a collection, if iterating over it does nothing but read it. */
  private Value held(Statement.ForEach loop, Set<Place> places) {
    Set<Place> elements = new LinkedHashSet<>();
    Span span = loop.source().span();
    Optional<Set<Place>> created = expressions.calls.library.held.created(loop.source());
    for (Place place : places) {
      Optional<Set<Place>> contents =
          created.or(() -> expressions.calls.library.held.contents(place, span));
      if (contents.isEmpty()) {
        machine.refuse(
            Code.UNSUPPORTED,
            span,
            "the "
                + machine.wording.region()
                + " contains an inner loop over a collection, whose iterator may do anything",
            "iterate over a collection that the iteration has created, over a variable or field"
                + " from before the "
                + machine.wording.region()
                + ", or over an array");
        return Value.anything(loop.element().type());
      }
      elements.addAll(contents.get());
      elements.add(place);
    }
    Type type = loop.element().type();
    return elements.isEmpty()
        ? machine.unknown(type, span)
        : expressions.calls.objects.argument(elements, type);
  }

  private void element(Statement.ForEach loop, Set<Place> places, Value held, Symbol.Index index) {
    boolean isArray = loop.source().type() instanceof Type.Array;
    Polynomial position = Polynomial.of(index);
    List<LoopScope.Limit> limits = isArray ? lengthLimit(places) : List.of();
    machine.loops.push(new LoopScope(index, position, Polynomial.of(1), limits));
    machine.state.set(
        loop.element(),
        isArray ? read(loop, places, position) : listElement(loop, places, position).orElse(held));
    statements.execute(loop.body());
    machine.loops.pop();
  }

  /** The element of a list that keeps its elements while the loop runs. */
  private Optional<Value> listElement(
      Statement.ForEach loop, Set<Place> places, Polynomial position) {
    Type type = loop.element().type();
    boolean known =
        places.size() == 1
            && places.iterator().next() instanceof Place.Shared list
            && list.subscripts().isEmpty()
            && LibraryEffects.isList(list.type())
            && LibraryEffects.isList(loop.source().type())
            && !PlainTypes.isPlain(type)
            && !machine.heap.referencesChange();
    return known
        ? Optional.of(
            new Value.Reference(
                Set.of(((Place.Shared) places.iterator().next()).element(position, type))))
        : Optional.empty();
  }

  private Value read(Statement.ForEach loop, Set<Place> places, Polynomial position) {
    Type component = ((Type.Array) loop.source().type()).component();
    Value result = null;
    for (Place place : places) {
      expressions.recordElement(
          false, place, Optional.of(position), component, loop.source().span());
      Value value =
          expressions.elementOf(
              place, new Value.ClosedForm(position), component, loop.source().span());
      result = result == null ? value : State.either(result, value);
    }
    Value element = result == null ? machine.unknown(component, loop.source().span()) : result;
    return Arithmetic.convert(element, component, loop.element().type());
  }

  static List<LoopScope.Limit> lengthLimit(Set<Place> places) {
    return places.size() == 1
            && places.iterator().next() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
        ? List.of(
            new LoopScope.Limit(
                Polynomial.of(new Symbol.Length(shared.base())).plus(-1), List.of()))
        : List.of();
  }

  /** The closed form of a bound. */
  private Optional<Polynomial> bound(Expression expression) {
    Polynomial[] form = {null};
    machine.silently(
        () -> form[0] = Arithmetic.polynomial(expressions.evaluate(expression)).orElse(null));
    return Optional.ofNullable(form[0]);
  }

  /**
   * Executes one iteration in the state that any iteration may start from: integers that the loop
   * assigns are unknown, unless each iteration adds the same, and references are any that it
   * assigns.
   */
  private void repeat(
      Statement loop,
      Symbol.Index index,
      Optional<Counter> counter,
      Function<Map<Variable, Polynomial>, Optional<Counter>> derived,
      List<LoopScope.Limit> length,
      Consumer<Optional<Counter>> iteration) {
    LoopStretches stretches = new LoopStretches(machine, index);
    Map<Variable, Value> entry = machine.state.save();
    Map<Variable, Value> head = anyHead(loop, entry, () -> iteration.accept(counter));
    List<Variable> candidates =
        Reads.written(loop).stream()
            .filter(InductionRules::isCandidate)
            .filter(variable -> entry.get(variable) instanceof Value.ClosedForm)
            .filter(variable -> counter.filter(of -> of.counts(variable)).isEmpty())
            .sorted(Comparator.comparingInt(variable -> variable.declaration().start()))
            .toList();
    if (machine.state.stored().isPresent()) {
      // Whether the loop stores references shows when it has been executed once.
      round(head, () -> iteration.accept(counter), true);
      machine.state.restore(entry);
    }
    InductionRules induction = new InductionRules(machine);
    Map<Variable, Polynomial> amounts =
        induction.amounts(head, candidates, index, () -> iteration.accept(counter));
    machine.state.restore(entry);
    Optional<Counter> known = derived.apply(amounts);
    amounts.forEach(
        (variable, amount) ->
            head.put(variable, value(entry, variable, amount, Polynomial.of(index))));
    induction.settle(head);
    Runnable followed =
        () -> {
          iteration.accept(known);
          stretches.iterated();
        };
    // What earlier iterations have written matters to reads, which are noted aloud only.
    if (!machine.isSilent() && LoopStretches.mayFollow(loop)) {
      round(head, followed, true);
      machine.state.restore(head);
      machine.state.set(stretches.atStart());
      head.putAll(machine.state.save());
    }
    Map<Variable, Value> after = round(head, followed, false);
    machine.state.restore(head);
    Optional<LoopScope.Limit> exact =
        known.flatMap(found -> exactLimit(loop, found)).or(() -> toEnd(loop, length));
    known
        .flatMap(found -> tripCount(loop, found))
        .ifPresent(
            count -> {
              Map<Variable, Polynomial> all = new HashMap<>(amounts);
              all.put(known.get().header().variable(), known.get().step());
              all.keySet().retainAll(after.keySet());
              all.forEach(
                  (variable, amount) -> after.put(variable, value(entry, variable, amount, count)));
            });
    machine.state.restore(after);
    machine.state.set(stretches.atEnd(exact));
  }

  /** The end of an array, if a loop over its elements comes up to it. */
  private static Optional<LoopScope.Limit> toEnd(Statement loop, List<LoopScope.Limit> length) {
    return Jumps.mayEnd(loop) ? Optional.empty() : length.stream().findFirst();
  }

  /** The bound that the last iteration of a loop comes up to, if nothing else ends the loop. */
  private Optional<LoopScope.Limit> exactLimit(Statement loop, Counter counter) {
    boolean isExact = condition(loop).filter(counter.header()::isExact).isPresent();
    return isExact && !Jumps.mayEnd(loop)
        ? counter.reached(condition(loop).orElseThrow(), this::bound).stream()
            .filter(limit -> !limit.byType())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Expression> condition(Statement loop) {
    return loop instanceof Statement.For basic
        ? basic.condition()
        : Optional.of(((Statement.While) loop).condition());
  }

  private static Value value(
      Map<Variable, Value> entry, Variable variable, Polynomial amount, Polynomial index) {
    Polynomial first =
        Optional.ofNullable(entry.get(variable)).flatMap(Arithmetic::polynomial).orElseThrow();
    return new Value.ClosedForm(first.plus(amount.times(index)));
  }

  /** What variables may hold at the start of any iteration. */
  private Map<Variable, Value> anyHead(
      Statement loop, Map<Variable, Value> entry, Runnable iteration) {
    Map<Variable, Value> head = new HashMap<>(entry);
    for (Variable variable : Reads.written(loop)) {
      Value value = head.get(variable);
      if (value != null && !(value instanceof Value.Reference)) {
        head.put(variable, new Value.Other());
      }
    }
    boolean stable =
        Reads.written(loop).stream().noneMatch(v -> entry.get(v) instanceof Value.Reference);
    for (int round = 0; !stable; round++) {
      Map<Variable, Value> next = round(head, iteration, true);
      stable = State.same(next, head);
      head = round < MOST_ROUNDS ? next : widened(next, loop);
    }
    return head;
  }

  /**
   * The number of iterations of a loop that only its condition ends, one comparison with a bound
   * that keeps its value; in the state at the start of any iteration.
   */
  private Optional<Polynomial> tripCount(Statement loop, Counter counter) {
    return exactLimit(loop, counter)
        .filter(limit -> machine.countsTrips)
        .map(
            limit ->
                machine.tripCount(
                    new TripCount(limit.extent().plus(1), limit, machine.site(loop.span()))));
  }

  private Map<Variable, Value> round(
      Map<Variable, Value> head, Runnable iteration, boolean silent) {
    machine.state.restore(head);
    machine.state.watch();
    if (silent) {
      machine.silently(iteration);
    } else {
      iteration.run();
    }
    Map<Variable, Value> assigned = machine.state.unwatch();
    // Only variables that live around the loop matter after an iteration.
    assigned.replaceAll((variable, value) -> surviving(value));
    Map<Variable, Value> after = StatementRules.mixed(head, assigned);
    after.keySet().retainAll(head.keySet());
    return after;
  }

  /** In the next iteration this one's subscripts mean other elements. */
  private Value surviving(Value value) {
    if (!(value instanceof Value.Reference reference)) {
      return value;
    }
    return new Value.Reference(
        reference.places().stream()
            .map(place -> isStable(place) ? place : machine.atAnyMoment(place))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private boolean isStable(Place place) {
    if (machine.heap.function(place).isPresent()) {
      return false;
    }
    return place.position().stream()
        .flatMap(subscript -> subscript.symbols().stream())
        .allMatch(
            symbol ->
                symbol.isInvariant()
                    || machine.loops.stream().anyMatch(loop -> loop.index().equals(symbol)));
  }

  private static Map<Variable, Value> widened(Map<Variable, Value> values, Statement loop) {
    for (Variable variable : Reads.written(loop)) {
      values.computeIfPresent(variable, (key, value) -> Value.anything(variable.type()));
    }
    return values;
  }
}
