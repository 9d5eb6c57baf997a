package io.manyhands.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.InOrder;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;
import io.manyhands.runtime.spi.SettingsException;
import io.manyhands.runtime.spi.WorkerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Loops in worker processes: what they answer, and what stays where. */
@Timeout(120)
class ProcessesTest {

  @Test
  void slicesGoAndComeBack() {
    double[] in = Loops.values(100_003);
    double[] expected = Loops.values(100_003);
    double[] out = expected.clone();
    Loops.smooth(in, expected, 1, in.length - 1);
    Loops.smooth(in, out);
    assertThat(bits(out)).isEqualTo(bits(expected));
    assertThat(bits(in)).isEqualTo(bits(Loops.values(100_003)));
  }

  @Test
  void loopsThatWriteInPlaceDownwardsWithAStep() {
    long[] a = IntStream.range(0, 50_001).asLongStream().toArray();
    long[] expected = a.clone();
    Loops.scale(expected, 3, a.length - 1, -2);
    Loops.scale(a, 3);
    assertThat(a).isEqualTo(expected);
  }

  @Test
  void sumsHaveTheSameBitsAsOnThreads() {
    double[] a = IntStream.range(0, 70_000).mapToDouble(i -> 1.0 / (i + 1)).toArray();
    double[] b = IntStream.range(0, 70_000).mapToDouble(i -> Math.sqrt(i)).toArray();
    Loops.Sum total = new Loops.Sum();
    Region.at("threads", "Loops.java", 1)
        .fixedPartials()
        .build()
        .reduce(
            IntRange.lessThan(0, a.length, 1),
            total,
            Loops.Sum::new,
            (partial, from, to) -> Loops.dot(partial, a, b, from, to),
            Loops.Sum::merge);
    assertThat(Double.doubleToRawLongBits(Loops.dot(a, b)))
        .isEqualTo(Double.doubleToRawLongBits(total.sum));
  }

  @Test
  void whatHasChangedIsFound() {
    int n = 60_000;
    double[] in = Loops.values(n);
    int[] order = IntStream.range(0, n / 2).map(i -> (i * 7) % n).distinct().toArray();
    double[] expected = new double[n];
    Arrays.fill(expected, Double.NaN);
    double[] out = expected.clone();
    Loops.permute(in, order, expected, 0, order.length);
    Loops.permute(in, order, out);
    assertThat(bits(out)).isEqualTo(bits(expected));
  }

  @Test
  void rowsOfArraysGoAndComeBack() {
    float[][] expected = new float[37][501];
    float[][] out = new float[37][501];
    Loops.rows(expected, 0, 37);
    Loops.rows(out);
    assertThat(out).isDeepEqualTo(expected);
  }

  @Test
  void arraysWithinObjectsAreWrittenBack() {
    byte[] values = new byte[1_000];
    Loops.place(new Loops.Holder(values, 5));
    assertThat(values).containsOnly(5);
  }

  @Test
  void oneArrayByTwoNamesStaysOne() {
    double[] a = Loops.values(10_000);
    double[] expected = a.clone();
    int[] order = IntStream.range(0, a.length).toArray();
    Loops.permute(expected, order, expected, 0, a.length);
    Loops.permute(a, order, a);
    assertThat(bits(a)).isEqualTo(bits(expected));
  }

  @Test
  void staticFieldsStayInTheWorkers() {
    Loops.calls = 0;
    byte[] seen = new byte[200];
    Loops.region("statics")
        .exchange()
        .writes(seen, 1, 0, 0)
        .run(
            IntRange.lessThan(0, 200, 1),
            (from, to) -> {
              for (int i = from; i < to; i++) {
                Loops.calls++;
                seen[i] = 1;
              }
            });
    assertThat(seen).containsOnly(1);
    assertThat(Loops.calls).isZero();
  }

