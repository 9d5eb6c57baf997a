package io.manyhands.runtime.schedule;

/**
 * How long an iteration takes in one {@link Way}. Threads may update it at the same time; a lost
 * update is only a lost measurement.
 */
final class Pace {

  /** The first measurements are of code that is not compiled yet. */
  private static final int COLD = 2;

  /** A higher measurement may be the machine's: it counts as so many times what is usual. */
  private static final double HIGHEST = 4;

  /** What is so much shorter was another loop: an empty one, say. */
  private static final double IMPLAUSIBLE = 64;

  private static final double LEAST_NANOS = 1e-3;

  private double nanosPerIteration;
  private int measurements;

  /** The last measurement, if the next one has to confirm it; else 0. */
  private double doubted;

  boolean isKnown() {
    return measurements > 0;
  }

  /** Whether enough has been measured to be relied on. */
  boolean isWarm() {
    return measurements > COLD;
  }

  /** Nanoseconds, 0 if nothing is known. */
  double nanos(long iterations) {
    return nanosPerIteration * iterations;
  }

  /**
   * Takes a measurement.
   *
   * @param weight from 0 to 1, that of a measurement beside those before
   */
  void add(long iterations, long nanos, double weight) {
    double measured = Math.max((double) nanos / iterations, LEAST_NANOS);
    nanosPerIteration = isWarm() ? after(measured, weight) : measured;
    measurements = Math.min(measurements + 1, COLD + 1);
  }

  /** A much lower one counts at once: the JIT is done, or the iterations have become shorter. */
  private double after(double measured, double weight) {
    double before = nanosPerIteration;
    double last = doubted;
    boolean isLow = IMPLAUSIBLE * measured < before;
    boolean isHigh = measured > HIGHEST * before;
    doubted = isLow || isHigh ? measured : 0;
    if (last != 0 && (isHigh ? last > HIGHEST * before : isLow && IMPLAUSIBLE * last < before)) {
      doubted = 0;
      return isHigh ? Math.min(last, measured) : measured;
    }
    if (isLow) {
      return before;
    }
    return measured < before / 2
        ? measured
        : before + weight * (Math.min(measured, HIGHEST * before) - before);
  }
}
