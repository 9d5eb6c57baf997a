package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension {@code p * i + r}, where the stride {@code p}, a number or an invariant expression,
 * exceeds every difference of the rests: iterations work in separate blocks.
 *
 * <p>That is how rows of a matrix in one array are told apart: {@code i * n + j} with {@code 0 <= j
 * < n}. Checked on values, not on coefficients alone: the extent of {@code r} counts.
 */
final class StrideTest implements DependenceTest {
  @Override
  public String rule() {
    return "separate blocks, the stride exceeds what is added to it";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    Prover prover = new Prover(pair, means);
    for (int k = 0; k < pair.left().size(); k++) {
      Optional<Set<Guard>> guards = separate(pair, pair.left().get(k), pair.right().get(k), prover);
      if (guards.isPresent()) {
        return Optional.of(Separation.in(k, guards.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Set<Guard>> separate(
      Pair pair, Polynomial left, Polynomial right, Prover prover) {
    Optional<Polynomial> stride = left.coefficient(pair.index());
    if (stride.isEmpty()
        || stride.get().is(0)
        || !stride.get().isInvariant()
        || !stride.equals(right.coefficient(pair.index().prime()))) {
      return Optional.empty();
    }
    boolean falls = !Prover.leads(stride.get());
    Polynomial width = falls ? Prover.negative(stride.get()) : stride.get();
    Polynomial difference =
        left.substitute(pair.index(), Polynomial.of(0))
            .minus(right.substitute(pair.index().prime(), Polynomial.of(0)));
    return Prover.both(
        prover.atLeast(width.minus(difference), BigInteger.ONE),
        prover.atLeast(width.plus(difference), BigInteger.ONE));
  }
}
