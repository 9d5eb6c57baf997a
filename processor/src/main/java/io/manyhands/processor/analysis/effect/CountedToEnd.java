package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Whether a {@code for} loop ends whatever its body does: its variable passes the bound before it
 * would wrap around, {@code i <= n} does not where {@code n} is the greatest {@code int}.
 */
public final class CountedToEnd {
  private CountedToEnd() {}

  /** Whether {@code loop} does. */
  public static boolean ends(Statement.For loop) {
    Optional<LoopHeader> header = LoopHeader.of(loop);
    return header.isPresent()
        && header.get().comparisons().stream().anyMatch(test -> ends(header.get(), test));
  }

  private static boolean ends(LoopHeader header, Expression.Binary test) {
    boolean up = header.step() > 0;
    boolean strict = test.operator() == (up ? Operator.LESS : Operator.GREATER);
    boolean inclusive = test.operator() == (up ? Operator.LESS_EQUAL : Operator.GREATER_EQUAL);
    if (!(strict || inclusive) || !test.right().type().isIntegral()) {
      return false;
    }
    long last = strict ? header.step() - Long.signum(header.step()) : header.step();
    BigInteger passed = farthest(test.right(), up).add(BigInteger.valueOf(last));
    BigInteger end = endOf(header.variable().type(), up);
    return up ? passed.compareTo(end) <= 0 : passed.compareTo(end) >= 0;
  }

  /** The greatest value that a bound can have, or the least one. */
  private static BigInteger farthest(Expression bound, boolean up) {
    if (bound instanceof Expression.Literal literal
        && literal.value().orElse(null) instanceof Number number) {
      return BigInteger.valueOf(number.longValue());
    }
    if (bound instanceof Expression.ArrayLength && !up) {
      return BigInteger.ZERO;
    }
    if (bound instanceof Expression.Binary binary
        && binary.operator() == Operator.MINUS
        && binary.left() instanceof Expression.ArrayLength length
        && binary.right() instanceof Expression.Literal literal
        && literal.value().orElse(null) instanceof Integer amount
        && amount >= 0) {
      return farthest(length, up).subtract(BigInteger.valueOf(amount));
    }
    return endOf(bound.type(), up);
  }

  private static BigInteger endOf(Type type, boolean up) {
    int bits = ((Type.Primitive) type).bits();
    if (type == Type.Primitive.CHAR) {
      return up ? BigInteger.valueOf(Character.MAX_VALUE) : BigInteger.ZERO;
    }
    BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
    return up ? half.subtract(BigInteger.ONE) : half.negate();
  }
}
