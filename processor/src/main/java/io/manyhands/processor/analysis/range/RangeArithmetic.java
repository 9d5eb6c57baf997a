package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The values of arithmetic expressions, where they surely do not wrap around. */
final class RangeArithmetic {
  private static final BigInteger UNSIGNED_INT = BigInteger.ONE.shiftLeft(32);

  private final RangeExecution execution;
  private final RangeExpressions expressions;

  RangeArithmetic(RangeExecution execution, RangeExpressions expressions) {
    this.execution = execution;
    this.expressions = expressions;
  }

  Optional<LinearSum> value(Expression expression) {
    if (expression instanceof Expression.Unary unary) {
      Optional<LinearSum> operand = expressions.evaluate(unary.operand());
      return switch (unary.operator()) {
        case IDENTITY, PLUS -> operand;
        case NEGATE, MINUS ->
            operand.map(LinearSum::negated).filter(sum -> fits(sum, unary.type()));
        default -> Optional.empty();
      };
    }
    if (expression instanceof Expression.Cast cast) {
      Optional<LinearSum> operand = expressions.evaluate(cast.operand());
      return operand.filter(sum -> cast.type().isIntegral() && fits(sum, cast.type()));
    }
    return binary((Expression.Binary) expression);
  }

  private Optional<LinearSum> binary(Expression.Binary binary) {
    if (!binary.left().type().isIntegral() || !binary.right().type().isIntegral()) {
      expressions.evaluate(binary.left());
      expressions.evaluate(binary.right());
      return Optional.empty();
    }
    Optional<LinearSum> halved = halvedSum(binary);
    if (halved.isPresent()) {
      return halved;
    }
    LinearSum left = expressions.kept(binary.left(), List.of(binary.right()));
    LinearSum right =
        expressions.evaluate(binary.right()).orElseGet(() -> expressions.unknown(binary.right()));
    return binary.operator().isComparison()
        ? Optional.empty()
        : combine(binary.operator(), left, right, binary.type());
  }

  /** {@code (lo + hi) >>> 1}: right for all sums of two ints that are not negative. */
  private Optional<LinearSum> halvedSum(Expression.Binary binary) {
    boolean matches =
        binary.operator() == Operator.UNSIGNED_SHIFT_RIGHT
            && binary.type() == Type.Primitive.INT
            && binary.left() instanceof Expression.Binary sum
            && sum.operator() == Operator.PLUS
            && binary.right() instanceof Expression.Literal;
    if (!matches) {
      return Optional.empty();
    }
    Expression.Binary sum = (Expression.Binary) binary.left();
    LinearSum left = expressions.kept(sum.left(), List.of(sum.right()));
    LinearSum right =
        expressions.evaluate(sum.right()).orElseGet(() -> expressions.unknown(sum.right()));
    LinearSum total = left.plus(right);
    Optional<Integer> bits = distance(expressions.evaluate(binary.right()), binary.type());
    boolean exact =
        bits.filter(count -> count > 0).isPresent()
            && execution.facts().entails(total)
            && execution.facts().entails(LinearSum.of(UNSIGNED_INT).plus(-1).minus(total));
    return Optional.of(
        exact
            ? floor(total, BigInteger.ONE.shiftLeft(bits.get()), binary.type())
            : expressions.unknown(binary));
  }

  /** The value of an operation, or empty where it may wrap around or is no sum. */
  Optional<LinearSum> combine(Operator operator, LinearSum left, LinearSum right, Type type) {
    return switch (operator) {
      case PLUS -> Optional.of(left.plus(right)).filter(sum -> fits(sum, type));
      case MINUS -> Optional.of(left.minus(right)).filter(sum -> fits(sum, type));
      case TIMES -> product(left, right).filter(sum -> fits(sum, type));
      case DIVIDE -> right.value().flatMap(divisor -> quotient(left, divisor, type));
      case REMAINDER -> right.value().flatMap(divisor -> remainder(left, divisor, type));
      case SHIFT_LEFT ->
          distance(Optional.of(right), type)
              .map(bits -> left.times(BigInteger.ONE.shiftLeft(bits)))
              .filter(sum -> fits(sum, type));
      case SHIFT_RIGHT ->
          distance(Optional.of(right), type)
              .map(bits -> floor(left, BigInteger.ONE.shiftLeft(bits), type));
      case UNSIGNED_SHIFT_RIGHT ->
          distance(Optional.of(right), type)
              .filter(bits -> execution.facts().entails(left))
              .map(bits -> floor(left, BigInteger.ONE.shiftLeft(bits), type));
      default -> Optional.empty();
    };
  }

  /**
   * How far a shift by {@code value} goes, where that is known and not the type's width or more.
   */
  private static Optional<Integer> distance(Optional<LinearSum> value, Type type) {
    int width = type == Type.Primitive.LONG ? 64 : 32;
    return value
        .flatMap(LinearSum::value)
        .filter(bits -> bits.signum() >= 0 && bits.compareTo(BigInteger.valueOf(width)) < 0)
        .map(BigInteger::intValue);
  }

  private static Optional<LinearSum> product(LinearSum left, LinearSum right) {
    return right.value().map(left::times).or(() -> left.value().map(right::times));
  }

  private Optional<LinearSum> quotient(LinearSum left, BigInteger divisor, Type type) {
    if (divisor.signum() <= 0) {
      return Optional.empty();
    }
    if (execution.facts().entails(left)) {
      return Optional.of(floor(left, divisor, type));
    }
    // Rounded towards 0: |left - divisor * q| < divisor.
    LinearSum q = LinearSum.of(execution.interim(type));
    LinearSum rest = left.minus(q.times(divisor));
    LinearSum most = LinearSum.of(divisor).plus(-1);
    execution.set(execution.facts().atLeastZero(most.minus(rest)).atLeastZero(most.plus(rest)));
    return Optional.of(q);
  }

  private Optional<LinearSum> remainder(LinearSum left, BigInteger divisor, Type type) {
    if (divisor.signum() <= 0 || !execution.facts().entails(left)) {
      return Optional.empty();
    }
    LinearSum rest = LinearSum.of(execution.interim(type));
    execution.set(
        execution
            .facts()
            .atLeastZero(rest)
            .atLeastZero(left.minus(rest))
            .atLeastZero(LinearSum.of(divisor).plus(-1).minus(rest)));
    return Optional.of(rest);
  }

  /** {@code value / divisor}, rounded down. */
  private LinearSum floor(LinearSum value, BigInteger divisor, Type type) {
    if (divisor.equals(BigInteger.ONE)) {
      return value;
    }
    LinearSum q = LinearSum.of(execution.interim(type));
    LinearSum rest = value.minus(q.times(divisor));
    execution.set(
        execution
            .facts()
            .atLeastZero(rest)
            .atLeastZero(LinearSum.of(divisor).plus(-1).minus(rest)));
    return q;
  }

  /** Whether a sum is a value of the type. */
  boolean fits(LinearSum sum, Type type) {
    BigInteger low = Integers.low(type);
    BigInteger high = Integers.high(type);
    return execution.facts().entails(sum.minus(LinearSum.of(low)))
        && execution.facts().entails(LinearSum.of(high).minus(sum));
  }
}
