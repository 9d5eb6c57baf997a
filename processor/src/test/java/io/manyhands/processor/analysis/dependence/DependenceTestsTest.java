package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Guard;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Accesses that are called independent are compared with all iterations of small nests, computed in
 * the machine's arithmetic.
 */
class DependenceTestsTest {
  private static final int NESTS = 5000;
  private static final int[] VALUES = {
    -3, -1, 0, 1, 2, 3, 5, 8, 9, 12, 1 << 16, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  @Test
  void independentAccessesNeverMeet() {
    int independent = 0;
    for (long seed = 0; seed < NESTS; seed++) {
      Nest nest = new Nest(seed);
      Optional<Set<Guard>> guards = nest.independent();
      if (guards.isEmpty()) {
        continue;
      }
      independent++;
      for (int n : VALUES) {
        for (int s : VALUES) {
          assertThat(nest.collides(n, s, guards.get()))
              .as("seed %d: %s%nn = %d, s = %d, guards %s", seed, nest, n, s, guards.get())
              .isFalse();
        }
      }
    }
    assertThat(independent * 10).isGreaterThan(NESTS);
  }
}
