package io.manyhands.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the policy: chunks are a partition of the iterations, and each is started once. */
class ChunksTest {

  private static final long[] COUNTS = {
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    11,
    12,
    13,
    31,
    32,
    33,
    100,
    255,
    256,
    257,
    4095,
    4096,
    4097,
    1_000_003,
    (1L << 22) + 1,
    Integer.MAX_VALUE,
    1L << 40,
    Long.MAX_VALUE - 1,
    Long.MAX_VALUE
  };

  private static final int[] WORKERS = {1, 3, 32_767};

  private static Stream<String> schedules() {
    return all().keySet().stream();
  }

  private static Map<String, Schedule> all() {
    CostModel known = new CostModel();
    known.learn(1000, 5_000_000);
    Map<String, Schedule> all = new LinkedHashMap<>();
    for (String name : Schedules.NAMES) {
      all.put(name, Schedules.named(name, 0, new CostModel()));
      all.put(name + " of 1", Schedules.named(name, 1, new CostModel()));
      all.put(name + " of 7", Schedules.named(name, 7, new CostModel()));
      all.put(name + " of many", Schedules.named(name, Integer.MAX_VALUE, new CostModel()));
    }
    all.put("ADAPTIVE, cost known", Schedules.named("ADAPTIVE", 0, known));
    all.put("CHAOS 1", new ChaosSchedule(1, "demo.Smooth.smooth"));
    all.put("CHAOS -9", new ChaosSchedule(-9, "demo.Blur.blur"));
    return all;
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void cutsArePartitions(String name) {
    Schedule schedule = all().get(name);
    for (long count : COUNTS) {
      for (int workers : WORKERS) {
        assertPartition(schedule.cut(count, workers), count);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void leavesAreTheSameForEverySchedule(String name) {
    Schedule schedule = all().get(name);
    for (long count : COUNTS) {
      Chunks leaves = schedule.leaves(count, Leaves.MOST, 1);
      assertThat(starts(leaves)).isEqualTo(starts(Leaves.of(count)));
      assertPartition(leaves, count);
    }
  }

  @Test
  void leavesDependOnTheCountInAFixedWay() {
    // These numbers are part of users' results: a change here changes the bits of their sums.
    assertThat(Stream.of(1, 2, 63, 64, 65, 288, 289, 1000, 4096, 65_535, 65_536, 10_000_000))
        .extracting(count -> Leaves.of(count).count())
        .containsExactly(1, 2, 63, 64, 64, 64, 68, 124, 256, 1020, 1024, 1024);
    assertThat(starts(Leaves.of(65))).startsWith(0, 2, 3, 4).endsWith(63, 64, 65);
    assertThat(starts(Leaves.of(4099))).startsWith(0, 17, 34, 51, 67).endsWith(4083, 4099);
    assertThat(Leaves.of(Long.MAX_VALUE).start(1)).isEqualTo(1L << 53);
  }

  @Test
  void leavesOfShortIterationsAreFew() {
    assertThat(
            Stream.of(
                1, 4000, 7999, 8000, 15_999, 16_000, 40_000, 4_000_000, 4_400_000, 40_000_000))
        .extracting(count -> Leaves.of(count, Leaves.MOST, 1000).count())
        .containsExactly(1, 1, 1, 2, 2, 4, 8, 512, 1024, 1024);
    assertThat(Leaves.longestSingle(1000)).isEqualTo(7999);
    assertThat(Leaves.longestSingle(1)).isEqualTo(1);
  }

  @Test
  void chaosCutsOneToThreeIterations() {
    Chunks chunks = new ChaosSchedule(5, "demo").cut(10_000, 4);
    long[] starts = starts(chunks);
    assertThat(IntStream.range(1, starts.length).mapToLong(i -> starts[i] - starts[i - 1]))
        .containsOnly(1L, 2L, 3L);
  }

  @Test
  void chaosShufflesAndDependsOnTheSeedOnly() {
    long[] order = order(new ChaosSchedule(5, "demo").cut(1000, 4));
    assertThat(order(new ChaosSchedule(5, "demo").cut(1000, 4))).isEqualTo(order);
    assertThat(order(new ChaosSchedule(6, "demo").cut(1000, 4))).isNotEqualTo(order);
    assertThat(order(new ChaosSchedule(5, "other").cut(1000, 4))).isNotEqualTo(order);
    long[] sorted = order.clone();
    Arrays.sort(sorted);
    assertThat(order).isNotEqualTo(sorted);
  }

  @Test
  void chaosReordersThePiecesOfSmallLoopsToo() {
    long backwards =
        IntStream.range(0, 100)
            .mapToObj(seed -> new ChaosSchedule(seed, "demo").cut(4, 4))
            .filter(chunks -> chunks.inPosition(0) != 0)
            .count();
    assertThat(backwards).isBetween(20L, 80L);
  }

  @Test
  void anAskedForLengthIsKept() {
    assertThat(starts(Schedules.named("DYNAMIC", 7, new CostModel()).cut(20, 2)))
        .containsExactly(0, 7, 14, 20);
  }

  @Test
  void staticMakesAChunkPerWorker() {
    Schedule schedule = Schedules.named("STATIC", 0, new CostModel());
    assertThat(starts(schedule.cut(10, 4))).containsExactly(0, 3, 6, 8, 10);
    assertThat(schedule.cut(3, 4).count()).isEqualTo(3);
  }

  @Test
  void guidedChunksBecomeShorter() {
    long[] starts = starts(Schedules.named("GUIDED", 0, new CostModel()).cut(1_000_000, 4));
    for (int i = 2; i < starts.length; i++) {
      assertThat(starts[i] - starts[i - 1]).isLessThanOrEqualTo(starts[i - 1] - starts[i - 2]);
    }
    assertThat(starts[1]).isEqualTo(125_000);
  }

  @Test
  void adaptiveMakesFewerChunksOfCheapIterations() {
    CostModel cost = new CostModel();
    Schedule schedule = Schedules.named("ADAPTIVE", 0, cost);
    cost.learn(1_000_000, 10_000);
    assertThat(schedule.cut(1_000_000, 4).count()).isEqualTo(8);
    cost.learn(1_000_000, 1_000);
    assertThat(schedule.cut(1_000_000, 4).count()).isEqualTo(4);
  }

  @Test
  void adaptiveChunksOfLongLoopsBecomeShorter() {
    CostModel cost = new CostModel();
    cost.learn(1_000_000, 100_000_000);
    long[] starts = starts(Schedules.named("ADAPTIVE", 0, cost).cut(1_000_000, 4));
    int last = starts.length - 1;
    assertThat(starts[1]).isEqualTo(62_500);
    assertThat(starts[last] - starts[last - 1]).isLessThan(2_500);
    for (int i = 2; i <= last; i++) {
      assertThat(starts[i] - starts[i - 1]).isLessThanOrEqualTo(starts[i - 1] - starts[i - 2]);
    }
  }

  @Test
  void headStartsArePartitions() {
    for (long count : COUNTS) {
      for (int workers : WORKERS) {
        for (int spans = 1; spans <= Math.min(3, count); spans++) {
          List<Stragglers.Span> early = new ArrayList<>();
          for (int i = 0; i < spans; i++) {
            long from = count / spans * i;
            early.add(new Stragglers.Span(from, from + 1 + (count / spans - 1) / 2, i + 0.5));
          }
          assertPartition(HeadStartChunks.of(count, early, 4 * workers, 1), count);
        }
      }
    }
  }

  @Test
  void whatTakesLongestStartsFirst() {
    List<Stragglers.Span> early =
        List.of(new Stragglers.Span(10, 11, 0.25), new Stragglers.Span(80, 82, 1.5));
    assertThat(order(HeadStartChunks.of(100, early, 4, 10)))
        .containsExactly(80, 81, 10, 0, 11, 32, 48, 60, 70, 82, 92);
  }

  private static void assertPartition(Chunks chunks, long iterations) {
    int count = chunks.count();
    assertThat(count).isBetween(1, Chunks.MOST);
    long[] starts = starts(chunks);
    assertThat(starts[0]).isZero();
    assertThat(starts[count]).isEqualTo(iterations);
    BitSet started = new BitSet(count);
    for (int i = 0; i < count; i++) {
      if (starts[i] >= starts[i + 1]) {
        throw new AssertionError("chunk " + i + " of " + iterations + " is empty");
      }
      started.set(chunks.inPosition(i));
    }
    assertThat(started.cardinality()).isEqualTo(count);
    assertThat(started.length()).isEqualTo(count);
  }

  private static long[] starts(Chunks chunks) {
    return IntStream.rangeClosed(0, chunks.count()).mapToLong(chunks::start).toArray();
  }

  private static long[] order(Chunks chunks) {
    return IntStream.range(0, chunks.count())
        .mapToLong(position -> chunks.start(chunks.inPosition(position)))
        .toArray();
  }
}
