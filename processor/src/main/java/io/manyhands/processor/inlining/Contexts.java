package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Type;

/**
 * Which expressions mean the same wherever they stand (standalone expressions, Java Language
 * Specification 15.2), and which take their type from what is around them (poly expressions).
 */
final class Contexts {
  private Contexts() {}

  /** Whether the type of an expression is its own; false where that is not certain. */
  static boolean isStandalone(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return call.method().typeParameters().isEmpty();
    } else if (expression instanceof Expression.NewObject made) {
      // Arguments may have been left to be inferred.
      return made.type() instanceof Type.Declared type && type.arguments().isEmpty();
    } else if (expression instanceof Expression.Conditional choice) {
      return choice.type() instanceof Type.Primitive
          && isPrimitive(choice.yes())
          && isPrimitive(choice.no());
    }
    return !(expression instanceof Expression.Lambda
        || expression instanceof Expression.SwitchExpression
        || expression instanceof Expression.Unsupported);
  }

  /**
   * Whether the compiler casts a value where its type asks for it: it comes from a method or field
   * whose own type is a type variable, so that any object may come.
   */
  static boolean isCast(Expression expression) {
    return expression instanceof Expression.Call call
        ? !call.type().equals(call.method().returnType())
        : expression instanceof Expression.FieldAccess access
            && !access.type().equals(access.field().type());
  }

  private static boolean isPrimitive(Expression branch) {
    return isStandalone(branch) && branch.type() instanceof Type.Primitive;
  }
}
