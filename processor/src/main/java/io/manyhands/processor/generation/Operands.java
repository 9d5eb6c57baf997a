package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;

/**
 * Text of the user's beside an operator that does not stand there in the source: without
 * parentheses the operator could take a part of it alone. The text of an expression has none of its
 * own, even if it stands in some.
 */
final class Operands {
  private Operands() {}

  /** The {@code text} of {@code expression} in front of {@code operator}. */
  static CodeBlock left(Expression expression, CodeBlock text, Operator operator) {
    return precedence(expression) < operator.precedence() ? CodeBlock.of("($L)", text) : text;
  }

  /** The {@code text} of {@code expression} behind {@code operator}. */
  static CodeBlock right(Expression expression, CodeBlock text, Operator operator) {
    return precedence(expression) <= operator.precedence() ? CodeBlock.of("($L)", text) : text;
  }

  private static int precedence(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return binary.operator().precedence();
    } else if (expression instanceof Expression.InstanceOf) {
      return Operator.LESS.precedence();
    }
    boolean isLowest =
        expression instanceof Expression.Conditional
            || expression instanceof Expression.Assignment
            || expression instanceof Expression.CompoundAssignment
            || expression instanceof Expression.Lambda
            || expression instanceof Expression.SwitchExpression
            || expression instanceof Expression.Unsupported;
    return isLowest ? 0 : Integer.MAX_VALUE;
  }
}
