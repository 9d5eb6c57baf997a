package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.manyhands.runtime.settings.Settings;
import io.manyhands.runtime.spi.RegionTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions whose iterations wait, and that may not take as long as they like. */
@Timeout(60)
class TimeoutTest {

  private static final int FOR_EVER = 10_000_000;
  private static final int MORE_THAN_ENOUGH = 50_000;

  private static Region region(int millis, Long chaos) {
    Settings plain = Settings.DEFAULTS;
    Settings settings = new Settings(0, plain.engine(), plain.schedule(), 0, plain.stats(), chaos);
    return Region.at("demo.Prices.ask#1", "Prices.java", 7)
        .engine("VIRTUAL_THREADS")
        .parallelism(20)
        .timeoutMillis(millis)
        .in(new Environment(settings, null))
        .build();
  }

  /** Iterations below {@code quick} end, the others wait. */
  private static void ask(Region region, int n, int quick, AtomicInteger running) throws Exception {
    region.<Exception>run(
        IntRange.lessThan(0, n, 1),
        (from, to) -> {
          running.incrementAndGet();
          try {
            for (int i = from; i < to; i++) {
              if (i >= quick) {
                Thread.sleep(FOR_EVER);
              }
            }
          } finally {
            running.decrementAndGet();
          }
        });
  }

  @AfterEach
  void theCallerIsNotInterrupted() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatEndsInTimeIsLeftAlone() throws Exception {
    ask(region(MORE_THAN_ENOUGH, null), 100, 100, new AtomicInteger());
  }

  @Test
  void whatTakesTooLongIsInterrupted() {
    AtomicInteger running = new AtomicInteger();
    RegionTimeoutException timeout =
        catchThrowableOfType(
            RegionTimeoutException.class, () -> ask(region(300, null), 100, 10, running));
    assertThat(timeout)
        .hasMessage("demo.Prices.ask#1 did not end within 300 ms: 10 iterations had ended by then");
    assertThat(timeout.region()).isEqualTo("demo.Prices.ask#1");
    assertThat(timeout.timeoutMillis()).isEqualTo(300);
    assertThat(timeout.iterations()).isEqualTo(10);
    assertThat(running).hasValue(0);
  }

  @Test
  void oneIterationIsEnough() {
    assertThatThrownBy(() -> ask(region(10, null), 1, 0, new AtomicInteger()))
        .isInstanceOf(RegionTimeoutException.class)
        .hasMessageContaining("0 iterations had ended");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void alsoUnderChaos(long seed) {
    AtomicInteger running = new AtomicInteger();
    assertThatThrownBy(() -> ask(region(50, seed), 200, 100, running))
        .isInstanceOf(RegionTimeoutException.class);
    assertThat(running).hasValue(0);
  }

  @Test
  void anExceptionBeforeAllThatWaitWins() {
    Region region = region(MORE_THAN_ENOUGH, null);
    assertThatThrownBy(
            () ->
                region.<Exception>run(
                    IntRange.lessThan(0, 50, 1),
                    (from, to) -> {
                      if (from == 0) {
                        throw new IllegalStateException("the first");
                      }
                      Thread.sleep(FOR_EVER);
                    }))
        .hasMessage("the first");
  }

  /** Collected output ends where the first iteration waits. */
  @Test
  void whatHasEndedInFrontIsThere() {
    Region region = region(300, null);
    List<Long> total = new ArrayList<>();
    assertThatThrownBy(
            () ->
                region.reduce(
                    IntRange.lessThan(0, 60, 1),
                    total,
                    ArrayList<Long>::new,
                    (partial, from, to) -> {
                      if (from == 5) {
                        Thread.sleep(FOR_EVER);
                      }
                      partial.add((long) from);
                    },
                    List::addAll))
        .isInstanceOf(RegionTimeoutException.class);
    assertThat(total).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void aRegionCanBeCalledAgain() throws Exception {
    Region region = region(100, null);
    for (int k = 0; k < 3; k++) {
      assertThatThrownBy(() -> ask(region, 30, 0, new AtomicInteger()))
          .isInstanceOf(RegionTimeoutException.class);
    }
    ask(region, 30, 30, new AtomicInteger());
  }
}
