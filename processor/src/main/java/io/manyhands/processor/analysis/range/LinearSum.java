package io.manyhands.processor.analysis.range;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A sum of multiples of unknowns and a constant; its value is the mathematical one.
 *
 * @param terms factors, none of them 0
 * @param constant what is added
 */
public record LinearSum(Map<Unknown, BigInteger> terms, BigInteger constant) {
  public LinearSum {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** The constant {@code value}. */
  public static LinearSum of(long value) {
    return of(BigInteger.valueOf(value));
  }

  /** The constant {@code value}. */
  public static LinearSum of(BigInteger value) {
    return new LinearSum(Map.of(), value);
  }

  /** The sum that is just {@code unknown}. */
  public static LinearSum of(Unknown unknown) {
    return new LinearSum(Map.of(unknown, BigInteger.ONE), BigInteger.ZERO);
  }

  /** The sum. */
  public LinearSum plus(LinearSum other) {
    Map<Unknown, BigInteger> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((unknown, factor) -> sum.merge(unknown, factor, BigInteger::add));
    sum.values().removeIf(factor -> factor.signum() == 0);
    return new LinearSum(sum, constant.add(other.constant));
  }

  /** The sum with a constant. */
  public LinearSum plus(long value) {
    return new LinearSum(terms, constant.add(BigInteger.valueOf(value)));
  }

  /** The difference. */
  public LinearSum minus(LinearSum other) {
    return plus(other.times(BigInteger.ONE.negate()));
  }

  /** The product with a constant. */
  public LinearSum times(BigInteger factor) {
    if (factor.signum() == 0) {
      return of(0);
    }
    Map<Unknown, BigInteger> product = new LinkedHashMap<>();
    terms.forEach((unknown, own) -> product.put(unknown, own.multiply(factor)));
    return new LinearSum(product, constant.multiply(factor));
  }

  /** The sum with its sign changed. */
  public LinearSum negated() {
    return times(BigInteger.ONE.negate());
  }

  /** The factor of {@code unknown}, 0 if it does not occur. */
  public BigInteger factor(Unknown unknown) {
    return terms.getOrDefault(unknown, BigInteger.ZERO);
  }

  /** Its value, if it has no unknown. */
  public Optional<BigInteger> value() {
    return terms.isEmpty() ? Optional.of(constant) : Optional.empty();
  }

  /** What it is made of. */
  public Set<Unknown> unknowns() {
    return terms.keySet();
  }

  /** The sum with {@code value} in the place of {@code unknown}. */
  LinearSum substitute(Unknown unknown, LinearSum value) {
    BigInteger factor = factor(unknown);
    if (factor.signum() == 0) {
      return this;
    }
    Map<Unknown, BigInteger> rest = new LinkedHashMap<>(terms);
    rest.remove(unknown);
    return new LinearSum(rest, constant).plus(value.times(factor));
  }

  /** The sum with every unknown replaced; empty where {@code values} does not know one. */
  public Optional<LinearSum> map(Function<Unknown, Optional<LinearSum>> values) {
    LinearSum sum = of(constant);
    for (Map.Entry<Unknown, BigInteger> term : terms.entrySet()) {
      Optional<LinearSum> value = values.apply(term.getKey());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(value.get().times(term.getValue()));
    }
    return Optional.of(sum);
  }

  /**
   * The strongest sum of integers that is at least 0 wherever this one is: factors without a common
   * divisor.
   */
  LinearSum tightened() {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger factor : terms.values()) {
      divisor = divisor.gcd(factor);
    }
    if (divisor.signum() == 0 || divisor.equals(BigInteger.ONE)) {
      return this;
    }
    Map<Unknown, BigInteger> reduced = new LinkedHashMap<>();
    BigInteger common = divisor;
    terms.forEach((unknown, factor) -> reduced.put(unknown, factor.divide(common)));
    BigInteger[] parts = constant.divideAndRemainder(common);
    boolean below = parts[1].signum() < 0;
    return new LinearSum(reduced, below ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    terms.forEach((unknown, factor) -> append(text, factor, unknown.toString()));
    if (constant.signum() != 0 || terms.isEmpty()) {
      append(text, constant, "");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, BigInteger factor, String name) {
    boolean first = text.isEmpty();
    text.append(factor.signum() < 0 ? (first ? "-" : " - ") : first ? "" : " + ");
    boolean one = factor.abs().equals(BigInteger.ONE) && !name.isEmpty();
    text.append(one ? "" : factor.abs()).append(one || name.isEmpty() ? "" : " * ").append(name);
  }
}
