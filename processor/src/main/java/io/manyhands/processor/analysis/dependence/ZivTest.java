package io.manyhands.processor.analysis.dependence;

import java.util.Optional;
import java.util.Set;

/**
 * Zero index variables: some dimension has subscripts that differ by a constant, whatever the
 * iterations.
 *
 * <p>Goff, Kennedy and Tseng, "Practical dependence testing", 1991.
 */
final class ZivTest implements DependenceTest {
  @Override
  public String rule() {
    return "ZIV, the subscripts differ by a constant";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    for (int k = 0; k < pair.left().size(); k++) {
      boolean differ =
          pair.left()
              .get(k)
              .minus(pair.right().get(k))
              .constant()
              // Equal modulo 2^32 would be equal to the machine.
              .filter(distance -> distance.signum() != 0 && distance.abs().bitLength() <= 32)
              .isPresent();
      if (differ) {
        return Separation.modular(Set.of());
      }
    }
    return Optional.empty();
  }
}
