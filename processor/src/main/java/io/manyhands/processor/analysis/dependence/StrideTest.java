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
final class StrideTest extends DimensionTest {
  @Override
  public String rule() {
    return "separate blocks, the stride exceeds what is added to it";
  }

  @Override
  Optional<Set<Guard>> separate(Pair pair, Polynomial left, Polynomial right, Prover prover) {
    Optional<Polynomial> stride = stride(pair, left, right);
    if (stride.isEmpty() || stride.get().is(0) || !stride.get().isInvariant()) {
      return Optional.empty();
    }
    boolean falls = !Prover.leads(stride.get());
    Polynomial width = falls ? Prover.negative(stride.get()) : stride.get();
    Polynomial difference = difference(pair, left, right);
    return Prover.both(
        prover.atLeast(width.minus(difference), BigInteger.ONE),
        prover.atLeast(width.plus(difference), BigInteger.ONE));
  }
}
