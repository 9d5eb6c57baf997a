package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code s = s + x}, {@code s = x + s - y}, {@code bits = (byte) (bits ^ x)} and their like. */
final class AssignedUpdate implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())) {
      return Optional.empty();
    }
    Expression value = withoutNarrowing(assignment.value(), accumulator.type());
    if (!(value instanceof Expression.Binary binary)
        || !CompoundUpdate.keepsType(accumulator.type(), binary.type())) {
      return Optional.empty();
    }
    Optional<Operation> operation = CompoundUpdate.operation(binary.operator());
    List<Expression> others = new ArrayList<>();
    boolean found = operation.isPresent() && split(binary, operation.get(), accumulator, others);
    return found && Update.free(accumulator, others)
        ? Update.plain(statement, operation.get(), 2)
        : Optional.empty();
  }

  /** The operand of a cast back to the accumulator's own integral type. */
  private static Expression withoutNarrowing(Expression value, Type type) {
    boolean narrows =
        value instanceof Expression.Cast cast
            && cast.type().equals(type)
            && type.isIntegral()
            && cast.operand().type().isIntegral();
    return narrows ? ((Expression.Cast) value).operand() : value;
  }

  /**
   * Splits a chain such as {@code a + s - b} into the accumulator, which must occur once and not be
   * subtracted, and the other operands.
   */
  private static boolean split(
      Expression.Binary chain,
      Operation operation,
      Accumulator accumulator,
      List<Expression> others) {
    boolean left = descend(chain.left(), operation, accumulator, others);
    boolean mayBeRight = chain.operator() != Operator.MINUS && !left;
    boolean right = mayBeRight && descend(chain.right(), operation, accumulator, others);
    if (!left && !right) {
      return false;
    }
    others.add(left ? chain.right() : chain.left());
    return true;
  }

  private static boolean descend(
      Expression operand, Operation operation, Accumulator accumulator, List<Expression> others) {
    if (accumulator.is(operand)) {
      return true;
    }
    // An inner conversion to a narrower type would round or cut within the chain.
    return operand instanceof Expression.Binary inner
        && CompoundUpdate.operation(inner.operator()).filter(operation::equals).isPresent()
        && CompoundUpdate.keepsType(accumulator.type(), inner.type())
        && split(inner, operation, accumulator, others);
  }
}
