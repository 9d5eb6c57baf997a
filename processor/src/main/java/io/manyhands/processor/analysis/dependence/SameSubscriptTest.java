package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/**
 * The strong single-index case at distance 0: both subscripts are one and the same {@code c * i +
 * r} with a constant {@code c} no larger than the loop's stride.
 *
 * <p>Holds in wrapping {@code int} arithmetic as it stands: the loop variable takes less than 2^32
 * values.
 */
final class SameSubscriptTest implements DependenceTest {
  @Override
  public String rule() {
    return "strong SIV, the subscripts are equal in one and the same iteration only";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    LoopScope loop = pair.loop();
    Symbol.Index index = pair.index();
    Optional<BigInteger> stride = loop.stride().constant();
    boolean isInt =
        loop.limits().stream()
            .anyMatch(limit -> Interval.of(limit.extent()).high().bitLength() <= 32);
    for (int k = 0; isInt && stride.isPresent() && k < pair.left().size(); k++) {
      Polynomial left = pair.left().get(k);
      Optional<BigInteger> factor =
          left.coefficient(index).flatMap(Polynomial::constant).map(BigInteger::abs);
      boolean alone = left.substitute(index, Polynomial.of(0)).isInvariant();
      if (alone
          && factor.isPresent()
          && factor.get().signum() != 0
          && factor.get().compareTo(stride.get()) <= 0
          && left.prime().equals(pair.right().get(k))) {
        return Separation.modular(Set.of());
      }
    }
    return Optional.empty();
  }
}
