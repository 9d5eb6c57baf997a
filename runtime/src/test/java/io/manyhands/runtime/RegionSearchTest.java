package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.manyhands.runtime.Setups.Setup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loops that end early, whatever is set. */
@Timeout(60)
class RegionSearchTest {

  private static final int[] COUNTS = {0, 1, 2, 3, 17, 33, 1000, 20_000};

  private static Stream<Setup> setups() {
    return Setups.all();
  }

  @ParameterizedTest
  @MethodSource("setups")
  void theFirstExitInTheOrderOfTheIterationsEndsTheLoop(Setup setup) {
    for (boolean fixed : new boolean[] {false, true}) {
      Region region = fixed ? setup.region().fixedPartials().build() : setup.region().build();
      for (int count : COUNTS) {
        for (int exit : new int[] {0, 1, 2, count / 2, count - 2, count - 1, count}) {
          List<Integer> total = new ArrayList<>(List.of(-1));
          boolean ended = collect(region, total, count, Math.max(0, exit));
          assertThat(ended).isEqualTo(Math.max(0, exit) < count);
          int last = Math.min(Math.max(0, exit), count - 1);
          assertThat(total).isEqualTo(IntStream.rangeClosed(-1, last).boxed().toList());
        }
      }
    }
  }

  /** Collects the iterations; {@code exit} and every third one after it end the loop. */
  private static boolean collect(Region region, List<Integer> total, int count, int exit) {
    return region.search(
        IntRange.lessThan(0, count, 1),
        total,
        ArrayList<Integer>::new,
        (part, from, to) -> {
          for (int i = from; i < to; i++) {
            part.add(i);
            if (i >= exit && (i - exit) % 3 == 0) {
              return i;
            }
          }
          return to;
        },
        List::addAll);
  }

  @ParameterizedTest
  @MethodSource("setups")
  void longsAndDescentCountAsTheLoopDoes(Setup setup) {
    Region region = setup.region().build();
    List<Long> total = new ArrayList<>();
    long first = Long.MAX_VALUE;
    boolean ended =
        region.search(
            LongRange.atLeast(first, first - 30_000, -3),
            total,
            ArrayList<Long>::new,
            (part, from, to) -> {
              for (long i = from; i > to; i -= 3) {
                if (i <= first - 6000) {
                  return i;
                }
                part.add(i);
              }
              return to;
            },
            List::addAll);
    assertThat(ended).isTrue();
    assertThat(total).isEqualTo(LongStream.range(0, 2000).map(i -> first - 3 * i).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("setups")
  void exceptionsAfterTheExitAreDropped(Setup setup) throws IOException {
    Region region = setup.region().build();
    for (int exit : new int[] {0, 1, 700, 1999}) {
      int[] total = {-1};
      boolean ended =
          region.search(
              IntRange.lessThan(0, 2000, 1),
              total,
              () -> new int[1],
              (part, from, to) -> {
                for (int i = from; i < to; i++) {
                  if (i == exit) {
                    part[0] = i;
                    return i;
                  }
                  if (i > exit) {
                    throw new IOException("iteration " + i);
                  }
                }
                return to;
              },
              (sum, part) -> sum[0] = part[0]);
      assertThat(ended).isTrue();
      assertThat(total[0]).isEqualTo(exit);
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void exceptionsBeforeTheExitAreThrown(Setup setup) {
    Region region = setup.region().build();
    for (int failing : new int[] {0, 1, 700, 1998}) {
      List<Integer> total = new ArrayList<>();
      IOException failure = new IOException("iteration " + failing);
      AtomicIntegerArray runs = new AtomicIntegerArray(2000);
      Throwable caught =
          catchThrowable(
              () ->
                  region.search(
                      IntRange.lessThan(0, 2000, 1),
                      total,
                      ArrayList<Integer>::new,
                      (part, from, to) -> {
                        for (int i = from; i < to; i++) {
                          runs.incrementAndGet(i);
                          if (i == failing) {
                            throw failure;
                          }
                          if (i > failing) {
                            return i;
                          }
                          part.add(i);
                        }
                        return to;
                      },
                      List::addAll));
      assertThat(caught).isSameAs(failure);
      assertThat(total).isEqualTo(IntStream.range(0, failing).boxed().toList());
      assertThat(IntStream.rangeClosed(0, failing).filter(i -> runs.get(i) != 1)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void anExitOfALoopInsideEndsThatLoopOnly(Setup setup) {
    Region outer = setup.region().build();
    Region inner = setup.region().build();
    List<Integer> total = new ArrayList<>();
    boolean ended =
        outer.search(
            IntRange.lessThan(0, 100, 1),
            total,
            ArrayList<Integer>::new,
            (part, from, to) -> {
              for (int i = from; i < to; i++) {
                List<Integer> found = new ArrayList<>();
                collect(inner, found, 50, i);
                part.add(found.size());
                if (i == 60) {
                  return i;
                }
              }
              return to;
            },
            List::addAll);
    assertThat(ended).isTrue();
    assertThat(total)
        .isEqualTo(IntStream.rangeClosed(0, 60).map(i -> Math.min(i + 1, 50)).boxed().toList());
  }
}
