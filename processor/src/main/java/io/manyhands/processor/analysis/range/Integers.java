package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Type;
import java.math.BigInteger;

/** The ranges of Java's integral types. */
public final class Integers {
  private Integers() {}

  /** The least value of an integral type. */
  public static BigInteger low(Type type) {
    return type == Type.Primitive.CHAR
        ? BigInteger.ZERO
        : BigInteger.ONE.shiftLeft(bits(type)).negate();
  }

  /** The greatest value of an integral type. */
  public static BigInteger high(Type type) {
    int bits = type == Type.Primitive.CHAR ? 16 : bits(type);
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  private static int bits(Type type) {
    return type instanceof Type.Primitive primitive && primitive.isIntegral()
        ? primitive.bits() - 1
        : Type.Primitive.LONG.bits() - 1;
  }
}
