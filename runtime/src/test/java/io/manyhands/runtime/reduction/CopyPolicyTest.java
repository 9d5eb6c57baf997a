package io.manyhands.runtime.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyPolicyTest {
  @Test
  void pinnedSinceResultsOfFloatingPointSumsDependOnThem() {
    assertThat(CopyPolicy.forUpdates(1_000_000, 256)).isEqualTo(256);
    assertThat(CopyPolicy.forUpdates(20_000, 256)).isEqualTo(9);
    assertThat(CopyPolicy.forUpdates(1000, 10)).isEqualTo(12);
    assertThat(CopyPolicy.forInnerLoops(1000, 256)).isEqualTo(62);
    assertThat(CopyPolicy.forInnerLoops(1000, 1)).isEqualTo(125);
    assertThat(CopyPolicy.forSweeps(100, 1_000_000)).isEqualTo(8);
    assertThat(CopyPolicy.forSweeps(20_000, 8)).isEqualTo(256);
  }

  @Test
  void noneWhereTheyWouldCostMoreThanTheyBring() {
    assertThat(CopyPolicy.forUpdates(0, 1)).isZero();
    assertThat(CopyPolicy.forUpdates(31, 1)).isZero();
    assertThat(CopyPolicy.forUpdates(1_000_000, 100_000)).isZero();
    assertThat(CopyPolicy.forSweeps(31, 1)).isZero();
    assertThat(CopyPolicy.forInnerLoops(1_000, 100_000)).isZero();
    assertThat(CopyPolicy.forSweeps(1 << 30, Integer.MAX_VALUE)).isZero();
  }

  @Test
  void boundedHoweverManyIterationsThereAre() {
    for (long iterations : new long[] {Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE}) {
      assertThat(CopyPolicy.forUpdates(iterations, 1)).isEqualTo(256);
      assertThat(CopyPolicy.forInnerLoops(iterations, 1)).isEqualTo(256);
      assertThat((long) CopyPolicy.forSweeps(iterations, 1_000_000) * 1_000_000)
          .isLessThanOrEqualTo(1 << 23);
    }
  }

  @Test
  void arraysWithoutElementsAreNoObstacle() {
    assertThat(CopyPolicy.forUpdates(100, 0)).isEqualTo(12);
  }
}
