package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.runtime.observe.Statistics;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Regions that are slower, or faster, on several workers, by a clock of their own. */
class TrialsTest {

  private static final int LENGTH = 64;

  /** Of an iteration: even on a busy machine, such loops go parallel. */
  private static final long BUSY_NANOS = 5_000;

  private final AtomicLong time = new AtomicLong();
  private int asWritten;
  private int byRegion;

  private Region.Builder region() {
    return Setups.threads("ADAPTIVE", 0, 2).region().clock(time::get);
  }

  /** As in generated code, where iterations take so long by the clock of the region. */
  private void call(Region region, int length, long alone, long together) {
    if (region.isShort(0, length)) {
      asWritten++;
      time.addAndGet(length * alone);
      region.ranAsWritten();
    } else {
      byRegion++;
      run(region, length, together);
    }
  }

  private void run(Region region, int length, long nanos) {
    region.run(
        IntRange.lessThan(0, length, 1),
        (from, to) -> {
          busy(from, to);
          time.addAndGet((to - from) * nanos);
        });
  }

  /** The same where something follows in the order of the iterations. */
  private void inOrder(Region region, long alone, long together) {
    if (region.isShort(0, LENGTH)) {
      asWritten++;
      time.addAndGet(LENGTH * alone);
      region.ranAsWritten();
      return;
    }
    byRegion++;
    try (InOrder<Integer> all =
        region.inOrder(
            IntRange.lessThan(0, LENGTH, 1),
            (steps, from, to) -> {
              busy(from, to);
              for (int i = from; i < to; i++) {
                steps.add(i);
              }
            })) {
      for (int step : all) {
        time.addAndGet(step < LENGTH ? together : 0);
      }
      if (all.hasRest()) {
        time.addAndGet((LENGTH - all.rest()) * together);
      }
    }
  }

  @Test
  void aLoopInOrderThatIsSlowerRunsAsItWasWritten() {
    Region region = region().build();
    for (int k = 0; k < 400; k++) {
      inOrder(region, 100_000, 300_000);
    }
    assertThat(asWritten).isGreaterThan(340);
  }

  @Test
  void aLoopInOrderThatIsFasterStaysInOrder() {
    Region region = region().build();
    for (int k = 0; k < 400; k++) {
      inOrder(region, 190_000, 100_000);
    }
    assertThat(asWritten).isBetween(1, 20);
  }

  /** Long enough by the machine's clock for a region to go parallel. */
  private static void busy(int from, int to) {
    long end = System.nanoTime() + (to - from) * BUSY_NANOS;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aLoopThatIsSlowerOnSeveralWorkersRunsAsItWasWritten() {
    Region region = region().build();
    for (int k = 0; k < 400; k++) {
      call(region, LENGTH, 100_000, 300_000);
    }
    assertThat(asWritten).isGreaterThan(340);
  }

  @Test
  void aLoopThatIsFasterStaysWithThem() {
    Region region = region().build();
    for (int k = 0; k < 400; k++) {
      call(region, LENGTH, 190_000, 100_000);
    }
    assertThat(asWritten).isBetween(1, 20);
  }

  @Test
  void itIsTriedAgainWhenTheWorldHasChanged() {
    Region region = region().build();
    for (int k = 0; k < 200; k++) {
      call(region, LENGTH, 100_000, 300_000);
    }
    int before = byRegion;
    for (int k = 0; k < 600; k++) {
      call(region, LENGTH, 100_000, 50_000);
    }
    assertThat(byRegion - before).isGreaterThan(300);
  }

  /** The whole loop, measured as if it were the short one in it, would be a record. */
  @Test
  void aShortLoopInsideEndsTheMeasurement() {
    Region region = region().perMicrosecond(512).build();
    for (int k = 0; k < 300; k++) {
      if (region.isShort(0, LENGTH)) {
        asWritten++;
        if (region.isShort(0, 3)) {
          region.ranAsWritten();
        } else {
          run(region, 3, 1);
        }
        time.addAndGet(LENGTH * 190_000L);
        region.ranAsWritten();
      } else {
        run(region, LENGTH, 100_000);
      }
    }
    assertThat(asWritten).isLessThan(60);
  }

  @Test
  void callersDoNotDisturbEachOther() throws InterruptedException {
    Region region = region().build();
    for (int k = 0; k < 400; k++) {
      if (region.isShort(0, LENGTH)) {
        asWritten++;
        Thread other = new Thread(() -> region.isShort(0, LENGTH));
        other.start();
        other.join();
        time.addAndGet(LENGTH * 100_000L);
        region.ranAsWritten();
      } else {
        run(region, LENGTH, 300_000);
      }
    }
    assertThat(asWritten).isGreaterThan(300);
  }

  @Test
  void aLoopWhoseResultDependsOnItsLeavesRunsAloneLeafByLeaf() {
    Region region = region().fixedPartials().build();
    double first = sum(region);
    boolean alone = false;
    for (int k = 0; k < 200; k++) {
      assertThat(region.isShort(0, LENGTH)).isFalse();
      assertThat(sum(region)).isEqualTo(first);
      alone |= lastWasAlone;
    }
    assertThat(alone).isTrue();
  }

  private boolean lastWasAlone;

  private double sum(Region region) {
    double[] total = {0};
    Thread caller = Thread.currentThread();
    lastWasAlone = true;
    region.reduce(
        IntRange.lessThan(0, LENGTH, 1),
        total,
        () -> new double[1],
        (partial, from, to) -> {
          busy(from, to);
          lastWasAlone &= Thread.currentThread() == caller;
          time.addAndGet((to - from) * 100_000L);
          for (int i = from; i < to; i++) {
            partial[0] += 1.0 / (3 * i + 1);
          }
        },
        (all, partial) -> all[0] += partial[0]);
    return total[0];
  }

  @Test
  void callsAreCountedWhicheverWayTheyGo() {
    Statistics statistics = new Statistics();
    Region region =
        region()
            .in(Setups.counting(Setups.threads("ADAPTIVE", 0, 2).settings(), statistics))
            .build();
    for (int k = 0; k < 100; k++) {
      call(region, LENGTH, 100_000, 300_000);
    }
    assertThat(statistics.toJson()).contains("\"calls\":100");
  }

  @Test
  void chaosTriesNothing() {
    Region region = Setups.chaos(3).region().clock(time::get).build();
    for (int k = 0; k < 100; k++) {
      call(region, LENGTH, 1, 300_000);
    }
    assertThat(asWritten).isZero();
  }

  @Test
  void aLoopThatEndsInAnotherWayIsNotMeasured() {
    Region region = region().build();
    for (int k = 0; k < 300; k++) {
      if (region.isShort(0, LENGTH)) {
        asWritten++; // and leaves by an exception
      } else {
        run(region, LENGTH, 100_000);
      }
    }
    assertThat(asWritten).isLessThan(60);
  }
}
