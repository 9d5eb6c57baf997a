package io.manyhands.runtime.schedule;

import java.util.Arrays;

/**
 * How long an iteration takes in one {@link Way}: the median of the last measurements, so that
 * neither a pause of the collector nor a loop that was empty for once counts. Threads may update it
 * at the same time; a lost update is only a lost measurement.
 */
final class Pace {

  /** A change is believed after half as many. */
  private static final int KEPT = 8;

  private static final double LEAST_NANOS = 1e-3;

  private final double[] last = new double[KEPT];
  private int measurements;

  /** The median, kept because it is asked for far more often than measured. */
  private double nanosPerIteration;

  boolean hasSeveral() {
    return measurements > 2;
  }

  /** Whether there are so few measurements that each of them is worth reading the clock. */
  boolean isNew() {
    return measurements < KEPT;
  }

  /** Nanoseconds, 0 if nothing is known. */
  double nanos(long iterations) {
    return nanosPerIteration * iterations;
  }

  /** Takes a measurement. */
  void add(long iterations, long nanos) {
    int count = measurements;
    last[count % KEPT] = Math.max((double) nanos / iterations, LEAST_NANOS);
    measurements = count + 1 < 2 * KEPT ? count + 1 : KEPT;
    nanosPerIteration = median(Math.min(count + 1, KEPT));
  }

  /** Of an even number the lower one: what is too high is so more often than what is too low. */
  private double median(int count) {
    double[] sorted = Arrays.copyOf(last, count);
    Arrays.sort(sorted);
    return sorted[(count - 1) / 2];
  }

  /** Begins anew; the estimate stands until there is a measurement. */
  void renew() {
    measurements = 0;
  }
}
