package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.Setups.Setup;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loops with a loop inside, as one space of iterations. */
@Timeout(60)
class RegionPartsTest {

  private static final int[] COUNTS = {0, 1, 2, 3, 5, 17, 200};

  private static Stream<Setup> setups() {
    return Setups.all();
  }

  @ParameterizedTest
  @MethodSource("setups")
  void everyPairOfIterationsRunsOnce(Setup setup) {
    Region region = setup.region().build();
    for (int rows : COUNTS) {
      for (int columns : COUNTS) {
        AtomicIntegerArray runs = new AtomicIntegerArray(rows * columns);
        for (int call = 1; call <= 3; call++) {
          region.run(
              IntRange.greaterThan(rows - 1, -1, -1),
              (from, to) -> {
                for (int i = from; i > to; i--) {
                  for (int j = 7; j < columns + 7; j++) {
                    runs.incrementAndGet(i * columns + j - 7);
                  }
                }
              },
              (i, part) -> {
                int end = part.to(7, columns + 7);
                for (int j = part.from(7, columns + 7); j < end; j++) {
                  runs.incrementAndGet(i * columns + j - 7);
                }
              });
          int calls = call;
          assertThat(IntStream.range(0, rows * columns).filter(k -> runs.get(k) != calls))
              .isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void theFirstPairThatFailsIsTold(Setup setup) {
    Region region = setup.region().build();
    int[][] reached = new int[3][1000];
    IntBody<IOException> body =
        (from, to) -> {
          for (int i = from; i < to; i++) {
            failing(reached, i, 0, 1000);
          }
        };
    for (int call = 0; call < 3; call++) {
      assertThatThrownBy(
              () ->
                  region.run(
                      IntRange.lessThan(0, 3, 1),
                      body,
                      (i, part) -> failing(reached, i, part.from(0, 1000), part.to(0, 1000))))
          .isInstanceOf(IOException.class)
          .hasMessage("1 at 500");
      assertThat(reached[1][499]).isEqualTo(call + 1);
    }
  }

  private static void failing(int[][] reached, int i, int from, int to) throws IOException {
    for (int j = from; j < to; j++) {
      if ((i == 1 && j >= 500) || (i == 2 && j % 7 == 3)) {
        throw new IOException(i + " at " + j);
      }
      synchronized (reached) {
        reached[i][j]++;
      }
    }
  }

  @Test
  void oneIterationKeepsSeveralWorkersBusy() {
    Region region = Setups.threads("ADAPTIVE", 0, 4).region().build();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch two = new CountDownLatch(2);
    region.run(
        IntRange.lessThan(0, 1, 1),
        (from, to) -> threads.add(Thread.currentThread()),
        (i, part) -> {
          if (threads.add(Thread.currentThread())) {
            two.countDown();
            await(two);
          }
        });
    assertThat(threads).hasSizeGreaterThan(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void chunksThatTheUserWantsStayWhole() {
    for (Setup setup :
        new Setup[] {Setups.threads("ADAPTIVE", 1, 4), Setups.threads("STATIC", 0, 4)}) {
      Region region = setup.region().build();
      boolean[] divided = {false};
      region.run(IntRange.lessThan(0, 3, 1), (from, to) -> {}, (i, part) -> divided[0] = true);
      assertThat(divided[0]).isFalse();
    }
  }

  @Test
  void partsFollowEachOtherWithoutGaps() {
    int[][] loops = {
      {0, 0},
      {0, 1},
      {0, 7},
      {5, 3},
      {-3, 4},
      {Integer.MIN_VALUE, Integer.MAX_VALUE},
      {Integer.MAX_VALUE - 2, Integer.MAX_VALUE},
      {Integer.MAX_VALUE, Integer.MIN_VALUE}
    };
    for (int[] loop : loops) {
      for (int all : new int[] {1, 2, 3, 16, 1000}) {
        int next = loop[0];
        for (int piece = 0; piece < all; piece++) {
          Part part = new Part(piece, piece + 1, all);
          assertThat(part.from(loop[0], loop[1])).isEqualTo(next);
          next = part.to(loop[0], loop[1]);
          assertThat(next).isGreaterThanOrEqualTo(part.from(loop[0], loop[1]));
        }
        assertThat(next).isEqualTo(Math.max(loop[0], loop[1]));
      }
    }
  }
}
