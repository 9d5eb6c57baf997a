package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.settings.Choice;
import io.manyhands.runtime.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that loops make, in the order of the program whoever makes them. */
class ForkedCallsTest {

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
    for (long seed = 1; seed <= 4; seed++) {
      all.add(settings(1, null, seed));
    }
    return all.stream();
  }

  private static Recursion recursion(Settings settings) {
    return Recursion.at("demo.Demo.paths#1", "Demo.java", 3)
        .withoutEffects()
        .in(new Environment(settings, null))
        .build();
  }

  /** The leaves of a tree whose nodes have {@code width}, then {@code width - 1} children, ... */
  private static String leaves(Forks forks, String path, int width) {
    if (forks.areUsedUp()) {
      return leaves(path, width);
    }
    if (width == 0) {
      return path + " ";
    }
    StringBuilder leaves = new StringBuilder();
    ForkedCalls<String> calls = forks.calls();
    for (int k = 0; k < width; k++) {
      int now = k;
      calls.add(deeper -> leaves(deeper, path + now, width - 1));
    }
    for (String result : calls) {
      leaves.append(result);
    }
    return leaves.toString();
  }

  private static String leaves(String path, int width) {
    if (width == 0) {
      return path + " ";
    }
    StringBuilder leaves = new StringBuilder();
    for (int k = 0; k < width; k++) {
      leaves.append(leaves(path + k, width - 1));
    }
    return leaves.toString();
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void resultsInTheOrderOfTheCalls(Settings settings) {
    Recursion recursion = recursion(settings);
    for (int width : new int[] {0, 1, 4, 6, 5}) {
      String result = recursion.call(forks -> leaves(forks, "", width));
      assertThat(result).isEqualTo(leaves("", width));
    }
  }

  /** The calls below {@code forks}, of which some throw; then the loop does. */
  private static int loop(Forks forks, int calls, int firstToFail, int end) {
    int sum = 0;
    ForkedCalls<Integer> forked = forks.calls();
    try {
      for (int k = 0; k < calls; k++) {
        int now = k;
        if (k == end) {
          throw new IllegalStateException("loop " + k);
        }
        forked.add(
            deeper -> {
              if (now >= firstToFail) {
                throw new IllegalArgumentException("call " + now);
              }
              return now;
            });
      }
    } catch (Throwable thrown) {
      forked.endedBy(thrown);
    }
    for (int result : forked) {
      sum += result;
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void theFirstExceptionInTheOrderOfTheProgram(Settings settings) {
    Recursion recursion = recursion(settings);
    for (int calls : new int[] {3, 100, 5_000, 40_000}) {
      int sum = recursion.call(forks -> forks.areUsedUp() ? -1 : loop(forks, calls, calls, calls));
      assertThat(sum).isIn(-1, calls * (calls - 1) / 2);
      assertThatThrownBy(
              () ->
                  recursion.call(
                      forks -> loop(forks.areUsedUp() ? new Forks(null, 0) : forks, calls, 1, 2)))
          .satisfiesAnyOf(
              thrown -> assertThat(thrown).hasMessage("call 1"),
              thrown -> assertThat(thrown).hasMessage("the forks are used up"));
    }
  }

  @Test
  void whatEndsTheLoopComesBehindItsCalls() {
    Recursion recursion = recursion(settings(3, null, 7L));
    assertThatThrownBy(() -> recursion.call(forks -> loop(forks, 50, 60, 20)))
        .hasMessage("loop 20");
    assertThatThrownBy(() -> recursion.call(forks -> loop(forks, 50, 19, 20)))
        .hasMessage("call 19");
  }

  /** A loop that only what a call throws would end. */
  @Test
  void aLoopWithoutEnd() {
    Recursion recursion = recursion(settings(3, null, 7L));
    AtomicInteger made = new AtomicInteger();
    assertThatThrownBy(
            () ->
                recursion.call(
                    forks -> {
                      ForkedCalls<Object> calls = forks.calls();
                      while (true) {
                        calls.add(
                            deeper -> {
                              if (made.incrementAndGet() > 10) {
                                throw new IllegalStateException("enough");
                              }
                              return null;
                            });
                      }
                    }))
        .hasMessage("enough");
    assertThat(made).hasValueLessThan(10_000_000);
  }

  /** There are about as many tasks as levels of two calls would make, however wide the loop. */
  @Test
  void wideLoopsHaveFewTasks() {
    Recursion recursion = recursion(settings(2, null, null));
    recursion.call(
        forks -> {
          ForkedCalls<Integer> calls = forks.calls();
          int bundled = 0;
          for (int k = 0; k < 100_000; k++) {
            bundled = Math.max(bundled, forks.callsForATask());
            calls.add(deeper -> 1);
          }
          assertThat(bundled).isGreaterThan(4);
          calls.join();
          return null;
        });
  }

  private static int depth(Forks forks, int depth) {
    return depth == 0 ? 0 : 1 + depth(forks, depth - 1);
  }

  /** A worker has a stack of its own size; the caller's decides. */
  @Test
  void anOverflowOfAWorkerIsNone() throws Exception {
    Recursion recursion = recursion(settings(3, null, 7L));
    int[] answer = new int[1];
    Thread caller =
        new Thread(
            null,
            () ->
                answer[0] =
                    recursion.call(
                        forks -> {
                          ForkedCalls<Integer> calls = forks.calls();
                          for (int k = 0; k < 40; k++) {
                            calls.add(deeper -> depth(deeper, 60_000));
                          }
                          int sum = 0;
                          for (int result : calls) {
                            sum += result;
                          }
                          return sum;
                        }),
            "caller",
            1 << 28);
    caller.start();
    caller.join();
    assertThat(answer[0]).isEqualTo(40 * 60_000);
  }
}
