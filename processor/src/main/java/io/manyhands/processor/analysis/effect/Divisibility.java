package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.List;

/** Whether a polynomial is a multiple of a number for all values of its symbols. */
final class Divisibility {
  private static final int LARGEST = 6;
  private static final int MOST_SYMBOLS = 3;

  private Divisibility() {}

  /** Tries all remainders of all symbols: {@code i * (i + 1)} is even for even and for odd i. */
  static boolean isSure(Polynomial polynomial, Polynomial by) {
    int divisor =
        by.constant().filter(value -> value.bitLength() < 4).map(BigInteger::intValue).orElse(0);
    List<Symbol> symbols = List.copyOf(polynomial.symbols());
    return divisor > 1
        && divisor <= LARGEST
        && !symbols.isEmpty()
        && symbols.size() <= MOST_SYMBOLS
        && polynomial.degree() > 1
        && isSure(polynomial, divisor, symbols);
  }

  private static boolean isSure(Polynomial polynomial, int divisor, List<Symbol> symbols) {
    if (symbols.isEmpty()) {
      return polynomial.constantTerm().mod(BigInteger.valueOf(divisor)).signum() == 0;
    }
    for (int value = 0; value < divisor; value++) {
      Polynomial tried = polynomial.substitute(symbols.get(0), Polynomial.of(value));
      if (!isSure(tried, divisor, symbols.subList(1, symbols.size()))) {
        return false;
      }
    }
    return true;
  }
}
