package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nesting, many callers, interrupts, and which threads take part. */
@Timeout(60)
class RegionThreadsTest {

  private static final IntRange TWO = IntRange.lessThan(0, 2, 1);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void regionsNest(int workers) {
    Region outer = Setups.threads("DYNAMIC", 1, workers).region().build();
    Region middle = Setups.threads("STATIC", 0, workers).region().build();
    Region inner = Setups.threads("GUIDED", 0, workers).region().build();
    AtomicLong sum = new AtomicLong();
    outer.run(
        IntRange.lessThan(0, 10, 1),
        (a, aEnd) ->
            middle.run(
                IntRange.lessThan(0, 10, 1),
                (b, bEnd) ->
                    inner.run(
                        IntRange.lessThan(0, 100, 1),
                        (c, cEnd) -> sum.addAndGet((long) (bEnd - b) * (cEnd - c)))));
    assertThat(sum).hasValue(10 * 10 * 100);
  }

  @Test
  void aNestedRegionMayFail() {
    Region region = Setups.threads("DYNAMIC", 1, 4).region().build();
    AtomicInteger caught = new AtomicInteger();
    region.run(
        IntRange.lessThan(0, 20, 1),
        (i, end) -> {
          try {
            region.run(
                IntRange.lessThan(0, 20, 1),
                (j, jEnd) -> {
                  throw new IllegalArgumentException("iteration " + j);
                });
          } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("iteration 0");
            caught.incrementAndGet();
          }
        });
    assertThat(caught).hasValue(20);
  }

  @Test
  void manyThreadsCallAtOnce() throws Exception {
    Region region = Setups.threads("ADAPTIVE", 0, 4).region().build();
    List<Callable<Long>> callers = new ArrayList<>();
    for (int caller = 0; caller < 16; caller++) {
      callers.add(
          () -> {
            long all = 0;
            for (int n = 1; n <= 200; n++) {
              all += sumBelow(region, n);
            }
            return all;
          });
    }
    ExecutorService executor = Executors.newFixedThreadPool(16);
    try {
      for (Future<Long> result : executor.invokeAll(callers)) {
        assertThat(result.get()).isEqualTo(200L * 201 * 199 / 6);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** More than the engine has places for: those without a place go without help. */
  @Test
  void aHundredRegionsMayBeOpenAtOnce() throws Exception {
    int callers = 100;
    Region region = Setups.threads("STATIC", 0, 2).region().build();
    CountDownLatch inside = new CountDownLatch(callers);
    ExecutorService executor = Executors.newFixedThreadPool(callers);
    try {
      List<Future<?>> results = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        results.add(
            executor.submit(
                () -> {
                  region.run(
                      TWO,
                      (from, to) -> {
                        if (from == 0) {
                          inside.countDown();
                          assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
                        }
                      });
                  return null;
                }));
      }
      for (Future<?> result : results) {
        result.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static long sumBelow(Region region, int n) {
    long[] total = {0};
    region.reduce(
        IntRange.lessThan(0, n, 1),
        total,
        () -> new long[1],
        (part, from, to) -> {
          for (int i = from; i < to; i++) {
            part[0] += i;
          }
        },
        (all, part) -> all[0] += part[0]);
    return total[0];
  }

  @Test
  void asManyWorkersAsAskedForTakePart() throws Exception {
    for (int workers : new int[] {2, 5, 70}) {
      Region region = Setups.threads("STATIC", 0, workers).region().build();
      CyclicBarrier together = new CyclicBarrier(workers);
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      region.run(
          IntRange.lessThan(0, workers, 1),
          (from, to) -> {
            threads.add(Thread.currentThread());
            together.await(30, TimeUnit.SECONDS);
          });
      assertThat(threads).hasSize(workers).contains(Thread.currentThread());
      threads.remove(Thread.currentThread());
      assertThat(threads).allMatch(Thread::isDaemon);
    }
  }

  @Test
  void oneWorkerIsTheCaller() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Setups.threads("DYNAMIC", 1, 8)
        .region()
        .parallelism(1)
        .build()
        .run(IntRange.lessThan(0, 100, 1), (from, to) -> threads.add(Thread.currentThread()));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  /** Even with one worker set, chaos has several: the two ends of the loop wait for each other. */
  @Test
  void chaosHasSeveralWorkers() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Setups.chaos(3)
        .region()
        .parallelism(1)
        .engine("SEQUENTIAL")
        .build()
        .run(
            IntRange.lessThan(0, 9, 1),
            (from, to) -> {
              if (from == 0 || to == 9) {
                together.await(30, TimeUnit.SECONDS);
              }
            });
    assertThat(together.isBroken()).isFalse();
  }

  /** A loop that depends on the order of its iterations does not survive chaos. */
  @Test
  void chaosFindsAnOrderDependence() {
    int wrong = 0;
    for (long seed = 1; seed <= 20; seed++) {
      int[] a = new int[50];
      a[0] = 1;
      Setups.chaos(seed)
          .region()
          .build()
          .run(
              IntRange.lessThan(1, a.length, 1),
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  a[i] = a[i - 1] + 1;
                }
              });
      wrong += a[49] == 50 ? 0 : 1;
    }
    assertThat(wrong).isGreaterThan(15);
  }

  @Test
  void anInterruptIsKeptAndEndsNothing() {
    Region region = Setups.threads("DYNAMIC", 1, 4).region().build();
    AtomicInteger runs = new AtomicInteger();
    Thread.currentThread().interrupt();
    region.run(IntRange.lessThan(0, 100, 1), (from, to) -> runs.incrementAndGet());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(runs).hasValue(100);
  }

  /** The caller has nothing left to do and waits for the helper when it is interrupted. */
  @Test
  void anInterruptWhileWaitingIsKeptToo() throws Exception {
    Region region = Setups.threads("STATIC", 0, 2).region().build();
    CountDownLatch bothRun = new CountDownLatch(2);
    CountDownLatch interrupted = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    FutureTask<Boolean> kept =
        new FutureTask<>(
            () -> {
              Thread self = Thread.currentThread();
              region.run(
                  TWO,
                  (from, to) -> {
                    bothRun.countDown();
                    bothRun.await();
                    if (Thread.currentThread() != self) {
                      interrupted.await();
                    }
                    runs.incrementAndGet();
                  });
              return Thread.interrupted();
            });
    Thread caller = new Thread(kept);
    caller.start();
    bothRun.await();
    while (runs.get() == 0) {
      Thread.onSpinWait();
    }
    caller.interrupt();
    interrupted.countDown();
    assertThat(kept.get()).isTrue();
    assertThat(runs).hasValue(2);
  }

  @Test
  void anInterruptByTheLoopItselfReachesTheCaller() throws Exception {
    Thread caller = Thread.currentThread();
    CyclicBarrier together = new CyclicBarrier(2);
    Setups.threads("STATIC", 0, 2)
        .region()
        .build()
        .run(
            TWO,
            (from, to) -> {
              together.await(30, TimeUnit.SECONDS);
              if (Thread.currentThread() != caller) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void helpersHaveTheCallersContextClassLoader() throws Exception {
    ClassLoader mine = new ClassLoader() {};
    Set<ClassLoader> seen = ConcurrentHashMap.newKeySet();
    CyclicBarrier together = new CyclicBarrier(2);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(mine);
      Setups.threads("STATIC", 0, 2)
          .region()
          .build()
          .run(
              TWO,
              (from, to) -> {
                seen.add(Thread.currentThread().getContextClassLoader());
                together.await(30, TimeUnit.SECONDS);
              });
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(seen).containsExactly(mine);
  }
}
