package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NBodyTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 101, 500})
  void parallelFormMovesEveryBodyTheSame(int bodies) {
    NBody expected = Sequential.resultOf(() -> NBody.after(bodies, 5));

    assertThat(NBody.after(bodies, 5).sameAs(expected)).isTrue();
  }

  @Test
  void energyIsTheSameBitsOnEveryRun() {
    NBody system = NBody.after(1000, 1);
    double sequential = Sequential.resultOf(system::kineticEnergy);

    double first = system.kineticEnergy();

    assertThat(first).isCloseTo(sequential, within(sequential * 1e-13));
    for (int run = 0; run < 20; run++) {
      assertThat(system.kineticEnergy()).isEqualTo(first);
    }
  }
}
