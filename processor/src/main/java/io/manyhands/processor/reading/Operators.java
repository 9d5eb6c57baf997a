package io.manyhands.processor.reading;

import com.sun.source.tree.Tree;
import io.manyhands.processor.model.Operator;

/** Translates javac's operator kinds. */
final class Operators {
  private Operators() {}

  /** The operator of a unary expression that is not a step. */
  static Operator unary(Tree.Kind kind) {
    return switch (kind) {
      case UNARY_PLUS -> Operator.IDENTITY;
      case UNARY_MINUS -> Operator.NEGATE;
      case BITWISE_COMPLEMENT -> Operator.COMPLEMENT;
      case LOGICAL_COMPLEMENT -> Operator.NOT;
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  /** The operator of a binary expression or a compound assignment. */
  static Operator binary(Tree.Kind kind) {
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT -> Operator.PLUS;
      case MINUS, MINUS_ASSIGNMENT -> Operator.MINUS;
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> Operator.TIMES;
      case DIVIDE, DIVIDE_ASSIGNMENT -> Operator.DIVIDE;
      case REMAINDER, REMAINDER_ASSIGNMENT -> Operator.REMAINDER;
      case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> Operator.SHIFT_LEFT;
      case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> Operator.SHIFT_RIGHT;
      case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> Operator.UNSIGNED_SHIFT_RIGHT;
      case AND, AND_ASSIGNMENT -> Operator.AND;
      case OR, OR_ASSIGNMENT -> Operator.OR;
      case XOR, XOR_ASSIGNMENT -> Operator.XOR;
      case CONDITIONAL_AND -> Operator.CONDITIONAL_AND;
      case CONDITIONAL_OR -> Operator.CONDITIONAL_OR;
      case LESS_THAN -> Operator.LESS;
      case LESS_THAN_EQUAL -> Operator.LESS_EQUAL;
      case GREATER_THAN -> Operator.GREATER;
      case GREATER_THAN_EQUAL -> Operator.GREATER_EQUAL;
      case EQUAL_TO -> Operator.EQUAL;
      case NOT_EQUAL_TO -> Operator.NOT_EQUAL;
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }
}
