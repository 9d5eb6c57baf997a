package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.manyhands.runtime.Setups.Setup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class RegionExceptionTest {

  private static final int COUNT = 2000;

  private static Stream<Setup> setups() {
    return Setups.all();
  }

  @ParameterizedTest
  @MethodSource("setups")
  void theLowestIterationsExceptionIsThrown(Setup setup) {
    Region region = setup.region().build();
    for (int lowest : new int[] {0, 1, 2, 700, COUNT - 1}) {
      IOException[] thrown = new IOException[COUNT];
      AtomicIntegerArray runs = new AtomicIntegerArray(COUNT);
      Throwable caught =
          catchThrowable(
              () ->
                  region.run(
                      IntRange.lessThan(0, COUNT, 1),
                      (from, to) -> {
                        for (int i = from; i < to; i++) {
                          if (i >= lowest) {
                            thrown[i] = new IOException("iteration " + i);
                            throw thrown[i];
                          }
                          runs.incrementAndGet(i);
                        }
                      }));
      assertThat(caught).isNotNull().isSameAs(thrown[lowest]);
      assertThat(IntStream.range(0, lowest).filter(i -> runs.get(i) != 1)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("setups")
  void theTotalHasWhatTheSequentialLoopWouldHaveCollected(Setup setup) {
    for (boolean fixed : new boolean[] {false, true}) {
      Region region = fixed ? setup.region().fixedPartials().build() : setup.region().build();
      for (int failing : new int[] {0, 1, 2, 700, COUNT - 1}) {
        List<Integer> total = new ArrayList<>(List.of(-1));
        Error error = new AssertionError("iteration " + failing);
        assertThatThrownBy(() -> collectUntil(region, total, failing, error)).isSameAs(error);
        assertThat(total).isEqualTo(IntStream.range(-1, failing).boxed().toList());
      }
    }
  }

  private static void collectUntil(Region region, List<Integer> total, int failing, Error error) {
    region.reduce(
        IntRange.lessThan(0, COUNT, 1),
        total,
        ArrayList<Integer>::new,
        (part, from, to) -> {
          List<Integer> collected = new ArrayList<>();
          try {
            for (int i = from; i < to; i++) {
              if (i == failing) {
                throw error;
              }
              collected.add(i);
            }
          } finally {
            part.addAll(collected);
          }
        },
        List::addAll);
  }

  /** Iteration 3 fails only after iteration 10 has failed, on another thread. */
  @Test
  void theLowestIterationWinsAlsoIfItFailsLast() {
    CountDownLatch later = new CountDownLatch(1);
    Region region = Setups.threads("DYNAMIC", 1, 2).region().build();
    assertThatThrownBy(
            () ->
                region.run(
                    IntRange.lessThan(0, 20, 1),
                    (from, to) -> {
                      if (from == 3) {
                        assertThat(later.await(30, TimeUnit.SECONDS)).isTrue();
                        throw new IllegalArgumentException("3");
                      }
                      if (from == 10) {
                        later.countDown();
                        throw new IllegalArgumentException("10");
                      }
                    }))
        .hasMessage("3");
  }

  @Test
  void anExceptionOfTheSupplierIsOneOfTheChunk() {
    Region region = Setups.threads("STATIC", 0, 4).region().build();
    assertThatThrownBy(
            () ->
                region.reduce(
                    IntRange.lessThan(0, 100, 1),
                    new Object(),
                    () -> {
                      throw new IllegalStateException("no partial");
                    },
                    (part, from, to) -> {},
                    (total, part) -> {}))
        .hasMessage("no partial");
  }

  @Test
  void aRegionWorksAfterAFailure() {
    Region region = Setups.threads("DYNAMIC", 1, 4).region().build();
    for (int round = 0; round < 100; round++) {
      assertThatThrownBy(
              () ->
                  region.run(
                      IntRange.lessThan(0, 50, 1),
                      (from, to) -> {
                        throw new StackOverflowError();
                      }))
          .isInstanceOf(StackOverflowError.class);
    }
    AtomicIntegerArray runs = new AtomicIntegerArray(50);
    region.run(IntRange.lessThan(0, 50, 1), (from, to) -> runs.incrementAndGet(from));
    assertThat(IntStream.range(0, 50).map(runs::get)).containsOnly(1);
  }

  /** Fails when its static initializer runs; it is used once, since classes fail only once. */
  private static final class Failing {
    static final int VALUE = Integer.parseInt("none");
  }

  /** Fails with an error, which is thrown as it is. */
  private static final class FailingWithError {
    static final int VALUE = fail();

    private static int fail() {
      throw new AssertionError("initializer");
    }
  }

  @Test
  void whatAnInitializerThrowsIsThrownThoughALaterIterationRanIt() {
    Region region = Setups.engine("BACKWARDS", "STATIC").region().chunk(1).build();
    int[] seen = new int[8];
    assertThatThrownBy(() -> runEach(region, i -> seen[i] += i < 3 ? 0 : Failing.VALUE))
        .isInstanceOf(ExceptionInInitializerError.class)
        .hasCauseInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> runEach(region, i -> seen[i] += i < 3 ? 0 : FailingWithError.VALUE))
        .isInstanceOf(AssertionError.class)
        .hasMessage("initializer");
  }

  @Test
  void aClassThatHasFailedBeforeTheRegionFailsInItAsInTheLoop() {
    Region region = Setups.engine("BACKWARDS", "STATIC").region().chunk(1).build();
    int[] seen = new int[8];
    assertThatThrownBy(() -> seen[0] = FailedBefore.VALUE)
        .isInstanceOf(ExceptionInInitializerError.class);
    assertThatThrownBy(
            () ->
                runEach(
                    region,
                    i -> {
                      if (i > 5) {
                        throw new AssertionError("iteration " + i);
                      }
                      seen[i] += FailedBefore.VALUE;
                    }))
        .isInstanceOf(NoClassDefFoundError.class);
  }

  private static final class FailedBefore {
    static final int VALUE = Integer.parseInt("none");
  }

  private static void runEach(Region region, IntConsumer iteration) {
    region.run(
        IntRange.lessThan(0, 8, 1),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            iteration.accept(i);
          }
        });
  }
}
