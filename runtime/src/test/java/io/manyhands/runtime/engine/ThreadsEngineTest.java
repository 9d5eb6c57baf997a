package io.manyhands.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.spi.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadsEngineTest {

  /** Nested regions share the workers; they do not multiply them. */
  @Test
  void nestedRunsNeverHaveMoreWorkersThanAskedFor() throws Throwable {
    Engine engine = new ThreadsEngine();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    run(
        engine,
        3,
        30,
        i ->
            unchecked(
                () ->
                    run(
                        engine,
                        3,
                        30,
                        j -> {
                          most.accumulateAndGet(running.incrementAndGet(), Math::max);
                          LockSupport.parkNanos(1000); // lets others catch up with this one
                          runs.incrementAndGet();
                          running.decrementAndGet();
                        })));
    assertThat(runs).hasValue(900);
    assertThat(most.get()).isBetween(1, 3);
  }

  /** Regions whose helpers never come must not leave anything behind that piles up. */
  @Test
  void runsBackToBack() throws Throwable {
    Engine engine = new ThreadsEngine();
    AtomicInteger runs = new AtomicInteger();
    for (int round = 0; round < 20_000; round++) {
      run(engine, 4, 4, i -> runs.incrementAndGet());
    }
    assertThat(runs).hasValue(80_000);
  }

  @Test
  void chunksAboveAFailedOneAreNotStartedAndLowerOnesAre() {
    List<Integer> ran = new ArrayList<>();
    Execution<Object> execution =
        Executions.of(
            2,
            10,
            i -> {
              ran.add(i);
              if (i == 5) {
                throw new IllegalStateException("iteration 5");
              }
            });
    for (int position : new int[] {7, 5, 6, 3, 9, 4}) {
      execution.run(position);
    }
    assertThat(ran).containsExactly(7, 5, 3, 4);
    assertThat(execution.wanted(6)).isFalse();
    assertThat(execution.wanted(2)).isTrue();
    assertThatThrownBy(execution::finish).hasMessage("iteration 5");
  }

  @Test
  void ofSeveralFailuresTheLowestIsKept() {
    Execution<Object> execution = Executions.of(2, 10, i -> {});
    for (int position : new int[] {5, 7, 3, 4}) {
      execution.failed(position, new IllegalStateException("iteration " + position));
    }
    assertThatThrownBy(execution::finish).hasMessage("iteration 3");
  }

  private static void run(Engine engine, int workers, int count, IntConsumer body)
      throws Throwable {
    Execution<Object> execution = Executions.of(workers, count, body);
    engine.execute(execution);
    execution.finish();
  }

  private interface Action {
    void run() throws Throwable;
  }

  private static void unchecked(Action action) {
    try {
      action.run();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
