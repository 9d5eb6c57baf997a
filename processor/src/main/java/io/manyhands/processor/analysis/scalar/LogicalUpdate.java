package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Optional;

/**
 * {@code all = all && x}, {@code any = any || x}.
 *
 * <p>With the accumulator on the left the sequential loop stops evaluating {@code x} as soon as the
 * result is known; with the accumulator on the right it always evaluates {@code x}.
 */
final class LogicalUpdate implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())
        || !(assignment.value() instanceof Expression.Binary binary)) {
      return Optional.empty();
    }
    Operation operation =
        binary.operator() == Operator.CONDITIONAL_AND
            ? Operation.AND
            : binary.operator() == Operator.CONDITIONAL_OR ? Operation.OR : null;
    boolean left = accumulator.is(binary.left());
    Expression other = left ? binary.right() : binary.left();
    boolean matches =
        operation != null
            && (left || accumulator.is(binary.right()))
            && Update.free(accumulator, List.of(other));
    return matches
        ? Optional.of(
            new Update(
                statement, operation, Style.NONE, 2, left ? Optional.of(other) : Optional.empty()))
        : Optional.empty();
  }
}
