package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a loop inside the marked one does: one iteration stands for all. */
final class LoopRules {
  private static final int MOST_ROUNDS = 8;

  private final Machine machine;
  private final ExpressionRules expressions;
  private final StatementRules statements;

  LoopRules(Machine machine, ExpressionRules expressions, StatementRules statements) {
    this.machine = machine;
    this.expressions = expressions;
    this.statements = statements;
  }

  void basic(Statement.For loop) {
    loop.initializers().forEach(statements::execute);
    Optional<LoopHeader> header = LoopHeader.of(loop);
    Optional<Polynomial> first =
        header
            .flatMap(found -> machine.state.get(found.variable()))
            .flatMap(Arithmetic::polynomial);
    repeat(
        loop,
        () -> {
          boolean counted = header.isPresent() && first.isPresent();
          Optional<LoopScope> scope =
              counted ? Optional.of(scope(header.get(), first.get())) : Optional.empty();
          scope.ifPresent(
              around -> {
                machine.loops.push(around);
                machine.state.set(
                    header.orElseThrow().variable(), new Value.ClosedForm(around.value()));
              });
          if (scope.isPresent() && loop.condition().isPresent()) {
            machine.loops.pop();
            machine.loops.push(scope.get().withLimits(List.of()));
            test(loop.condition().get(), header.orElseThrow(), first.orElseThrow());
            machine.loops.pop();
            machine.loops.push(scope.get());
          } else {
            loop.condition().ifPresent(expressions::evaluate);
          }
          body(loop.body());
          loop.updates().forEach(expressions::evaluate);
          scope.ifPresent(around -> machine.loops.pop());
        });
  }

  /**
   * The condition of a counted loop. It is evaluated once more than the body, so what is left of a
   * comparison does not know its limit yet.
   */
  private void test(Expression condition, LoopHeader header, Polynomial first) {
    if (!(condition instanceof Expression.Binary binary)
        || binary.operator() != Operator.CONDITIONAL_AND) {
      expressions.evaluate(condition);
      return;
    }
    test(binary.left(), header, first);
    LoopScope before = machine.loops.pop();
    LoopHeader known = header.of(binary.left());
    machine.loops.push(before.withLimits(known.limits(first, this::bound)));
    Map<Variable, Value> skipped = machine.state.save();
    test(binary.right(), header, first);
    machine.state.join(skipped);
    machine.loops.pop();
    machine.loops.push(before);
  }

  /** A body, after which control may come from any {@code continue} in it. */
  private void body(Statement body) {
    boolean[] jumps = {false};
    Nodes.eachStatement(body, inner -> jumps[0] |= inner instanceof Statement.Continue);
    if (jumps[0]) {
      statements.smeared(() -> statements.execute(body));
    } else {
      statements.execute(body);
    }
  }

  void open(Statement.While loop) {
    repeat(
        loop,
        () -> {
          expressions.evaluate(loop.condition());
          body(loop.body());
          if (!loop.testedFirst()) {
            expressions.evaluate(loop.condition());
          }
        });
  }

  void enhanced(Statement.ForEach loop) {
    Value source = expressions.evaluate(loop.source());
    Set<Place> places = expressions.places(source, loop.source().type());
    boolean isArray = loop.source().type() instanceof Type.Array;
    if (!isArray && !places.stream().allMatch(place -> place instanceof Place.Fresh)) {
      machine.refuse(
          Code.UNSUPPORTED,
          loop.source().span(),
          "the loop contains an inner loop over a collection, whose iterator may do anything",
          "iterate over an array inside");
    }
    repeat(loop, () -> element(loop, places, isArray));
  }

  private void element(Statement.ForEach loop, Set<Place> places, boolean isArray) {
    Symbol.Index index = machine.index(loop.element().name());
    Polynomial position = Polynomial.of(index);
    List<LoopScope.Limit> limits = isArray ? lengthLimit(places) : List.of();
    machine.loops.push(new LoopScope(index, position, Polynomial.of(1), limits));
    machine.state.set(
        loop.element(),
        isArray ? read(loop, places, position) : Value.anything(loop.element().type()));
    statements.execute(loop.body());
    machine.loops.pop();
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

  private static List<LoopScope.Limit> lengthLimit(Set<Place> places) {
    return places.size() == 1
            && places.iterator().next() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
        ? List.of(
            new LoopScope.Limit(
                Polynomial.of(new Symbol.Length(shared.base())).plus(-1), List.of()))
        : List.of();
  }

  private LoopScope scope(LoopHeader header, Polynomial first) {
    Symbol.Index index = machine.index(header.variable().name());
    Polynomial value = first.plus(Polynomial.of(index).times(Polynomial.of(header.step())));
    List<LoopScope.Limit> limits = header.limits(first, this::bound);
    return new LoopScope(index, value, Polynomial.of(Math.abs(header.step())), limits);
  }

  /** The closed form of a bound; one with an unknown in it may change while the loop runs. */
  private Optional<Polynomial> bound(Expression expression) {
    Polynomial[] form = {null};
    machine.silently(
        () -> form[0] = Arithmetic.polynomial(expressions.evaluate(expression)).orElse(null));
    return Optional.ofNullable(form[0])
        .filter(
            found ->
                found.symbols().stream().noneMatch(symbol -> symbol instanceof Symbol.Unknown));
  }

  /**
   * Executes one iteration in the state that any iteration may start from: integers that the loop
   * assigns are unknown, references are any that it assigns.
   */
  private void repeat(Statement loop, Runnable iteration) {
    Map<Variable, Value> entry = machine.state.save();
    for (Variable variable : Reads.written(loop)) {
      Value value = entry.get(variable);
      if (value != null && !(value instanceof Value.Reference)) {
        entry.put(variable, new Value.Other());
      }
    }
    Map<Variable, Value> head = entry;
    boolean stable =
        Reads.written(loop).stream().noneMatch(v -> entry.get(v) instanceof Value.Reference);
    for (int round = 0; !stable; round++) {
      Map<Variable, Value> next = round(head, iteration, true);
      stable = State.same(next, head);
      head = round < MOST_ROUNDS ? next : widened(next, loop);
    }
    machine.state.restore(round(head, iteration, false));
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
            .map(place -> isStable(place) ? place : new Place.Anything(place.type()))
            .collect(Collectors.toSet()));
  }

  private boolean isStable(Place place) {
    return !(place instanceof Place.Shared shared)
        || shared.subscripts().stream()
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
