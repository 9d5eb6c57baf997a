package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What counts the iterations of a loop inside the marked one.
 *
 * @param header the variable, what an iteration adds, and the comparisons that end the loop
 * @param first the variable's value in the first iteration
 * @param index the iteration number
 * @param extrema what is known of values of {@code Math.min} and {@code Math.max}
 */
record Counter(LoopHeader header, Polynomial first, Symbol.Index index, Extrema extrema) {
  boolean counts(Variable variable) {
    return header.variable().equals(variable);
  }

  /** What an iteration adds. */
  Polynomial step() {
    return Polynomial.of(header.step());
  }

  /** The loop as others see it. */
  LoopScope scope(Function<Expression, Optional<Polynomial>> closedForm) {
    Polynomial value = first.plus(Polynomial.of(index).times(step()));
    return new LoopScope(
        index, value, Polynomial.of(Math.abs(header.step())), limits(header, closedForm));
  }

  /** The limits that {@code condition}, a part of the loop's, sets. */
  List<LoopScope.Limit> limits(
      Expression condition, Function<Expression, Optional<Polynomial>> closedForm) {
    return limits(header.of(condition), closedForm);
  }

  /** The limits that {@code condition} sets as it stands: where it is all, they are reached. */
  List<LoopScope.Limit> reached(
      Expression condition, Function<Expression, Optional<Polynomial>> closedForm) {
    return header.of(condition).limits(first, closedForm).stream()
        .filter(limit -> limit.extent().symbols().stream().allMatch(this::isKnown))
        .toList();
  }

  /** A bound at a distance that moves with the iterations, or is not known, is none. */
  private List<LoopScope.Limit> limits(
      LoopHeader comparisons, Function<Expression, Optional<Polynomial>> closedForm) {
    return comparisons.limits(first, closedForm).stream()
        .flatMap(limit -> extrema.expanded(limit).stream())
        .filter(limit -> limit.extent().symbols().stream().allMatch(this::isKnown))
        .toList();
  }

  private boolean isKnown(Symbol symbol) {
    return !(symbol instanceof Symbol.Unknown) && !symbol.dependsOn(index);
  }
}
