package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Type;
import java.util.List;

/** Whether an expression may throw. */
public final class MayThrow {
  private MayThrow() {}

  /** Whether evaluating {@code value} may throw, after {@code known} has been evaluated. */
  public static boolean of(Expression value, List<Expression> known) {
    boolean isKnown = known.stream().anyMatch(condition -> always(condition, value));
    if (isKnown) {
      return false;
    }
    if (value instanceof Expression.Local || value instanceof Expression.Literal) {
      return false;
    }
    boolean isCalm =
        value instanceof Expression.Unary
            || (value instanceof Expression.Cast && value.type() instanceof Type.Primitive)
            || (value instanceof Expression.Binary binary
                && !(binary.type().isIntegral()
                    && (binary.operator() == Operator.DIVIDE
                        || binary.operator() == Operator.REMAINDER)));
    return !isCalm
        || !(value.type() instanceof Type.Primitive)
        || Nodes.operands(value).stream()
            .anyMatch(operand -> !(operand.type() instanceof Type.Primitive) || of(operand, known));
  }

  /** Whether {@code condition} has evaluated {@code part}, whatever came out. */
  private static boolean always(Expression condition, Expression part) {
    if (SameValue.of(condition, part)) {
      return true;
    }
    boolean skips =
        condition instanceof Expression.Binary binary
            && (binary.operator() == Operator.CONDITIONAL_AND
                || binary.operator() == Operator.CONDITIONAL_OR);
    List<Expression> operands = Nodes.operands(condition);
    List<Expression> evaluated = skips ? operands.subList(0, 1) : operands;
    return !(condition instanceof Expression.Conditional)
        && Nodes.target(condition).isEmpty()
        && evaluated.stream().anyMatch(operand -> always(operand, part));
  }
}
