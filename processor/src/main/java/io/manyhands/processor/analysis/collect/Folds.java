package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Fold;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Functions of two values that are known to be associative: {@code Integer::sum}, {@code
 * Math::max}, {@code (a, b) -> a + b} and their like.
 */
final class Folds {
  private static final Set<String> INTEGRAL =
      Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte");
  private static final Set<String> FLOATING = Set.of("java.lang.Double", "java.lang.Float");

  /** Whole numbers up to it are the same as {@code double}. */
  private static final long EXACT = 1L << 53;

  private Folds() {}

  /** The function on values of type {@code value} that {@code expression} creates. */
  static Optional<Fold> of(Expression expression, Type value) {
    if (!(expression instanceof Expression.Lambda lambda)
        || lambda.receiver().isPresent()
        || lambda.parameters().size() != 2) {
      return Optional.empty();
    }
    return result(lambda)
        .flatMap(
            result -> of(result, lambda.parameters().get(0), lambda.parameters().get(1), value));
  }

  /** What a function returns that does nothing else. */
  static Optional<Expression> result(Expression.Lambda lambda) {
    return Nodes.unwrapped(lambda.body()) instanceof Statement.Return exit
        ? exit.value()
        : Optional.empty();
  }

  private static Optional<Fold> of(Expression result, Variable one, Variable other, Type value) {
    if (result instanceof Expression.Local local) {
      return local.variable().equals(one)
          ? Optional.of(Fold.FIRST)
          : local.variable().equals(other) ? Optional.of(Fold.LAST) : Optional.empty();
    }
    if (result instanceof Expression.Cast cast && isNarrow(value)) {
      return cast.operand() instanceof Expression.Binary binary
              && cast.type().equals(primitive(value))
          ? operator(binary, one, other, value)
          : Optional.empty();
    }
    if (result instanceof Expression.Binary binary) {
      return isNarrow(value) ? Optional.empty() : operator(binary, one, other, value);
    }
    return result instanceof Expression.Call call
        ? called(call, one, other, value)
        : Optional.empty();
  }

  private static boolean isNarrow(Type value) {
    return value.is("java.lang.Short") || value.is("java.lang.Byte");
  }

  private static Type primitive(Type value) {
    return value.is("java.lang.Short") ? Type.Primitive.SHORT : Type.Primitive.BYTE;
  }

  private static Optional<Fold> operator(
      Expression.Binary binary, Variable one, Variable other, Type value) {
    boolean inOrder = isNamed(binary.left(), one) && isNamed(binary.right(), other);
    boolean exchanged = isNamed(binary.left(), other) && isNamed(binary.right(), one);
    if (!inOrder && !exchanged) {
      return Optional.empty();
    }
    if (value.is("java.lang.String")) {
      return binary.operator() == Operator.PLUS && inOrder
          ? Optional.of(Fold.CONCATENATION)
          : Optional.empty();
    }
    return fold(binary.operator(), value);
  }

  /** What an operator does to values of a type, in either order. */
  static Optional<Fold> fold(Operator operator, Type value) {
    boolean isFlag = value.is("java.lang.Boolean");
    boolean integral = isOneOf(INTEGRAL, value);
    boolean number = integral || isOneOf(FLOATING, value);
    return Optional.ofNullable(
        switch (operator) {
          case PLUS -> number ? Fold.SUM : null;
          case TIMES -> number ? Fold.PRODUCT : null;
          case AND -> integral || isFlag ? Fold.AND : null;
          case OR -> integral || isFlag ? Fold.OR : null;
          case XOR -> integral || isFlag ? Fold.XOR : null;
          case CONDITIONAL_AND -> isFlag ? Fold.AND : null;
          case CONDITIONAL_OR -> isFlag ? Fold.OR : null;
          default -> null;
        });
  }

  private static Optional<Fold> called(
      Expression.Call call, Variable one, Variable other, Type value) {
    List<Expression> operands =
        call.receiver()
            .map(receiver -> List.of(receiver, call.arguments().get(0)))
            .orElseGet(call::arguments);
    boolean inOrder =
        call.arguments().size() == (call.receiver().isPresent() ? 1 : 2)
            && isNamed(operands.get(0), one)
            && isNamed(operands.get(1), other);
    if (!inOrder) {
      return Optional.empty();
    }
    return function(call.method(), value);
  }

