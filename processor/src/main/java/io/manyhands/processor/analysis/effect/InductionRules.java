package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds induction variables: integers that every iteration of a loop changes by the same amount.
 *
 * <p>One iteration is executed with a symbol for each candidate's value at its start. A variable
 * that ends as its symbol plus an amount that keeps its value from iteration to iteration has the
 * closed form {@code start + amount * index}. After M. Wolfe, "Beyond induction variables", 1992.
 */
final class InductionRules {
  private final Machine machine;
  private final Map<Variable, Symbol> starts = new LinkedHashMap<>();
  private final Map<Variable, Polynomial> rising = new LinkedHashMap<>();

  InductionRules(Machine machine) {
    this.machine = machine;
  }

  /** Whether the variable can be followed from iteration to iteration. */
  static boolean isCandidate(Variable variable) {
    return variable.type() == Type.Primitive.INT || variable.type() == Type.Primitive.LONG;
  }

  /**
   * What one iteration adds to the candidates; those of which it is not known are left out.
   *
   * @param head values at the start of any iteration, of all variables but the candidates
   * @param candidates integers that the loop assigns
   * @param index the loop's iteration number
   * @param iteration one iteration
   */
  Map<Variable, Polynomial> amounts(
      Map<Variable, Value> head,
      Collection<Variable> candidates,
      Symbol.Index index,
      Runnable iteration) {
    Map<Variable, Polynomial> amounts = new LinkedHashMap<>();
    if (candidates.isEmpty()) {
      return amounts;
    }
    int before = machine.unknowns();
    candidates.forEach(
        variable -> starts.put(variable, machine.unknownSymbol(variable.name(), variable.type())));
    machine.state.restore(head);
    starts.forEach(
        (variable, start) ->
            machine.state.set(variable, new Value.ClosedForm(Polynomial.of(start))));
    machine.silently(iteration);
    starts.forEach(
        (variable, start) -> {
          Optional<Polynomial> amount =
              machine
                  .state
                  .get(variable)
                  .flatMap(Arithmetic::polynomial)
                  .map(end -> end.minus(Polynomial.of(start)));
          amount
              .filter(difference -> isInvariant(difference, index, before))
              .ifPresentOrElse(
                  found -> amounts.put(variable, found),
                  () ->
                      amount
                          .filter(difference -> rises(difference, index, before))
                          .ifPresent(found -> rising.put(variable, found)));
        });
    return amounts;
  }

  /**
   * What iterations add to further candidates, a constant more or less each time, after {@link
   * #amounts}: what {@code k++} adds in a triangle of iterations.
   */
  Map<Variable, Polynomial> rising() {
    return rising;
  }

  private boolean rises(Polynomial amount, Symbol.Index index, int before) {
    Polynomial counted = machine.counted(amount);
    return counted.coefficient(index).flatMap(Polynomial::constant).isPresent()
        && isInvariant(counted.substitute(index, Polynomial.of(0)), index, before);
  }

  /**
   * Lets what was found out with symbols for the candidates' values stand for any iteration.
   *
   * @param head values at the start of any iteration, in closed form where they have one
   */
  void settle(Map<Variable, Value> head) {
    starts.forEach(
        (variable, start) ->
            Optional.ofNullable(head.get(variable))
                .flatMap(Arithmetic::polynomial)
                .ifPresent(value -> machine.settle(start, value)));
  }

  /** Whether an amount is made of what is there before the loop starts. */
  private boolean isInvariant(Polynomial amount, Symbol.Index index, int before) {
    return machine.counted(amount).symbols().stream()
        .allMatch(symbol -> isInvariant(symbol, index, before));
  }

  private boolean isInvariant(Symbol symbol, Symbol.Index index, int before) {
    if (!(symbol instanceof Symbol.Unknown unknown)) {
      return !symbol.dependsOn(index);
    }
    return machine
        .divisions
        .parts(symbol)
        .map(parts -> parts.stream().allMatch(part -> isInvariant(part, index, before)))
        .orElse(unknown.number() < before);
  }
}
