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
    Optional<Operation> operation = operation(binary.operator());
    boolean left = accumulator.is(binary.left());
    Expression other = left ? binary.right() : binary.left();
    boolean matches =
        operation.isPresent()
            && (left || accumulator.is(binary.right()))
            && Update.free(accumulator, List.of(other));
    return matches
        ? Optional.of(
            new Update(
                statement,
                operation.get(),
                Style.NONE,
                2,
                left ? Optional.of(other) : Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Operation> operation(Operator operator) {
    return switch (operator) {
      case CONDITIONAL_AND -> Optional.of(Operation.AND);
      case CONDITIONAL_OR -> Optional.of(Operation.OR);
      default -> Optional.empty();
    };
  }
}
