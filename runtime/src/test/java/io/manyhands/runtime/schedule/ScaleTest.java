package io.manyhands.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How well the usual schedule fills up to 64 workers, in virtual time. */
class ScaleTest {

  private static final int ITERATIONS = 100_000;
  private static final int MOST_WORKERS = 64;

  /** What takes long is found more exactly from call to call. */
  private static final int CALLS = 8;

  /** How the iterations of a loop may differ in cost; about a microsecond on average. */
  private enum Loop {
    BALANCED,
    ASCENDING,
    DESCENDING,
    RANDOM,
    HEAVY_TAIL,
    ONE_HEAVY;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    double[] nanos() {
      double[] nanos = new double[ITERATIONS];
      Random random = new Random(42);
      for (int i = 0; i < ITERATIONS; i++) {
        nanos[i] =
            switch (this) {
              case BALANCED -> 1_000;
              case ASCENDING -> 2_000.0 * i / ITERATIONS;
              case DESCENDING -> 2_000.0 * (ITERATIONS - i) / ITERATIONS;
              case RANDOM -> -1_000 * Math.log(random.nextDouble());
              case HEAVY_TAIL -> 200 / Math.pow(1 - random.nextDouble(), 0.7);
              case ONE_HEAVY -> i == ITERATIONS - 7 ? 1_000_000 : 1_000;
            };
      }
      return nanos;
    }
  }

  private static Schedule adaptive(double[] nanos) {
    CostModel cost = new CostModel();
    cost.learn(nanos.length, (long) Arrays.stream(nanos).sum());
    return Schedules.named(Schedules.ADAPTIVE, 0, cost);
  }

  private static Chunks adaptive(int workers, double[] nanos) {
    return adaptive(nanos).cut(nanos.length, workers);
  }

  /** How long a region takes that has been called before, with iterations that cost the same. */
  private static double again(int workers, double[] nanos) {
    Schedule schedule = adaptive(nanos);
    double time = 0;
    for (int call = 0; call < CALLS; call++) {
      Chunks chunks = schedule.cut(nanos.length, workers);
      Watch watch = schedule.watch(chunks, workers);
      time = new SimulatedWorkers(workers, false).run(chunks, nanos, watch);
    }
    return time;
  }

  private static double bound(int workers, double[] nanos) {
    double longest = Arrays.stream(nanos).max().orElseThrow();
    return Math.max(longest, Arrays.stream(nanos).sum() / workers);
  }

  @ParameterizedTest
  @EnumSource(names = {"BALANCED", "ASCENDING", "DESCENDING", "RANDOM"})
  void workersAreBusyForAtLeast95PercentOfTheTime(Loop loop) {
    double[] nanos = loop.nanos();
    for (int workers = 1; workers <= MOST_WORKERS; workers *= 2) {
      double ideal = Arrays.stream(nanos).sum() / workers;
      double watching = new SimulatedWorkers(workers, false).run(adaptive(workers, nanos), nanos);
      double asleep = new SimulatedWorkers(workers, true).run(adaptive(workers, nanos), nanos);
      double leaves = new SimulatedWorkers(workers, false).run(Leaves.of(nanos.length), nanos);
      assertThat(ideal / watching).as("%d workers, watching", workers).isGreaterThan(0.95);
      assertThat(ideal / asleep).as("%d workers, asleep", workers).isGreaterThan(0.93);
      assertThat(ideal / leaves).as("%d workers, leaves", workers).isGreaterThan(0.93);
    }
  }

  /** With {@code -Dscale.plot=FILE} the plot in {@code docs/performance.md} is drawn. */
  @Test
  void thePlotShowsAllLoops() throws IOException {
    ScalePlot plot = new ScalePlot(MOST_WORKERS);
    for (Loop loop : Loop.values()) {
      double[] nanos = loop.nanos();
      for (int workers = 1; workers <= MOST_WORKERS; workers *= 2) {
        plot.add(loop.words(), workers, bound(workers, nanos) / again(workers, nanos));
      }
    }
    String svg = plot.svg();
    assertThat(svg).contains("one heavy").contains("</svg>");
    String file = System.getProperty("scale.plot");
    if (file != null) {
      Files.writeString(Path.of(file), svg);
    }
  }

  /** An iteration that takes long cannot be foreseen: in the worst case it is the last to start. */
  @ParameterizedTest
  @EnumSource(names = {"HEAVY_TAIL", "ONE_HEAVY"})
  void whatCannotBeForeseenCostsOneIterationAtMost(Loop loop) {
    double[] nanos = loop.nanos();
    double longest = Arrays.stream(nanos).max().orElseThrow();
    for (int workers = 1; workers <= MOST_WORKERS; workers *= 2) {
      double share = Arrays.stream(nanos).sum() / workers;
      double time = new SimulatedWorkers(workers, false).run(adaptive(workers, nanos), nanos);
      assertThat(time).as("%d workers", workers).isLessThan(1.02 * (share + longest));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTookLongBeforeIsForeseen(Loop loop) {
    double[] nanos = loop.nanos();
    for (int workers = 1; workers <= MOST_WORKERS; workers *= 2) {
      assertThat(bound(workers, nanos) / again(workers, nanos))
          .as("%d workers", workers)
          .isGreaterThan(0.95);
    }
  }
}
