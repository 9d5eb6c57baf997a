package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A system of linear inequalities over the integers, decided by Fourier-Motzkin elimination with
 * integer tightening.
 *
 * <p>Products of symbols count as unknowns of their own, which only adds solutions. After G. B.
 * Dantzig and B. C. Eaves, "Fourier-Motzkin elimination and its dual", 1973, and W. Pugh, "The
 * Omega test", 1991, for the tightening.
 */
final class Constraints {
  private static final int MOST_ROWS = 1500;

  /** What it may cost more to lose no fact about integers. */
  private static final int INEXACT = 40;

  private static final int MOST_COMBINED = 20_000;

  /** A sum of unknowns that is at least 0. */
  private record Row(Map<List<Symbol>, BigInteger> terms, BigInteger constant) {
    BigInteger of(List<Symbol> unknown) {
      return terms.getOrDefault(unknown, BigInteger.ZERO);
    }
  }

  private Set<Row> rows = new LinkedHashSet<>();
  private final Budget budget;
  private boolean contradiction;

  Constraints(Budget budget) {
    this.budget = budget;
  }

  /** Adds {@code polynomial >= 0}. */
  void atLeastZero(Polynomial polynomial) {
    Map<List<Symbol>, BigInteger> terms = new LinkedHashMap<>();
    for (Polynomial.Term term : polynomial.terms()) {
      if (!term.factors().isEmpty()) {
        terms.put(term.factors(), term.coefficient());
      }
    }
    add(terms, polynomial.constantTerm());
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

  private void add(Map<List<Symbol>, BigInteger> terms, BigInteger constant) {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger coefficient : terms.values()) {
      divisor = divisor.gcd(coefficient);
    }
    if (divisor.signum() == 0) {
      contradiction |= constant.signum() < 0;
      return;
    }
    Map<List<Symbol>, BigInteger> reduced = new LinkedHashMap<>();
    BigInteger common = divisor;
    terms.forEach((unknown, coefficient) -> reduced.put(unknown, coefficient.divide(common)));
    rows.add(new Row(reduced, floor(constant, common)));
  }

  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** Whether there is surely no integer solution. */
  boolean isInfeasible() {
    while (!contradiction) {
      Optional<List<Symbol>> unknown = cheapest();
      if (unknown.isEmpty() || rows.size() > MOST_ROWS) {
        return false;
      }
      eliminate(unknown.get());
    }
    return true;
  }

  private Optional<List<Symbol>> cheapest() {
    Set<List<Symbol>> unknowns = new LinkedHashSet<>();
    rows.forEach(row -> unknowns.addAll(row.terms().keySet()));
    List<Symbol> best = null;
    long least = Long.MAX_VALUE;
    for (List<Symbol> unknown : unknowns) {
      long up = rows.stream().filter(row -> row.of(unknown).signum() > 0).count();
      long down = rows.stream().filter(row -> row.of(unknown).signum() < 0).count();
      long cost = up * down - up - down + (isExact(unknown) ? 0 : INEXACT);
      if (cost < least) {
        least = cost;
        best = unknown;
      }
    }
    return least > MOST_COMBINED ? Optional.empty() : Optional.ofNullable(best);
  }

  /** Where one of two factors is 1, an integer between the bounds is there if a number is. */
  private boolean isExact(List<Symbol> unknown) {
    return rows.stream().allMatch(row -> row.of(unknown).compareTo(BigInteger.ONE) <= 0)
        || rows.stream().allMatch(row -> row.of(unknown).compareTo(BigInteger.ONE.negate()) >= 0);
  }

  private void eliminate(List<Symbol> unknown) {
    List<Row> lower = new ArrayList<>();
    List<Row> upper = new ArrayList<>();
    Set<Row> rest = new LinkedHashSet<>();
    for (Row row : rows) {
      int sign = row.of(unknown).signum();
      if (sign == 0) {
        rest.add(row);
      } else {
        (sign > 0 ? lower : upper).add(row);
      }
    }
    rows = rest;
    budget.spend(rest.size() + (long) lower.size() * upper.size());
    for (Row low : lower) {
      for (Row high : upper) {
        combine(low, high, unknown);
      }
    }
  }

  private void combine(Row low, Row high, List<Symbol> unknown) {
    BigInteger lowFactor = high.of(unknown).negate();
    BigInteger highFactor = low.of(unknown);
    Map<List<Symbol>, BigInteger> terms = new LinkedHashMap<>();
    low.terms().forEach((key, value) -> terms.put(key, value.multiply(lowFactor)));
    high.terms()
        .forEach((key, value) -> terms.merge(key, value.multiply(highFactor), BigInteger::add));
    terms.values().removeIf(value -> value.signum() == 0);
    add(terms, low.constant().multiply(lowFactor).add(high.constant().multiply(highFactor)));
  }
}
