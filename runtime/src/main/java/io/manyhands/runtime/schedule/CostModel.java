package io.manyhands.runtime.schedule;

/**
 * What an iteration of a region costs, learned from its calls.
 *
 * <p>The first call knows nothing and goes parallel: being wrong costs it some microseconds, while
 * a trial on one thread could cost the length of an iteration. Threads may update the estimate at
 * the same time; a lost update is only a lost measurement.
 */
public final class CostModel {

  /** Waking a worker and waiting for it takes about half of this. */
  private static final double WORTHWHILE_NANOS = 40_000;

  /** From here on reading the clock twice costs less than about a percent. */
  private static final double CLOCKED_NANOS = 4_000;

  private static final int SAMPLING = 16;
  private static final double SHORTEST_NANOS = 1e-3;

  private volatile double nanosPerIteration;
  private int unclocked;

  /** Creates a model that knows nothing. */
  public CostModel() {}

  /**
   * Whether the loop is known to be too short to gain from several workers.
   *
   * @param iterations the number of iterations
   * @return true if it had better run on the calling thread
   */
  public boolean tooShort(long iterations) {
    return known() && predictedNanos(iterations) < WORTHWHILE_NANOS;
  }

  /**
   * Whether a call that is too short should be measured: always if that is cheap, else now and
   * then.
   *
   * @param iterations the number of iterations
   * @return true if the caller should {@link #learn} from this call
   */
  public boolean due(long iterations) {
    return predictedNanos(iterations) > CLOCKED_NANOS || ++unclocked % SAMPLING == 0;
  }

  /**
   * Takes a measurement.
   *
   * @param iterations the iterations measured, at least 1
   * @param nanos how long one thread took for them, in nanoseconds
   */
  public void learn(long iterations, long nanos) {
    double measured = Math.max((double) nanos / iterations, SHORTEST_NANOS);
    double before = nanosPerIteration;
    nanosPerIteration = before == 0 ? measured : (before + measured) / 2;
  }

  /**
   * How many iterations take a time.
   *
   * @param nanos the time, in nanoseconds
   * @return about as many as fit, at least 1; 1 if nothing is known
   */
  public long iterationsIn(double nanos) {
    return known() ? Math.max(1, (long) (nanos / nanosPerIteration)) : 1;
  }

  boolean known() {
    return nanosPerIteration != 0;
  }

  double predictedNanos(long iterations) {
    return nanosPerIteration * iterations;
  }
}
