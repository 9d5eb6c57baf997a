package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.runtime.Setups.Setup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sequential answer, whatever is set. */
@Timeout(60)
class RegionTest {

  private static final int[] COUNTS = {0, 1, 2, 3, 17, 33, 1000, 20_000};

  private static Stream<Setup> setups() {
    return Setups.all();
  }

  @ParameterizedTest
  @MethodSource("setups")
  void everyIterationRunsOnce(Setup setup) {
    Region region = setup.region().build();
    for (int count : COUNTS) {
      AtomicIntegerArray runs = new AtomicIntegerArray(count);
      region.run(
          IntRange.lessThan(0, count, 1),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              runs.incrementAndGet(i);
            }
          });
      assertThat(IntStream.range(0, count).filter(i -> runs.get(i) != 1)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void writesAreVisibleInBothDirections(Setup setup) {
    Region region = setup.region().build();
    int[] a = new int[10_000];
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < a.length; i++) {
        assertThat(a[i]++).isEqualTo(2 * round);
      }
      region.run(
          IntRange.lessThan(0, a.length, 1),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              a[i]++;
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void stepsAndDirectionsAreThoseOfTheLoop(Setup setup) {
    List<Integer> up = new ArrayList<>();
    List<Integer> down = new ArrayList<>();
    List<Long> longs = new ArrayList<>();
    Region region = setup.region().build();
    region.reduce(
        IntRange.atMost(-7, 5000, 3),
        up,
        ArrayList<Integer>::new,
        (part, from, to) -> {
          for (int i = from; i < to; i += 3) {
            part.add(i);
          }
        },
        List::addAll);
    region.reduce(
        IntRange.atLeast(Integer.MAX_VALUE, Integer.MAX_VALUE - 5000, -7),
        down,
        ArrayList<Integer>::new,
        (part, from, to) -> {
          for (int i = from; i > to; i -= 7) {
            part.add(i);
          }
        },
        List::addAll);
    region.reduce(
        LongRange.notEqual(1L << 40, (1L << 40) + 5000, 5),
        longs,
        ArrayList<Long>::new,
        (part, from, to) -> {
          for (long i = from; i < to; i += 5) {
            part.add(i);
          }
        },
        List::addAll);

    assertThat(up).isEqualTo(IntStream.iterate(-7, i -> i <= 5000, i -> i + 3).boxed().toList());
    assertThat(down)
        .isEqualTo(
            IntStream.iterate(Integer.MAX_VALUE, i -> i >= Integer.MAX_VALUE - 5000, i -> i - 7)
                .boxed()
                .toList());
    assertThat(longs)
        .isEqualTo(Stream.iterate(1L << 40, i -> i != (1L << 40) + 5000, i -> i + 5).toList());
  }

  @ParameterizedTest
  @MethodSource("setups")
  void fixedPartialsGiveTheSameBitsEverywhere(Setup setup) {
    for (int count : COUNTS) {
      double[] a = IntStream.range(0, count).mapToDouble(i -> 1.0 / (i + 1)).toArray();
      Region reference = Setups.engine("SEQUENTIAL", "STATIC").region().fixedPartials().build();
      Region region = setup.region().fixedPartials().build();
      long expected = Double.doubleToRawLongBits(sum(reference, a));
      for (int round = 0; round < 3; round++) {
        assertThat(Double.doubleToRawLongBits(sum(region, a))).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void fixedPartialsAreTheLeaves(Setup setup) {
    List<List<Integer>> bounds = new ArrayList<>();
    setup
        .region()
        .fixedPartials()
        .chunk(3)
        .build()
        .reduce(
            IntRange.lessThan(0, 1000, 1),
            bounds,
            ArrayList<List<Integer>>::new,
            (part, from, to) -> part.add(List.of(from, to)),
            List::addAll);
    assertThat(bounds).hasSize(124).startsWith(List.of(0, 9), List.of(9, 18));
  }

  @ParameterizedTest
  @MethodSource("setups")
  void everyChunkHasAPartialOfItsOwnUnlessItIsAloneOnTheCaller(Setup setup) {
    Set<Object> merged = new HashSet<>();
    Object total = new Object();
    Thread caller = Thread.currentThread();
    setup
        .region()
        .build()
        .reduce(
            IntRange.lessThan(0, 5000, 1),
            total,
            Object::new,
            (part, from, to) -> {
              assertThat(merged).doesNotContain(part);
              assertThat(part != total || Thread.currentThread() == caller).isTrue();
            },
            (all, part) -> assertThat(merged.add(part)).isTrue());
    assertThat(merged).doesNotContain(total);
  }

  /** Also where short loops have become known to be short, and are folded into the total. */
  @ParameterizedTest
  @MethodSource("setups")
  void leavesOfShortIterationsGiveTheSameBitsEverywhere(Setup setup) {
    for (int count : new int[] {1, 100, 199, 200, 1000, 20_000}) {
      double[] a = IntStream.range(0, count).mapToDouble(i -> 1.0 / (i + 1)).toArray();
      Region reference = Setups.engine("SEQUENTIAL", "STATIC").region().fixedPartials(100).build();
      Region region = setup.region().fixedPartials(100).build();
      long expected = Double.doubleToRawLongBits(sum(reference, a));
      int rounds = setup.name().startsWith("ADAPTIVE") ? 50 : 3;
      for (int round = 0; round < rounds; round++) {
        assertThat(Double.doubleToRawLongBits(sum(region, a))).isEqualTo(expected);
      }
    }
  }

  private static double sum(Region region, double[] a) {
    double[] total = {0.5};
    region.reduce(
        IntRange.lessThan(0, a.length, 1),
        total,
        () -> new double[1],
        (part, from, to) -> {
          double sum = part[0];
          for (int i = from; i < to; i++) {
            sum += a[i];
          }
          part[0] = sum;
        },
        (all, part) -> all[0] += part[0]);
    return total[0];
  }
}
