package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension {@code p * i + r} whose rests differ by what is no multiple of the stride {@code
 * p}: some multiple and something above 0 and below {@code p}.
 *
 * <p>That is how a matrix in one array is gone through along its diagonals: the stride is {@code
 * cols - 1}, and the element above, {@code cols} before, is one multiple and 1 away.
 */
final class RemainderTest extends DimensionTest {
  @Override
  public String rule() {
    return "GCD with a symbolic stride, the distance is no multiple of it";
  }

  @Override
  Optional<Set<Guard>> separate(Pair pair, Polynomial left, Polynomial right, Prover prover) {
    Optional<Polynomial> stride = stride(pair, left, right);
    if (stride.isEmpty() || !stride.get().isInvariant() || stride.get().constant().isPresent()) {
      return Optional.empty();
    }
    boolean falls = !Prover.leads(stride.get());
    Polynomial width = falls ? Prover.negative(stride.get()) : stride.get();
    Polynomial difference = difference(pair, left, right);
    for (Polynomial multiple : multiples(difference, width)) {
      Polynomial rest = difference.minus(multiple);
      Optional<Set<Guard>> guards =
          Prover.both(
              prover.atLeast(rest, BigInteger.ONE),
              prover.atLeast(width.minus(rest), BigInteger.ONE));
      if (guards.isPresent()) {
        return guards;
      }
    }
    return Optional.empty();
  }

  /** The multiple that takes away the stride's first symbol, and the ones beside it. */
  private static List<Polynomial> multiples(Polynomial difference, Polynomial width) {
    Symbol first = width.terms().get(0).factors().get(0);
    Optional<BigInteger> unit = width.coefficient(first).flatMap(Polynomial::constant);
    Optional<BigInteger> times = difference.coefficient(first).flatMap(Polynomial::constant);
    List<Polynomial> multiples = new ArrayList<>();
    if (unit.isPresent() && times.isPresent() && times.get().mod(unit.get()).signum() == 0) {
      BigInteger middle = times.get().divide(unit.get());
      for (long beside : new long[] {0, -1, 1}) {
        multiples.add(width.times(Polynomial.of(middle.add(BigInteger.valueOf(beside)))));
      }
    }
    return multiples;
  }
}
