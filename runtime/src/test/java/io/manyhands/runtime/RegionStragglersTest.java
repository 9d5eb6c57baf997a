package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** A loop whose last iterations are the longest, in every call. */
class RegionStragglersTest {

  private static final int LENGTH = 4_000;
  private static final int HEAVY = LENGTH - 10;
  private static final int CALLS = 500;

  private final AtomicIntegerArray ran = new AtomicIntegerArray(LENGTH);
  private final AtomicInteger begun = new AtomicInteger();
  private volatile int before;

  @Test
  void whatTakesLongBeginsFirstAndEachIterationRunsOnce() {
    Region region = Setups.threads("ADAPTIVE", 0, 2).region().build();
    int calls = 0;
    do {
      begun.set(0);
      region.run(
          IntRange.lessThan(0, LENGTH, 1),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              iteration(i);
            }
          });
      calls++;
      for (int i = 0; i < LENGTH; i++) {
        assertThat(ran.get(i)).isEqualTo(calls);
      }
    } while (before > LENGTH / 2 && calls < CALLS);
    assertThat(before).isLessThan(LENGTH / 2);
  }

  private void iteration(int i) {
    int order = begun.getAndIncrement();
    ran.incrementAndGet(i);
    if (i == HEAVY) {
      before = order;
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < 1_000_000) {
        Thread.onSpinWait();
      }
    }
  }
}
