package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Type;
import java.util.Set;

/** Expressions that cost little and change nothing: they may be evaluated again. */
final class RepeatedValues {
  private static final Set<String> QUICK = Set.of("min", "max", "abs");

  private RepeatedValues() {}

  /** Whether {@code value} is one. */
  static boolean mayBe(Expression value) {
    return isQuick(value) && Nodes.operands(value).stream().allMatch(RepeatedValues::mayBe);
  }

  /** Whether it is one that looks at nothing but local variables. */
  static boolean needsNoMemory(Expression value) {
    boolean looks = value instanceof Expression.ArrayAccess || isField(value);
    return !looks
        && isQuick(value)
        && Nodes.operands(value).stream().allMatch(RepeatedValues::needsNoMemory);
  }

  private static boolean isField(Expression value) {
    return value instanceof Expression.FieldAccess;
  }

  private static boolean isQuick(Expression value) {
    if (value instanceof Expression.Call call) {
      return call.method().owner().is("java.lang.Math") && QUICK.contains(call.method().name());
    }
    return value instanceof Expression.Literal
        || value instanceof Expression.Local
        || value instanceof Expression.This
        || value instanceof Expression.ArrayAccess
        || value instanceof Expression.ArrayLength
        || isField(value)
        || (isNumber(value)
            && (value instanceof Expression.Unary
                || value instanceof Expression.Binary
                || value instanceof Expression.Conditional
                || value instanceof Expression.Cast));
  }

  /** Text is put together by calls, and boxes are made. */
  private static boolean isNumber(Expression value) {
    return value.type() instanceof Type.Primitive;
  }
}
