package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Set;

/** Whether two expressions without side effect, evaluated one after the other, give one value. */
public final class SameValue {
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.Math",
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  private SameValue() {}

  /** Whether both give the same, if nothing is assigned in between. */
  public static boolean of(Expression one, Expression other) {
    return sameNode(one, other) && sameOperands(one, other);
  }

  private static boolean sameOperands(Expression one, Expression other) {
    List<Expression> mine = Nodes.operands(one);
    List<Expression> theirs = Nodes.operands(other);
    if (mine.size() != theirs.size()) {
      return false;
    }
    for (int k = 0; k < mine.size(); k++) {
      if (!of(mine.get(k), theirs.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameNode(Expression one, Expression other) {
    if (!one.getClass().equals(other.getClass()) || !one.type().equals(other.type())) {
      return false;
    }
    if (one instanceof Expression.Local local) {
      return local.variable().equals(((Expression.Local) other).variable());
    }
    if (one instanceof Expression.Literal literal) {
      return literal.value().equals(((Expression.Literal) other).value());
    }
    if (one instanceof Expression.FieldAccess access) {
      return access.field().equals(((Expression.FieldAccess) other).field())
          && !access.field().isVolatile();
    }
    if (one instanceof Expression.Binary binary) {
      return binary.operator() == ((Expression.Binary) other).operator();
    }
    if (one instanceof Expression.Unary unary) {
      return unary.operator() == ((Expression.Unary) other).operator();
    }
    if (one instanceof Expression.Call call) {
      // Only a method of its arguments' values alone is sure to give the same twice.
      return call.method().equals(((Expression.Call) other).method()) && isOfValues(call.method());
    }
    return one instanceof Expression.ArrayAccess
        || one instanceof Expression.ArrayLength
        || one instanceof Expression.Cast
        || one instanceof Expression.This;
  }

  /** Whether a method gives a value that depends on the values of its arguments alone. */
  public static boolean isOfValues(Method method) {
    // Integer.getInteger and its like look at the properties of the system.
    return VALUES.contains(method.owner().qualifiedName())
        && !method.name().equals("random")
        && !method.name().startsWith("get")
        && isValue(method.returnType())
        && method.parameterTypes().stream().allMatch(SameValue::isValue);
  }

  private static boolean isValue(Type type) {
    return (type instanceof Type.Primitive && type != Type.Primitive.VOID)
        || (type instanceof Type.Declared declared && VALUES.contains(declared.qualifiedName()));
  }
}
