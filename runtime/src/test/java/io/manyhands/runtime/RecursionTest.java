package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.manyhands.runtime.observe.Statistics;
import io.manyhands.runtime.settings.Choice;
import io.manyhands.runtime.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecursionTest {

  private static Settings settings(int workers, String engine, Long chaos) {
    return new Settings(
        workers,
        engine == null ? null : new Choice(engine, "test"),
        null,
        0,
        Settings.DEFAULTS.stats(),
        chaos);
  }

  static Stream<Settings> everywhere() {
    List<Settings> all = new ArrayList<>();
    for (int workers : new int[] {1, 2, 3, 8}) {
      all.add(settings(workers, null, null));
    }
    all.add(settings(4, "SEQUENTIAL", null));
    for (long seed = 1; seed <= 6; seed++) {
      all.add(settings(1, null, seed));
    }
    return all.stream();
  }

  private static Recursion recursion(Settings settings) {
    return Recursion.at("demo.Demo.fib#1", "Demo.java", 3)
        .withoutEffects()
        .in(new Environment(settings, null))
        .build();
  }

  private static int fib(Forks forks, int n) {
    if (forks.areUsedUp()) {
      return fib(n);
    }
    if (n < 2) {
      return n;
    }
    Forked<Integer> second = forks.fork(deeper -> fib(deeper, n - 2));
    return fib(forks.deeper(), n - 1) + second.join();
  }

  private static int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void theResultOfTheSequentialProgram(Settings settings) {
    Recursion recursion = recursion(settings);
    for (int n : new int[] {0, 1, 5, 18, 18, 3, 3, 3, 20}) {
      Integer result = recursion.call(forks -> fib(forks, n));
      assertThat(result).isEqualTo(fib(n));
    }
  }

  /** Fails at every leaf, with the path to it. */
  private static String path(Forks forks, String path) throws IOException {
    if (forks.areUsedUp() || path.length() == 6) {
      return fail(path + "0".repeat(6 - path.length()));
    }
    Forked<String> second = forks.fork(deeper -> path(deeper, path + "1"));
    return path(forks.deeper(), path + "0") + second.join();
  }

  private static String fail(String message) throws IOException {
    throw new IOException(message);
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void theFirstExceptionInTheOrderOfTheProgram(Settings settings) {
    Recursion recursion = recursion(settings);
    for (int k = 0; k < 20; k++) {
      assertThatThrownBy(() -> recursion.call(forks -> path(forks, "")))
          .isInstanceOf(IOException.class)
          .hasMessage("000000");
    }
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void theVerySameException(Settings settings) {
    IllegalStateException thrown = new IllegalStateException();
    Recursion recursion = recursion(settings);
    Throwable caught =
        catchThrowable(
            () ->
                recursion.call(
                    forks -> {
                      if (forks.areUsedUp()) {
                        throw thrown;
                      }
                      Forked<Object> second =
                          forks.fork(
                              deeper -> {
                                throw thrown;
                              });
                      return second.join();
                    }));
    assertThat(caught).isSameAs(thrown);
  }

  /** What nobody joins has ended, or never begins, when the call returns. */
  @ParameterizedTest
  @MethodSource("everywhere")
  void nothingRunsAfterwards(Settings settings) {
    Recursion recursion = recursion(settings);
    AtomicInteger running = new AtomicInteger();
    for (int k = 0; k < 50; k++) {
      assertThatThrownBy(
              () ->
                  recursion.call(
                      forks -> {
                        if (!forks.areUsedUp()) {
                          forks.fork(
                              deeper -> {
                                running.incrementAndGet();
                                fib(15);
                                return running.decrementAndGet();
                              });
                        }
                        throw new IllegalStateException("first");
                      }))
          .hasMessage("first");
      assertThat(running).hasValue(0);
    }
  }

  private static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }

  /** Workers have small stacks; what they cannot do is done by the thread that waits for them. */
  @Test
  void theStackOfTheCallerCounts() throws InterruptedException {
    Recursion recursion = recursion(settings(2, null, null));
    int deep = 400_000;
    List<Object> results = new ArrayList<>();
    Thread large =
        new Thread(
            null,
            () ->
                results.add(
                    recursion.call(
                        forks -> {
                          Forked<Integer> second = forks.fork(deeper -> depth(deep));
                          return depth(deep) + second.join();
                        })),
            "large stack",
            1L << 30);
    large.start();
    large.join();
    assertThat(results).containsExactly(2 * deep);
  }

  /** Forking needs more of the stack than the method as written, which decides. */
  @Test
  void whatOverflowsOnlyWhileItForksIsMadeAgain() {
    Recursion recursion = recursion(settings(2, null, null));
    Object result =
        recursion.call(
            forks -> {
              if (!forks.areUsedUp()) {
                throw new StackOverflowError();
              }
              return 7;
            });
    assertThat(result).isEqualTo(7);
  }

  @Test
  void anOverflowOfTheCallersStackIsThrown() {
    Recursion recursion = recursion(settings(2, null, null));
    assertThatThrownBy(() -> recursion.call(forks -> depth(1 << 30)))
        .isInstanceOf(StackOverflowError.class);
  }

  /** Calls in loops in calls: every thread of both pools may be waiting for another one. */
  @Test
  void loopsAndCallsMayBeNested() {
    Environment four = new Environment(settings(4, null, null), null);
    Region region = Region.at("demo.Demo.loop#1", "Demo.java", 9).in(four).build();
    Recursion outer = recursion(settings(4, null, null));
    Recursion inner = recursion(settings(4, null, null));
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int k = 0; k < 20; k++) {
            Integer sum = outer.call(forks -> nested(forks, 4, region, inner));
            assertThat(sum).isEqualTo(16 * 8 * 55);
          }
        });
  }

  private static int nested(Forks forks, int level, Region region, Recursion inner) {
    if (level == 0) {
      AtomicInteger sum = new AtomicInteger();
      region.run(
          IntRange.lessThan(0, 8, 1),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              sum.addAndGet(inner.call(fresh -> fib(fresh, 10)));
            }
          });
      return sum.get();
    }
    if (forks.areUsedUp()) {
      return 2 * nested(forks, level - 1, region, inner);
    }
    Forked<Integer> second = forks.fork(deeper -> nested(deeper, level - 1, region, inner));
    return nested(forks.deeper(), level - 1, region, inner) + second.join();
  }

  @Test
  void oneWorkerIsTheCaller() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Recursion recursion = recursion(settings(1, null, null));
    for (int k = 0; k < 3; k++) {
      recursion.call(
          forks -> {
            threads.add(Thread.currentThread());
            return forks.areUsedUp() ? 1 : 0;
          });
    }
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void callsAreCounted() {
    Statistics statistics = new Statistics();
    Recursion recursion =
        Recursion.at("demo.Demo.fib#1", "Demo.java", 3)
            .in(new Environment(settings(1, null, 3L), statistics))
            .build();
    recursion.call(forks -> fib(forks, 5));
    assertThat(recursion.isShort()).isFalse();
    assertThat(statistics.toJson())
        .contains("\"id\":\"demo.Demo.fib#1\"")
        .contains("\"calls\":1,\"parallelCalls\":1,\"sequentialCalls\":0")
        .contains("\"chunks\":7,");
  }

  @Test
  void shortCallsRunAsWrittenExceptForOneNowAndThen() {
    Recursion recursion =
        Recursion.at("demo.Demo.fib#1", "Demo.java", 3)
            .in(new Environment(Settings.DEFAULTS, null))
            .build();
    int measured = 0;
    for (int k = 0; k < 10_000; k++) {
      if (!recursion.isShort()) {
        int fib = recursion.call(forks -> fib(forks, 3));
        assertThat(fib).isEqualTo(2);
        measured++;
      }
    }
    assertThat(measured).isBetween(100, 1000);
  }
}
