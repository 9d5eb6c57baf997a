package io.manyhands.processor.analysis.range;

import java.math.BigInteger;

/**
 * A rational number in lowest terms, with a positive denominator. Most are small: those have both
 * parts as {@code long}, others as {@link BigInteger}.
 */
final class Ratio implements Comparable<Ratio> {
  static final Ratio ZERO = new Ratio(0, 1);
  static final Ratio ONE = new Ratio(1, 1);

  private final long numerator;
  private final long denominator;

  /** The number, if its parts do not fit; its two parts are then 0. */
  private final BigInteger[] large;

  private Ratio(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.large = new BigInteger[0];
  }

  private Ratio(BigInteger numerator, BigInteger denominator) {
    this.numerator = 0;
    this.denominator = 0;
    this.large = new BigInteger[] {numerator, denominator};
  }

  static Ratio of(BigInteger value) {
    return reduced(value, BigInteger.ONE);
  }

  private static Ratio reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
    BigInteger top = numerator.divide(divisor);
    BigInteger bottom = denominator.divide(divisor);
    return top.bitLength() < 63 && bottom.bitLength() < 63
        ? new Ratio(top.longValue(), bottom.longValue())
        : new Ratio(top, bottom);
  }

  private static Ratio reduced(long numerator, long denominator) {
    long divisor = divisor(Math.abs(numerator), Math.abs(denominator));
    divisor = denominator < 0 ? -divisor : divisor;
    return new Ratio(numerator / divisor, denominator / divisor);
  }

  private static long divisor(long one, long other) {
    long greater = one;
    long rest = other;
    while (rest != 0) {
      long next = greater % rest;
      greater = rest;
      rest = next;
    }
    return greater;
  }

  private boolean isLarge() {
    return large.length > 0;
  }

  BigInteger numerator() {
    return isLarge() ? large[0] : BigInteger.valueOf(numerator);
  }

  BigInteger denominator() {
    return isLarge() ? large[1] : BigInteger.valueOf(denominator);
  }

  /** Whether products of both numbers' parts, and a sum of two of them, fit. */
  private boolean fitsWith(Ratio other) {
    return !isLarge()
        && !other.isLarge()
        && isShort(numerator)
        && isShort(denominator)
        && isShort(other.numerator)
        && isShort(other.denominator);
  }

  private static boolean isShort(long value) {
    return value >= -(1L << 30) && value <= 1L << 30;
  }

  Ratio plus(Ratio other) {
    return fitsWith(other)
        ? reduced(
            numerator * other.denominator + other.numerator * denominator,
            denominator * other.denominator)
        : reduced(
            numerator()
                .multiply(other.denominator())
                .add(other.numerator().multiply(denominator())),
            denominator().multiply(other.denominator()));
  }

  Ratio negated() {
    return isLarge() ? new Ratio(large[0].negate(), large[1]) : new Ratio(-numerator, denominator);
  }

  Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  Ratio times(Ratio other) {
    return fitsWith(other)
        ? reduced(numerator * other.numerator, denominator * other.denominator)
        : reduced(
            numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  Ratio over(Ratio other) {
    return fitsWith(other)
        ? reduced(numerator * other.denominator, denominator * other.numerator)
        : reduced(
            numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  int sign() {
    return isLarge() ? large[0].signum() : Long.signum(numerator);
  }

  @Override
  public int compareTo(Ratio other) {
    return fitsWith(other)
        ? Long.compare(numerator * other.denominator, other.numerator * denominator)
        : numerator()
            .multiply(other.denominator())
            .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ratio ratio && compareTo(ratio) == 0;
  }

  @Override
  public int hashCode() {
    return numerator().hashCode() * 31 + denominator().hashCode();
  }

  @Override
  public String toString() {
    return numerator() + "/" + denominator();
  }
}
