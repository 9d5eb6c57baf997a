package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.settings.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class InOrderTest {

  private static final int MANY = 5_000;

  static List<Region> regions() {
    return List.of(
        region(Map.of("manyhands.parallelism", "4")),
        region(Map.of("manyhands.parallelism", "1")),
        region(Map.of("manyhands.parallelism", "3", "manyhands.schedule", "GUIDED")),
        region(Map.of("manyhands.engine", "SEQUENTIAL")),
        region(Map.of("manyhands.engine", "VIRTUAL_THREADS", "manyhands.parallelism", "7")),
        region(Map.of("manyhands.chaos", "1")),
        region(Map.of("manyhands.chaos", "2")));
  }

  private static Region region(Map<String, String> settings) {
    return Region.at("InOrder", "InOrder.java", 1)
        .in(new Environment(Settings.read(settings, Map.of()), null))
        .build();
  }

  private static int slow(int x) {
    int y = x;
    for (int k = 0; k < 2_000; k++) {
      y = y * 1_664_525 + 1_013_904_223;
    }
    return y == x ? y + 1 : x;
  }

  /** Where the loop goes on as it was written. */
  private static int rest(InOrder<?> all, int n) {
    return all.hasRest() ? all.restFrom() : n;
  }

  @ParameterizedTest
  @MethodSource("regions")
  void stepsComeInTheOrderOfTheIterations(Region region) {
    for (int n : new int[] {0, 1, 2, 100, MANY}) {
      List<Integer> found = new ArrayList<>();
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        if (i % 3 != 0) {
          expected.add(i);
        }
      }
      try (InOrder<Integer> all =
          region.inOrder(
              IntRange.lessThan(0, n, 1),
              (steps, from, to) -> {
                for (int i = from; i < to; i++) {
                  if (slow(i) % 3 != 0) {
                    steps.add(i);
                  }
                }
              })) {
        for (int step : all) {
          found.add(step);
        }
        for (int i = rest(all, n); i < n; i++) {
          if (slow(i) % 3 != 0) {
            found.add(i);
          }
        }
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("regions")
  void anExceptionComesAfterTheStepsBeforeIt(Region region) {
    List<Integer> found = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (InOrder<Integer> all =
                  region.inOrder(
                      IntRange.lessThan(0, MANY, 1),
                      (steps, from, to) -> {
                        for (int i = from; i < to; i++) {
                          if (slow(i) == 123 || i > 2_000) {
                            throw new java.io.IOException("at " + i);
                          }
                          steps.add(i);
                        }
                      })) {
                all.forEach(found::add);
                for (int i = rest(all, MANY); i < MANY; i++) {
                  if (slow(i) == 123) {
                    throw new java.io.IOException("at " + i);
                  }
                  found.add(i);
                }
              }
            })
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("at 123");
    assertThat(found).hasSize(123).last().isEqualTo(122);
  }

  @ParameterizedTest
  @MethodSource("regions")
  void whoeverLeavesEarlyLeavesNobodyAtWork(Region region) {
    AtomicInteger running = new AtomicInteger();
    for (int round = 0; round < 20; round++) {
      int seen = 0;
      boolean left = false;
      try (InOrder<Integer> all =
          region.inOrder(
              LongRange.lessThan(0, MANY, 1),
              (steps, from, to) -> {
                running.incrementAndGet();
                for (long i = from; i < to; i++) {
                  steps.add(slow((int) i));
                }
                running.decrementAndGet();
              })) {
        for (int step : all) {
          assertThat(step).isEqualTo(seen);
          if (++seen > 10 * round) {
            left = true;
            break;
          }
        }
        assertThat(left && all.hasRest()).isFalse();
        assertThat(all.hasRest() ? all.restFromLong() : 0).isEqualTo(all.hasRest() ? seen : 0);
      }
      assertThat(running.get()).isZero();
    }
  }

  @Test
  void iterationsThatCostNextToNothingAreNotHandedOut() {
    Region region = region(Map.of("manyhands.parallelism", "4"));
    int n = 3_000_000;
    int before = n;
    for (int round = 0; round < 5; round++) {
      long sum = 0;
      int steps = 0;
      try (InOrder<Integer> all =
          region.inOrder(
              IntRange.lessThan(0, n, 1),
              (list, from, to) -> {
                for (int i = from; i < to; i++) {
                  list.add(i);
                }
              })) {
        for (int step : all) {
          sum += step;
          steps++;
        }
        for (int i = rest(all, n); i < n; i++) {
          sum += i;
        }
      }
      assertThat(sum).isEqualTo((long) n * (n - 1) / 2);
      before = Math.min(before, steps);
    }
    assertThat(before).isLessThan(n / 2);
  }

  @Test
  void workersAreAheadOfTheCallingThread() {
    Region region = region(Map.of("manyhands.chaos", "3"));
    Thread caller = Thread.currentThread();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch others = new CountDownLatch(1);
    Set<Thread> ordered = new HashSet<>();
    try (InOrder<Integer> all =
        region.inOrder(
            IntRange.lessThan(0, 200, 1),
            (steps, from, to) -> {
              threads.add(Thread.currentThread());
              if (Thread.currentThread() == caller) {
                others.await();
              } else {
                others.countDown();
              }
              for (int i = from; i < to; i++) {
                steps.add(i);
              }
            })) {
      for (int step : all) {
        assertThat(step).isNotNegative();
        ordered.add(Thread.currentThread());
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(threads).as("who ran the free part").anyMatch(thread -> thread != caller);
    assertThat(ordered).containsExactly(caller);
  }

  /** A worker of one loop is the calling thread of another one. */
  @Test
  void nestsComeToAnEnd() {
    Region outer = region(Map.of("manyhands.chaos", "5"));
    Region middle = region(Map.of("manyhands.chaos", "6"));
    Region inner = region(Map.of("manyhands.chaos", "7"));
    List<Long> sums = new ArrayList<>();
    try (InOrder<Long> all =
        outer.inOrder(
            IntRange.lessThan(0, 30, 1),
            (steps, from, to) -> {
              for (int i = from; i < to; i++) {
                long[] sum = {i};
                middle.run(
                    IntRange.lessThan(0, 5, 1),
                    (a, b) -> {
                      try (InOrder<Integer> parts =
                          inner.inOrder(
                              IntRange.lessThan(a, b, 1),
                              (list, c, d) -> {
                                for (int k = c; k < d; k++) {
                                  list.add(slow(k));
                                }
                              })) {
                        for (int part : parts) {
                          synchronized (sum) {
                            sum[0] += part;
                          }
                        }
                        for (int k = rest(parts, b); k < b; k++) {
                          synchronized (sum) {
                            sum[0] += slow(k);
                          }
                        }
                      }
                    });
                steps.add(sum[0]);
              }
            })) {
      all.forEach(sums::add);
      assertThat(all.hasRest()).isFalse();
    }
    assertThat(sums).hasSize(30).first().isEqualTo(10L);
    assertThat(sums).last().isEqualTo(39L);
  }

  @Test
  void anInterruptReachesIterationsThatWait() {
    Region region =
        region(Map.of("manyhands.engine", "VIRTUAL_THREADS", "manyhands.parallelism", "5"));
    CountDownLatch never = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () -> {
              try (InOrder<Integer> all =
                  region.inOrder(
                      IntRange.lessThan(0, 50, 1),
                      (steps, from, to) -> {
                        if (from == 3) {
                          caller.interrupt();
                        }
                        if (from >= 2) {
                          never.await();
                        }
                        steps.add(from);
                      })) {
                all.forEach(step -> assertThat(step).isLessThan(2));
              }
            })
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void anInterruptThatNobodyTakesNoticeOfStays() {
    Region region = region(Map.of("manyhands.parallelism", "4"));
    Thread.currentThread().interrupt();
    int count = 0;
    try (InOrder<Integer> all =
        region.inOrder(
            IntRange.lessThan(0, MANY, 1),
            (steps, from, to) -> {
              for (int i = from; i < to; i++) {
                steps.add(slow(i));
              }
            })) {
      for (int step : all) {
        assertThat(step).isEqualTo(count++);
      }
      count += MANY - rest(all, MANY);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(count).isEqualTo(MANY);
  }
}
