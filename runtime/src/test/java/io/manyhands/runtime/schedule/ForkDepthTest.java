package io.manyhands.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForkDepthTest {

  private static final int MICROS = 1_000;

  private static ForkDepth learned(int workers, long nanos) {
    ForkDepth depth = ForkDepth.of(workers);
    depth.learn(nanos);
    return depth;
  }

  @Test
  void theFirstCallGetsAllLevels() {
    assertThat(ForkDepth.of(2).isShort()).isFalse();
    assertThat(ForkDepth.of(2).levels()).isEqualTo(7);
    assertThat(ForkDepth.of(3).levels()).isEqualTo(8);
    assertThat(ForkDepth.of(64).levels()).isEqualTo(12);
    assertThat(ForkDepth.of(32_767).levels()).isEqualTo(16);
  }

  @Test
  void oneWorkerNeverForks() {
    assertThat(ForkDepth.of(1).levels()).isZero();
    assertThat(learned(1, Long.MAX_VALUE).levels()).isZero();
  }

  @Test
  void aTaskIsWorthAFork() {
    assertThat(learned(4, 99 * MICROS).levels()).isZero();
    assertThat(learned(4, 101 * MICROS).levels()).isEqualTo(2);
    assertThat(learned(4, 900 * MICROS).levels()).isEqualTo(5);
    assertThat(learned(4, 900_000 * MICROS).levels()).isEqualTo(15);
  }

  @Test
  void shortCallsAreKnownToBeShort() {
    assertThat(learned(4, MICROS).isShort()).isTrue();
    assertThat(learned(4, 50 * MICROS).isShort()).isTrue();
    assertThat(learned(4, 500 * MICROS).isShort()).isFalse();
  }

  @Test
  void whatIsLearnedLastCountsMost() {
    ForkDepth depth = learned(4, MICROS);
    depth.learn(100_000 * MICROS);
    assertThat(depth.levels()).isPositive();
    for (int k = 0; k < 8; k++) {
      depth.learn(MICROS);
    }
    assertThat(depth.levels()).isZero();
  }
}