  /** What a method of the JDK does to two values of a type. */
  static Optional<Fold> function(Method method, Type value) {
    String owner = method.owner().qualifiedName();
    String name = method.name();
    if (owner.equals("java.lang.String") && name.equals("concat")) {
      return Optional.of(Fold.CONCATENATION);
    }
    if (isLarge(value)) {
      return value.is(owner) && !method.isStatic() ? large(name) : Optional.empty();
    }
    boolean ofValue = value.is(owner) && method.isStatic();
    boolean ofMath =
        owner.equals("java.lang.Math")
            && !isNarrow(value)
            && (isOneOf(INTEGRAL, value) || isOneOf(FLOATING, value));
    return switch (name) {
      case "sum" -> Optional.of(Fold.SUM).filter(fold -> ofValue);
      case "max" -> Optional.of(Fold.MAX).filter(fold -> ofValue || ofMath);
      case "min" -> Optional.of(Fold.MIN).filter(fold -> ofValue || ofMath);
      case "logicalAnd" -> Optional.of(Fold.AND).filter(fold -> ofValue);
      case "logicalOr" -> Optional.of(Fold.OR).filter(fold -> ofValue);
      case "logicalXor" -> Optional.of(Fold.XOR).filter(fold -> ofValue);
      default -> Optional.empty();
    };
  }

  /** Whether it is one of the types of numbers without bounds, whose methods are exact. */
  private static boolean isLarge(Type value) {
    return value.is("java.math.BigInteger") || value.is("java.math.BigDecimal");
  }

  private static Optional<Fold> large(String method) {
    return switch (method) {
      case "add" -> Optional.of(Fold.SUM);
      case "multiply" -> Optional.of(Fold.PRODUCT);
      case "min" -> Optional.of(Fold.MIN);
      case "max" -> Optional.of(Fold.MAX);
      default -> Optional.empty();
    };
  }

  /** Whether an operator gives a value of just the type that the map has: nothing is widened. */
  static boolean keepsType(Expression.Binary value, Type type) {
    return value.type() instanceof Type.Primitive primitive
        && type.is(
            switch (primitive) {
              case INT -> "java.lang.Integer";
              case LONG -> "java.lang.Long";
              case FLOAT -> "java.lang.Float";
              case DOUBLE -> "java.lang.Double";
              case BOOLEAN -> "java.lang.Boolean";
              default -> "";
            });
  }

  /** An integer without the cast that makes it as wide as the map's values are. */
  static Expression widened(Expression value, Type type) {
    return value instanceof Expression.Cast cast
            && cast.type() == Type.Primitive.LONG
            && type.is("java.lang.Long")
            && cast.operand().type().isIntegral()
        ? cast.operand()
        : value;
  }

  /**
   * {@code 1L} and the {@code 1} of {@code count + 1}: one number, seen as the map's values are.
   */
  static boolean isSameNumber(Expression one, Expression other, Type type) {
    boolean wide = type.is("java.lang.Long") || type.is("java.lang.Double");
    return wide && number(one).isPresent() && number(one).equals(number(other));
  }

  /** The value of a literal that is an {@code int}, {@code long} or {@code double}. */
  private static Optional<BigDecimal> number(Expression expression) {
    Object value =
        expression instanceof Expression.Literal literal ? literal.value().orElse("?") : "?";
    if (value instanceof Integer || value instanceof Long) {
      long whole = ((Number) value).longValue();
      return Math.abs(whole) <= EXACT
          ? Optional.of(BigDecimal.valueOf(whole).stripTrailingZeros())
          : Optional.empty();
    }
    boolean isFinite =
        value instanceof Double fraction && Double.isFinite(fraction) && fraction != 0;
    return isFinite
        ? Optional.of(new BigDecimal((Double) value).stripTrailingZeros())
        : Optional.empty();
  }

  /** Whether to combine anything with {@code value} changes nothing. */
  static boolean isNeutral(Object value, Fold fold, Type type) {
    return switch (fold) {
      case SUM -> value.equals(0) || value.equals(0L) || value.equals(0.0) || value.equals(0f);
      case OR, XOR -> value.equals(0) || value.equals(0L) || value.equals(false);
      case PRODUCT -> value.equals(1) || value.equals(1L) || value.equals(1.0) || value.equals(1f);
      case AND -> value.equals(-1) || value.equals(-1L) || value.equals(true);
      // The largest int is no bound of a map's long values.
      case MAX ->
          (value.equals(Integer.MIN_VALUE) && type.is("java.lang.Integer"))
              || (value.equals(Long.MIN_VALUE) && type.is("java.lang.Long"))
              || value.equals(Double.NEGATIVE_INFINITY)
              || value.equals(Float.NEGATIVE_INFINITY);
      case MIN ->
          (value.equals(Integer.MAX_VALUE) && type.is("java.lang.Integer"))
              || (value.equals(Long.MAX_VALUE) && type.is("java.lang.Long"))
              || value.equals(Double.POSITIVE_INFINITY)
              || value.equals(Float.POSITIVE_INFINITY);
      case CONCATENATION -> value.equals("");
      default -> false;
    };
  }

  private static boolean isNamed(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  private static boolean isOneOf(Set<String> names, Type type) {
    return names.stream().anyMatch(type::is);
  }
}
