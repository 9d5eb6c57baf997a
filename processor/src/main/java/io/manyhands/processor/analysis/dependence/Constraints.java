package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A system of linear inequalities over the integers, decided by Fourier-Motzkin elimination with
 * integer tightening.
 *
 * <p>Products of symbols count as unknowns of their own, which only adds solutions; so does a row
 * that is left out because its numbers have become too large. Of rows that differ in their constant
 * only the tightest is kept. After G. B. Dantzig and B. C. Eaves, "Fourier-Motzkin elimination and
 * its dual", 1973, and W. Pugh, "The Omega test", 1991, for the tightening.
 */
final class Constraints {
  private static final int MOST_ROWS = 1500;

  /** What it may cost more to lose no fact about integers. */
  private static final int INEXACT = 40;

  private static final int MOST_COMBINED = 20_000;

  /** Longer factors are given up: products of two of them must fit. */
  private static final int MOST_BITS = 62;

  private static final int NONE = -1;

  /** The factors of a sum of unknowns; those that are not there are 0. */
  private static final class Factors {
    private final long[] values;

    Factors(long[] values) {
      this.values = values;
    }

    int length() {
      return values.length;
    }

    long of(int unknown) {
      return unknown < values.length ? values[unknown] : 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Factors factors && Arrays.equals(values, factors.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /** A sum of unknowns that is at least 0. */
  private record Row(Factors factors, BigInteger constant) {}

  private final Map<List<Symbol>, Integer> unknowns = new LinkedHashMap<>();

  /** The constants by the factors: sums that are at least 0. */
  private Map<Factors, BigInteger> rows = new LinkedHashMap<>();

  private final Budget budget;
  private boolean contradiction;

  Constraints(Budget budget) {
    this.budget = budget;
  }

  /** Adds {@code polynomial >= 0}. */
  void atLeastZero(Polynomial polynomial) {
    long[] factors = new long[unknowns.size() + polynomial.terms().size()];
    for (Polynomial.Term term : polynomial.terms()) {
      if (!term.factors().isEmpty()) {
        if (term.coefficient().bitLength() > MOST_BITS) {
          return;
        }
        Integer known = unknowns.putIfAbsent(term.factors(), unknowns.size());
        factors[known == null ? unknowns.size() - 1 : known] = term.coefficient().longValueExact();
      }
    }
    add(factors, polynomial.constantTerm());
  }

  /** Adds {@code polynomial == 0}. */
  void zero(Polynomial polynomial) {
    BigInteger divisor = BigInteger.ZERO;
    for (Polynomial.Term term : polynomial.terms()) {
      divisor = term.factors().isEmpty() ? divisor : divisor.gcd(term.coefficient());
    }
    BigInteger constant = polynomial.constantTerm();
    // The GCD test: an integer combination is a multiple of the greatest common divisor.
    contradiction |=
        divisor.signum() == 0 ? constant.signum() != 0 : constant.mod(divisor).signum() != 0;
    atLeastZero(polynomial);
    atLeastZero(polynomial.times(Polynomial.of(-1)));
  }

  /** Adds a row, divided by what its factors have in common. */
  private void add(long[] factors, BigInteger constant) {
    long divisor = 0;
    int length = 0;
    for (int k = 0; k < factors.length; k++) {
      divisor = divisor == 1 && factors[k] != 0 ? 1 : gcd(divisor, Math.abs(factors[k]));
      length = factors[k] == 0 ? length : k + 1;
    }
    if (divisor == 0) {
      contradiction |= constant.signum() < 0;
      return;
    }
    long[] reduced = Arrays.copyOf(factors, length);
    for (int k = 0; divisor > 1 && k < length; k++) {
      reduced[k] /= divisor;
    }
    BigInteger rounded = divisor == 1 ? constant : floor(constant, BigInteger.valueOf(divisor));
    rows.merge(new Factors(reduced), rounded, BigInteger::min);
  }

  private static long gcd(long first, long second) {
    return second == 0 ? first : gcd(second, first % second);
  }

  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** Whether there is surely no integer solution. */
  boolean isInfeasible() {
    while (!contradiction) {
      int unknown = cheapest();
      if (unknown == NONE || rows.size() > MOST_ROWS) {
        return false;
      }
      eliminate(unknown);
    }
    return true;
  }

  /** The unknown whose elimination costs least. */
  private int cheapest() {
    int best = NONE;
    long least = Long.MAX_VALUE;
    for (int unknown = 0; unknown < unknowns.size(); unknown++) {
      long up = 0;
      long down = 0;
      long lowest = 0;
      long highest = 0;
      for (Factors row : rows.keySet()) {
        long factor = row.of(unknown);
        up += factor > 0 ? 1 : 0;
        down += factor < 0 ? 1 : 0;
        lowest = Math.min(lowest, factor);
        highest = Math.max(highest, factor);
      }
      // Where one of two factors is 1, an integer between the bounds is there if a number is.
      boolean isExact = highest <= 1 || lowest >= -1;
      long cost = up * down - up - down + (isExact ? 0 : INEXACT);
      if (up + down > 0 && cost < least) {
        least = cost;
        best = unknown;
      }
    }
    return least > MOST_COMBINED ? NONE : best;
  }

  private void eliminate(int unknown) {
    List<Row> lower = new ArrayList<>();
    List<Row> upper = new ArrayList<>();
    Map<Factors, BigInteger> rest = new LinkedHashMap<>();
    rows.forEach(
        (factors, constant) -> {
          long factor = factors.of(unknown);
          if (factor == 0) {
            rest.put(factors, constant);
          } else {
            (factor > 0 ? lower : upper).add(new Row(factors, constant));
          }
        });
    rows = rest;
    budget.spend(rest.size() + (long) lower.size() * upper.size());
    for (Row low : lower) {
      for (Row high : upper) {
        combine(low, high, unknown);
      }
    }
  }

  private void combine(Row low, Row high, int unknown) {
    long lowFactor = -high.factors().of(unknown);
    long highFactor = low.factors().of(unknown);
    int length = Math.max(low.factors().length(), high.factors().length());
    long[] sums = new long[length];
    for (int k = 0; k < length; k++) {
      long first = low.factors().of(k);
      long second = high.factors().of(k);
      if (!fits(first, lowFactor) || !fits(second, highFactor)) {
        return;
      }
      sums[k] = first * lowFactor + second * highFactor;
    }
    add(
        sums,
        low.constant()
            .multiply(BigInteger.valueOf(lowFactor))
            .add(high.constant().multiply(BigInteger.valueOf(highFactor))));
  }

  /** Whether the sum of two such products has at most {@link #MOST_BITS}. */
  private static boolean fits(long first, long second) {
    long product = first * second;
    long most = 1L << (MOST_BITS - 1);
    return Math.multiplyHigh(first, second) == product >> (Long.SIZE - 1)
        && -most < product
        && product < most;
  }
}
