package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Schedule;

/** A loop of a few iterations that do nothing but take time. */
final class Burn extends Kernel {

  private static final int ITERATIONS = 64;

  private final int[] results = new int[ITERATIONS];
  private final int steps;

  private Burn(int steps) {
    this.steps = steps;
  }

  /** A loop that takes about so long. */
  static Burn of(double micros) {
    Burn one = new Burn(1_000);
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 2_000; k++) {
      long begin = System.nanoTime();
      one.part(0, ITERATIONS);
      long nanos = System.nanoTime() - begin;
      best = Math.min(best, (double) nanos);
    }
    return new Burn((int) (micros * 1_000 * 1_000 / best));
  }

  @Override
  String name() {
    return "a loop that takes time";
  }

  @Override
  int end() {
    return ITERATIONS;
  }

  @Override
  double part(int from, int to) {
    for (int i = from; i < to; i++) {
      results[i] = burn(i, steps);
    }
    return 0;
  }

  /** Goes parallel in any case, which other schedules would not do if it does not pay. */
  @Override
  double generated() {
    for (@Parallel(schedule = Schedule.DYNAMIC, chunk = 8) int i = 0; i < ITERATIONS; i++) {
      results[i] = burn(i, steps);
    }
    return 0;
  }

  private static int burn(int seed, int steps) {
    int h = seed;
    for (int k = 0; k < steps; k++) {
      h = h * 31 + (h >>> 7);
    }
    return h;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (int result : results) {
      all += result;
    }
    return all;
  }
}
