package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortLoopTest {

  /** More calls than any region lets pass without a measurement. */
  private static final int MANY = 10_000;

  private static Region called(Setups.Setup setup, int leaf) {
    Region region = setup.region().fixedPartials(leaf).build();
    region.reduce(
        IntRange.lessThan(0, 50, 1),
        new int[1],
        () -> new int[1],
        (p, from, to) -> {},
        (a, b) -> {});
    return region;
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
    region.run(IntRange.lessThan(0, 50, 1), (from, to) -> {});
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
