package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/** {@code odd = !odd}, {@code odd = odd != x} and {@code even = even == x}. */
final class ToggleUpdate implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (accumulator.type() != Type.Primitive.BOOLEAN
        || !(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())) {
      return Optional.empty();
    }
    return toggles(assignment.value(), accumulator)
        ? Update.plain(statement, Operation.XOR, 2)
        : Optional.empty();
  }

  private static boolean toggles(Expression value, Accumulator accumulator) {
    if (value instanceof Expression.Unary not) {
      return not.operator() == Operator.NOT && accumulator.is(not.operand());
    }
    if (!(value instanceof Expression.Binary test)
        || (test.operator() != Operator.EQUAL && test.operator() != Operator.NOT_EQUAL)) {
      return false;
    }
    boolean left = accumulator.is(test.left());
    Expression other = left ? test.right() : test.left();
    return (left || accumulator.is(test.right()))
        && other.type() == Type.Primitive.BOOLEAN
        && Update.free(accumulator, List.of(other));
  }
}
