package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import java.util.List;

/** Whether two expressions without side effect, evaluated one after the other, give one value. */
final class SameValue {
  private SameValue() {}

  static boolean of(Expression one, Expression other) {
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
      return call.method().equals(((Expression.Call) other).method())
          && call.method().owner().qualifiedName().equals("java.lang.Math")
          && !call.method().name().equals("random");
    }
    return one instanceof Expression.ArrayAccess
        || one instanceof Expression.ArrayLength
        || one instanceof Expression.Cast
        || one instanceof Expression.This;
  }
}
