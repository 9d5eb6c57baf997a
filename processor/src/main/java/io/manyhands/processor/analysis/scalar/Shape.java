package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an expression without side effect does with its operands. */
final class Shape {
  private Shape() {}

  /** An operand of one expression and that of another at the same place. */
  record Pair(Expression left, Expression right) {}

  /** The operands of both, if there are as many. */
  static Optional<List<Pair>> pairs(Expression one, Expression other) {
    List<Expression> mine = Nodes.operands(one);
    List<Expression> theirs = Nodes.operands(other);
    if (mine.size() != theirs.size()) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; k < mine.size(); k++) {
      pairs.add(new Pair(mine.get(k), theirs.get(k)));
    }
    return Optional.of(pairs);
  }

  /** Whether two expressions do the same with their operands, and nothing else. */
  static boolean sameNode(Expression one, Expression other) {
    return one.type().equals(other.type())
        && node(one).isPresent()
        && node(one).equals(node(other));
  }

  /** Whether evaluating the node itself changes nothing, unless it is a call. */
  static boolean isWithoutEffect(Expression expression) {
    return node(expression).isPresent();
  }

  /**
   * The expression as text, in which variables but {@code named} have no name, and everything has
   * its type: {@code best + 1} and {@code best + 1L} compare otherwise.
   */
  static String of(Expression expression, Set<Variable> named) {
    String own =
        expression instanceof Expression.Local local && named.contains(local.variable())
            ? local.variable().name()
            : node(expression).orElse("?");
    return own
        + ":"
        + expression.type()
        + Nodes.operands(expression).stream()
            .map(operand -> of(operand, named))
            .collect(Collectors.joining(",", "(", ")"));
  }

  /** The operation, nothing where there are side effects or other statements. */
  private static Optional<String> node(Expression expression) {
    if (expression instanceof Expression.Local local) {
      return Optional.of("local " + System.identityHashCode(local.variable()));
    }
    if (expression instanceof Expression.Literal literal) {
      return literal.value().map(value -> "literal " + value);
    }
    if (expression instanceof Expression.FieldAccess access) {
      return access.field().isVolatile()
          ? Optional.empty()
          : Optional.of("field " + access.field().key());
    }
    if (expression instanceof Expression.Binary binary) {
      return Optional.of("binary " + binary.operator());
    }
    if (expression instanceof Expression.Unary unary) {
      return Optional.of("unary " + unary.operator());
    }
    if (expression instanceof Expression.Call call) {
      return Optional.of("call " + call.method().key());
    }
    boolean plain =
        expression instanceof Expression.ArrayAccess
            || expression instanceof Expression.ArrayLength
            || expression instanceof Expression.Cast
            || expression instanceof Expression.This;
    return plain
        ? Optional.of(expression.getClass().getSimpleName() + " " + expression.type())
        : Optional.empty();
  }
}
