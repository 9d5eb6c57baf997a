package io.manyhands.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.EvenChunks;
import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.Work;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class VirtualThreadsEngineTest {

  /** What an iteration does. */
  interface Iteration {
    void run(int i) throws Exception;
  }

  static Stream<Engine> engines() {
    return Stream.of(new VirtualThreadsEngine(), new VirtualThreadsEngine(WaitingThreads.pool()));
  }

  /** A barrier opens only if all are there at once. */
  @ParameterizedTest
  @MethodSource("engines")
  void asManyIterationsWaitAtOnceAsMayBe(Engine engine) throws Throwable {
    CyclicBarrier barrier = new CyclicBarrier(100);
    AtomicInteger passed = new AtomicInteger();
    run(
        engine,
        100,
        1000,
        i -> {
          barrier.await();
          passed.incrementAndGet();
        });
    assertThat(passed).hasValue(1000);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void neverMoreThanAskedFor(Engine engine) throws Throwable {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    run(
        engine,
        7,
        200,
        i -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          LockSupport.parkNanos(1000); // lets others catch up with this one
          running.decrementAndGet();
        });
    assertThat(most.get()).isBetween(1, 7);
  }

  /** The lowest failure is thrown, and iterations above it do not wait to the end. */
  @ParameterizedTest
  @MethodSource("engines")
  void failureEndsTheWaitingOfLaterIterations(Engine engine) {
    Semaphore never = new Semaphore(0);
    CountDownLatch waiting = new CountDownLatch(10);
    Set<Integer> interrupted = ConcurrentHashMap.newKeySet();
    assertThatThrownBy(
            () ->
                run(
                    engine,
                    12,
                    1000,
                    i -> {
                      if (i == 1) {
                        waiting.await();
                        throw new IllegalStateException("iteration 1");
                      } else if (i > 1) {
                        waiting.countDown();
                        try {
                          never.acquire();
                        } catch (InterruptedException e) {
                          interrupted.add(i);
                          throw e;
                        }
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("iteration 1");
    assertThat(interrupted).isNotEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void interruptOfTheCallerReachesTheIterations(Engine engine) {
    Semaphore never = new Semaphore(0);
    CyclicBarrier all = new CyclicBarrier(10);
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () ->
                run(
                    engine,
                    10,
                    1000,
                    i -> {
                      if (all.await() == 0) {
                        caller.interrupt();
                      }
                      never.acquire();
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void interruptThatNobodyNoticesStaysWithTheCaller(Engine engine) throws Throwable {
    AtomicInteger runs = new AtomicInteger();
    Thread.currentThread().interrupt();
    run(engine, 4, 100, i -> runs.incrementAndGet());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(runs).hasValue(100);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void nestedRunsEnd(Engine engine) throws Throwable {
    AtomicInteger runs = new AtomicInteger();
    run(
        engine,
        8,
        20,
        i ->
            unchecked(
                () ->
                    run(
                        engine,
                        8,
                        20,
                        j -> unchecked(() -> run(engine, 2, 3, k -> runs.incrementAndGet())))));
    assertThat(runs).hasValue(1200);
  }

  @Test
  void withoutThreadsTheCallerWorks() throws Throwable {
    Executor none =
        task -> {
          throw new RejectedExecutionException();
        };
    AtomicInteger runs = new AtomicInteger();
    run(new VirtualThreadsEngine(none), 8, 50, i -> runs.incrementAndGet());
    assertThat(runs).hasValue(50);
  }

  @Test
  void threadsAreVirtualWhereThereAreAny() throws Throwable {
    boolean[] virtual = {false};
    run(new VirtualThreadsEngine(), 1, 1, i -> virtual[0] = isVirtual(Thread.currentThread()));
    assertThat(virtual[0]).isEqualTo(Runtime.version().feature() >= 21);
  }

  private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
    return Runtime.version().feature() >= 21
        && (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
  }

  private static void run(Engine engine, int workers, int iterations, Iteration iteration)
      throws Throwable {
    Work<Object> work =
        new Work<>() {
          @Override
          public Object newPartial() {
            return this;
          }

          @Override
          public void run(Object partial, long from, long to) throws Throwable {
            for (long i = from; i < to; i++) {
              iteration.run((int) i);
            }
          }
        };
    Execution<Object> execution =
        new Execution<>(
            work,
            new EvenChunks(iterations, iterations),
            workers,
            false,
            Reduction.none(),
            Stopwatch.of(null));
    engine.execute(execution);
    execution.finish();
  }

  /** What may throw anything. */
  interface Task {
    void run() throws Throwable;
  }

  private static void unchecked(Task task) {
    try {
      task.run();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
