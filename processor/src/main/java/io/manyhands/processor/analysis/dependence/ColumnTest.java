package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension {@code c * i + s * q}, where everything but the marked loop's own term is a
 * multiple of {@code s}, and {@code c * i} stays below {@code s}: iterations work in separate
 * columns.
 *
 * <p>That is how a transposed matrix in one array is written: {@code j * n + i} with {@code 0 <= i
 * < n}. Equal subscripts would make the difference of the own terms a multiple of {@code s}.
 */
final class ColumnTest extends DimensionTest {
  @Override
  public String rule() {
    return "separate columns, the loop variable stays below the stride";
  }

  @Override
  Optional<Set<Guard>> separate(Pair pair, Polynomial left, Polynomial right, Prover prover) {
    Optional<BigInteger> factor =
        stride(pair, left, right).flatMap(Polynomial::constant).map(BigInteger::abs);
    if (factor.isEmpty() || factor.get().signum() == 0) {
      return Optional.empty();
    }
    Optional<Polynomial> width = width(difference(pair, left, right));
    if (width.isEmpty()) {
      return Optional.empty();
    }
    Polynomial own = Polynomial.of(pair.index()).times(Polynomial.of(factor.get()));
    Optional<Set<Guard>> below = prover.atLeast(width.get().minus(own), BigInteger.ONE);
    if (width.get().constant().isPresent() && below.filter(Set::isEmpty).isEmpty()) {
      // A check that the loop is shorter than some number would hardly ever hold.
      return Optional.empty();
    }
    return below;
  }

  /** What divides every term: a symbol of all of them, or a number. */
  private static Optional<Polynomial> width(Polynomial rest) {
    if (rest.terms().isEmpty()) {
      return Optional.empty();
    }
    Set<Symbol> common = new HashSet<>(rest.terms().get(0).factors());
    BigInteger divisor = BigInteger.ZERO;
    for (Polynomial.Term term : rest.terms()) {
      common.retainAll(term.factors());
      divisor = divisor.gcd(term.coefficient());
    }
    BigInteger number = divisor;
    return common.stream()
        .filter(Symbol::isInvariant)
        .sorted()
        .findFirst()
        .map(symbol -> Polynomial.of(symbol))
        .or(() -> Optional.of(Polynomial.of(number)));
  }
}
