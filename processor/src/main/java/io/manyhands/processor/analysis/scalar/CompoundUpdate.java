package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/** {@code s += x}, {@code s -= x}, {@code p *= x}, {@code bits |= x} and their like. */
final class CompoundUpdate implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.CompoundAssignment assignment)
        || !accumulator.is(assignment.target())
        || !Update.free(accumulator, List.of(assignment.value()))
        || !keepsType(accumulator.type(), assignment.value().type())) {
      return Optional.empty();
    }
    return operation(assignment.operator())
        .flatMap(operation -> Update.plain(statement, operation, 1));
  }

  /** The reduction that an operator builds, {@code -} counting as a sum of negated values. */
  static Optional<Operation> operation(Operator operator) {
    return switch (operator) {
      case PLUS, MINUS -> Optional.of(Operation.SUM);
      case TIMES -> Optional.of(Operation.PRODUCT);
      case AND -> Optional.of(Operation.AND);
      case OR -> Optional.of(Operation.OR);
      case XOR -> Optional.of(Operation.XOR);
      default -> Optional.empty();
    };
  }

  /**
   * Whether the fold stays within one ring: adding a {@code double} to an {@code int} rounds at
   * each step, so its steps cannot be regrouped; adding a {@code long} to an {@code int} is exact
   * modulo 2^32.
   */
  static boolean keepsType(Type accumulator, Type operand) {
    Type value = operand.unboxed();
    if (accumulator == Type.Primitive.BOOLEAN) {
      return value == Type.Primitive.BOOLEAN;
    }
    return accumulator.isIntegral()
        ? value.isIntegral()
        : accumulator.isFloating() && (value.isIntegral() || value.isFloating());
  }
}