  @Test
  void theExceptionIsThatOfTheLowestIteration() {
    int[] out = new int[1_000];
    assertThatThrownBy(() -> failing(out))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("at 501")
        .satisfies(
            thrown -> {
              assertThat(thrown.getStackTrace())
                  .extracting(StackTraceElement::getMethodName)
                  .contains("fail", "failing", "theExceptionIsThatOfTheLowestIteration");
              assertThat(thrown.getSuppressed()[0].toString()).contains("in worker process ");
            });
    assertThat(Arrays.copyOf(out, 501)).containsOnly(1);
    // Other than on threads, nothing of what later iterations have written comes back.
    assertThat(Arrays.copyOfRange(out, 501, out.length)).containsOnly(0);
  }

  private static void failing(int[] out) {
    Loops.region("failing")
        .exchange()
        .writes(out, 1, 0, 0)
        .run(IntRange.lessThan(0, out.length, 1), (from, to) -> fail(out, from, to));
  }

  private static void fail(int[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i % 100 == 1 && i > 500) {
        throw new IllegalStateException("at " + i);
      }
      out[i] = 1;
    }
  }

  @Test
  void anExceptionThatCannotBeSentIsTold() {
    Object notSerializable = new Object();
    assertThatThrownBy(
            () ->
                Loops.region("odd")
                    .exchange()
                    .run(
                        IntRange.lessThan(0, 10, 1),
                        (from, to) -> {
                          throw new Odd("odd");
                        }))
        .isInstanceOf(WorkerException.class)
        .hasMessageContaining("Odd: odd");
    assertThat(notSerializable).isNotNull();
  }

  private static final class Odd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final Object field = new Object();

    Odd(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return super.getMessage() + (field == null ? "!" : "");
    }
  }

  @Test
  void whatCannotBeSentIsToldBeforeAnythingRuns() {
    Object captured = new Object();
    assertThatThrownBy(
            () ->
                Loops.region("captures")
                    .exchange()
                    .run(
                        IntRange.lessThan(0, 10, 1),
                        (from, to) -> {
                          if (captured == null) {
                            throw new IllegalStateException();
                          }
                        }))
        .isInstanceOf(WorkerException.class)
        .hasMessageContaining("Loops.captures")
        .hasMessageContaining("java.lang.Object");
  }

  @Test
  void aRegionForThreadsIsRefused() {
    Region region = Loops.region("threads");
    assertThatThrownBy(() -> region.run(IntRange.lessThan(0, 10, 1), (from, to) -> {}))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("@Parallel(engine = Engine.PROCESSES)");
  }

  @Test
  void theDefaultLocaleGoesAlong() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      byte[] same = new byte[8];
      Loops.region("locale")
          .exchange()
          .writes(same, 1, 0, 0)
          .run(
              IntRange.lessThan(0, 8, 1),
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  same[i] = (byte) ("I".toLowerCase(Locale.getDefault()).equals("ı") ? 1 : 0);
                }
              });
      assertThat(same).containsOnly(1);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void regionsWithinRegionsStayInTheWorker() {
    double[] out = new double[6];
    Loops.region("outer")
        .exchange()
        .writes(out, 1, 0, 0)
        .run(
            IntRange.lessThan(0, out.length, 1),
            (from, to) -> {
              for (int i = from; i < to; i++) {
                double[] ones = new double[100];
                Arrays.fill(ones, i);
                out[i] = Loops.dot(ones, ones);
              }
            });
    assertThat(out).containsExactly(0, 100, 400, 900, 1600, 2500);
  }

  /** Strip by strip: the steps of a strip are gone through before the next one is sent. */
  @Test
  void stepsAreGoneThroughInOrder() {
    int[] out = new int[3_000];
    List<Integer> found = new ArrayList<>();
    try (InOrder<Integer> all = inOrder(out, out.length)) {
      for (int step : all) {
        assertThat(out[step]).isEqualTo(step);
        found.add(step);
      }
      assertThat(all.hasRest()).isFalse();
    }
    assertThat(found).isEqualTo(IntStream.range(0, out.length).boxed().toList());
  }

  @Test
  void anExceptionComesAfterTheStepsBeforeIt() {
    int[] out = new int[3_000];
    List<Integer> found = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (InOrder<Integer> all = inOrder(out, 1_234)) {
                all.forEach(found::add);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("at 1234");
    assertThat(found).isEqualTo(IntStream.range(0, 1_234).boxed().toList());
  }

  @Test
  void whoLeavesInTheMiddleSendsNoMore() {
    int[] out = new int[100_000];
    try (InOrder<Integer> all = inOrder(out, out.length)) {
      assertThat(all.iterator().next()).isZero();
      assertThat(all.hasRest()).isFalse();
    }
    assertThat(out[out.length - 1]).isZero();
  }

  private static InOrder<Integer> inOrder(int[] out, int end) {
    return Loops.region("inOrder")
        .exchange()
        .writes(out, 1, 0, 0)
        .inOrder(
            IntRange.lessThan(0, out.length, 1),
            (steps, from, to) -> {
              for (int i = from; i < to; i++) {
                if (i == end) {
                  throw new IllegalStateException("at " + i);
                }
                out[i] = i;
                steps.add(i);
              }
            });
  }

  /** As on one processor. */
  @Test
  void oneWorkerIsBetterThanNone() {
    long[] processes = new long[50];
    Region.at("Loops.one", "Loops.java", 1)
        .engine("PROCESSES")
        .parallelism(1)
        .build()
        .exchange()
        .writes(processes, 1, 0, 0)
        .run(
            IntRange.lessThan(0, processes.length, 1),
            (from, to) -> {
              for (int i = from; i < to; i++) {
                processes[i] = ProcessHandle.current().pid();
              }
            });
    assertThat(processes).doesNotContain(0, ProcessHandle.current().pid());
    assertThat(Arrays.stream(processes).distinct()).hasSize(1);
  }

  /** Static fields of workers may depend on them. */
  @Test
  void otherDefaultsHaveOtherWorkers() {
    TimeZone before = TimeZone.getDefault();
    try {
      List<Long> first = processes();
      TimeZone.setDefault(TimeZone.getTimeZone("GMT+13"));
      assertThat(processes()).doesNotContainAnyElementsOf(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static List<Long> processes() {
    long[] processes = new long[50];
    Loops.region("processes")
        .exchange()
        .writes(processes, 1, 0, 0)
        .run(
            IntRange.lessThan(0, processes.length, 1),
            (from, to) -> Arrays.fill(processes, from, to, ProcessHandle.current().pid()));
    return Arrays.stream(processes).boxed().distinct().toList();
  }

  @Test
  void callersAtTheSameTimeShareTheWorkers() throws InterruptedException {
    AtomicReference<Throwable> problem = new AtomicReference<>();
    Thread[] callers = new Thread[5];
    for (int k = 0; k < callers.length; k++) {
      callers[k] = new Thread(this::slicesGoAndComeBack);
      callers[k].setUncaughtExceptionHandler((thread, thrown) -> problem.set(thrown));
      callers[k].start();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(problem.get()).isNull();
  }

  @Test
  void anInterruptIsSeenAfterwards() {
    Thread.currentThread().interrupt();
    slicesGoAndComeBack();
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Small regions are driven by their caller, which may be interrupted at any moment. */
  @Test
  void interruptsDoNotDisturbSmallRegions() throws InterruptedException {
    slicesGoAndComeBack();
    Thread caller = Thread.currentThread();
    AtomicBoolean done = new AtomicBoolean();
    Thread disturber =
        new Thread(
            () -> {
              while (!done.get()) {
                caller.interrupt();
                Thread.onSpinWait();
              }
            });
    disturber.start();
    try {
      for (int k = 0; k < 200; k++) {
        int[] out = new int[8];
        Slow.faulty(out, Slow.Fault.NONE, "");
        assertThat(out).containsOnly(1);
      }
    } finally {
      done.set(true);
      joined(disturber);
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void joined(Thread thread) {
    Patience.await(thread::join);
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
