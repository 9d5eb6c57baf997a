package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;

/**
 * A closed interval of integers.
 *
 * @param low least value
 * @param high greatest value
 */
record Interval(BigInteger low, BigInteger high) {
  private static final Interval LENGTH = of(0, Integer.MAX_VALUE);

  static Interval of(long low, long high) {
    return new Interval(BigInteger.valueOf(low), BigInteger.valueOf(high));
  }

  /** The values that a symbol can have by its type; indexes count from 0. */
  static Interval of(Symbol symbol) {
    if (symbol instanceof Symbol.Value value) {
      return ofType(value.path().type());
    }
    if (symbol instanceof Symbol.Length || symbol instanceof Symbol.Size) {
      return LENGTH;
    }
    if (symbol instanceof Symbol.Index) {
      return of(0, Long.MAX_VALUE);
    }
    return symbol instanceof Symbol.Unknown unknown && unknown.isLong()
        ? ofType(Type.Primitive.LONG)
        : of(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static Interval ofType(Type type) {
    if (type == Type.Primitive.BYTE) {
      return of(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
    if (type == Type.Primitive.SHORT) {
      return of(Short.MIN_VALUE, Short.MAX_VALUE);
    }
    if (type == Type.Primitive.CHAR) {
      return of(Character.MIN_VALUE, Character.MAX_VALUE);
    }
    return type == Type.Primitive.INT
        ? of(Integer.MIN_VALUE, Integer.MAX_VALUE)
        : of(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The values that a polynomial can have if its symbols vary independently. */
  static Interval of(Polynomial polynomial) {
    Interval sum = of(0, 0);
    for (Polynomial.Term term : polynomial.terms()) {
      Interval product = new Interval(term.coefficient(), term.coefficient());
      for (Symbol factor : term.factors()) {
        product = product.times(of(factor));
      }
      sum = new Interval(sum.low.add(product.low), sum.high.add(product.high));
    }
    return sum;
  }

  private Interval times(Interval other) {
    BigInteger one = low.multiply(other.low);
    BigInteger two = low.multiply(other.high);
    BigInteger three = high.multiply(other.low);
    BigInteger four = high.multiply(other.high);
    return new Interval(one.min(two).min(three).min(four), one.max(two).max(three).max(four));
  }

  /** Whether every value lies in {@code other}. */
  boolean within(Interval other) {
    return low.compareTo(other.low) >= 0 && high.compareTo(other.high) <= 0;
  }
}
