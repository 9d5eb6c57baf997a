package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small values tried for symbols. A search tries thousands: polynomials are looked up once, and
 * then only computed.
 */
final class Trial {
  private final Map<Symbol, Integer> places = new HashMap<>();
  private long[] values = new long[8];

  private int place(Symbol symbol) {
    int place = places.computeIfAbsent(symbol, absent -> places.size());
    if (place == values.length) {
      values = Arrays.copyOf(values, 2 * place);
    }
    return place;
  }

  /** Chooses the value of a symbol; it is 0 until then. */
  void set(Symbol symbol, long value) {
    int place = place(symbol);
    values[place] = value;
  }

  /** The value chosen for a symbol. */
  long get(Symbol symbol) {
    int place = place(symbol);
    return values[place];
  }

  /** What a polynomial is with the values chosen when it is asked. */
  Value valueOf(Polynomial polynomial) {
    List<Polynomial.Term> terms = polynomial.terms();
    BigInteger[] coefficients =
        terms.stream().map(Polynomial.Term::coefficient).toArray(BigInteger[]::new);
    int[][] factors =
        terms.stream()
            .map(term -> term.factors().stream().mapToInt(this::place).toArray())
            .toArray(int[][]::new);
    return new Value(coefficients, factors);
  }

  /** What a polynomial is with the values chosen now, however large. */
  BigInteger exactly(Polynomial polynomial) {
    BigInteger sum = BigInteger.ZERO;
    for (Polynomial.Term term : polynomial.terms()) {
      BigInteger product = term.coefficient();
      for (Symbol factor : term.factors()) {
        product = product.multiply(BigInteger.valueOf(get(factor)));
      }
      sum = sum.add(product);
    }
    return sum;
  }

  /** A polynomial, ready to be computed. */
  final class Value {
    private final long[] coefficients;
    private final int[][] factors;
    private final boolean fits;

    private Value(BigInteger[] coefficients, int[][] factors) {
      this.coefficients = new long[coefficients.length];
      this.factors = factors;
      boolean all = true;
      for (int k = 0; k < coefficients.length; k++) {
        this.coefficients[k] = coefficients[k].longValue();
        all &= coefficients[k].bitLength() < Long.SIZE;
      }
      this.fits = all;
    }

    /**
     * Computes.
     *
     * @throws ArithmeticException if a part of it does not fit into a long
     */
    long now() {
      if (!fits) {
        throw new ArithmeticException("a coefficient is too large");
      }
      long sum = 0;
      for (int k = 0; k < coefficients.length; k++) {
        long product = coefficients[k];
        for (int place : factors[k]) {
          product = Math.multiplyExact(product, values[place]);
        }
        sum = Math.addExact(sum, product);
      }
      return sum;
    }
  }
}
