package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Optional;

/**
 * One statement that folds a value into an accumulator.
 *
 * @param statement the whole statement
 * @param operation what it does
 * @param style how a minimum or maximum chooses
 * @param uses how often the accumulator occurs in the statement
 * @param skipped an operand that the sequential loop does not evaluate once the result is known
 */
public record Update(
    Statement statement, Operation operation, Style style, int uses, Optional<Expression> skipped) {
  /** An update without a choice and without a short circuit. */
  static Optional<Update> plain(Statement statement, Operation operation, int uses) {
    return Optional.of(new Update(statement, operation, Style.NONE, uses, Optional.empty()));
  }

  /** A recognized way of writing an update. */
  interface Pattern {
    /** The update that {@code statement} makes to {@code accumulator}, if it is of this form. */
    Optional<Update> match(Statement statement, Accumulator accumulator);
  }

  /** Whether none of {@code expressions} mentions {@code accumulator}. */
  static boolean free(Accumulator accumulator, List<Expression> expressions) {
    return expressions.stream().noneMatch(accumulator::occursIn);
  }
}
