package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortLoopTest {

  /** More calls than any region lets pass without a measurement. */
  private static final int MANY = 10_000;

  private static Region called(Setups.Setup setup, int leaf) {
    Region region = setup.region().fixedPartials(leaf).build();
    reduce(region, 50, 20_000);
    return region;
  }

  private static void reduce(Region region, int iterations, long nanos) {
    region.reduce(
        IntRange.lessThan(0, iterations, 1),
        new int[1],
        () -> new int[1],
        (p, from, to) -> busy(nanos),
        (a, b) -> {});
  }

  private static void busy(long nanos) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < nanos) {
      Thread.onSpinWait();
    }
  }

  private static long longOnes(Region region, int iterations) {
    return IntStream.range(0, MANY).filter(call -> !region.isShort(3, 3L + iterations)).count();
  }

  @Test
  void loopsThatNobodyCouldGainFromAreNeverMeasured() {
    Region region = called(Setups.threads("ADAPTIVE", 0, 2), 512);
    assertThat(longOnes(region, 63)).isZero();
    assertThat(IntStream.range(0, MANY).allMatch(call -> region.isShort(63, 0))).isTrue();
  }

  @Test
  void thatDoesNotTakeAReductionThatDependsOnIt() {
    Region region = Setups.threads("ADAPTIVE", 0, 2).region().perMicrosecond(512).build();
    region.run(IntRange.lessThan(0, 50, 1), (from, to) -> busy(20_000));
    assertThat(longOnes(region, 63)).isZero();
    assertThat(longOnes(region, 64)).isPositive();
  }

  @Test
  void longerOnesAre() {
    assertThat(longOnes(called(Setups.threads("ADAPTIVE", 0, 2), 512), 64)).isPositive();
  }

  @Test
  void iterationsOfWhichTheTextTellsNothingAre() {
    assertThat(longOnes(called(Setups.threads("ADAPTIVE", 0, 2), 1), 2)).isPositive();
  }

  /** A hundred threads that count down to the next measurement would get in each other's way. */
  @Test
  void noneIsMeasuredAgainThatIsKnownToTakeNextToNothing() {
    Region region = Setups.threads("ADAPTIVE", 0, 2).region().perMicrosecond(512).build();
    for (int call = 0; call < MANY; call++) {
      region.run(IntRange.lessThan(0, 1_000_000, 1), (from, to) -> {});
    }
    assertThat(longOnes(region, 100)).isZero();
  }

  /** Their leaves are folded in another order: the result must not depend on who runs them. */
  @Test
  void loopsThatAreRegroupedNeverRunAsTheyWereWritten() {
    Region region =
        Setups.threads("ADAPTIVE", 0, 2).region().fixedPartials(512).regroupsFrom(1024).build();
    IntStream.range(0, 1_000).forEach(call -> reduce(region, 1_000, 0));
    assertThat(longOnes(region, 1_022)).isLessThan(MANY);
    assertThat(longOnes(region, 1_024)).isEqualTo(MANY);
    assertThat(longOnes(region, 4_000)).isEqualTo(MANY);
  }

  @Test
  void chaosSparesNone() {
    assertThat(longOnes(called(Setups.chaos(3), 512), 2)).isEqualTo(MANY);
  }

  @Test
  void theEngineThatIsAskedForSparesNone() {
    assertThat(longOnes(called(Setups.engine("BACKWARDS", "ADAPTIVE"), 512), 2)).isEqualTo(MANY);
  }

  @Test
  void theFirstCallReadsTheSettings() {
    Region region = Setups.threads("ADAPTIVE", 0, 2).region().fixedPartials(512).build();
    assertThat(region.isShort(0, 1)).isFalse();
  }
}
