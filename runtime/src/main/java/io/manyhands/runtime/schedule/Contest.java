package io.manyhands.runtime.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Whether the calls of a region are faster on several workers than the loop as it was written. No
 * model foresees that: memory may be too slow for two, the collector busy with what both allocate,
 * or the JIT may make better code of the one loop than of the other. So both ways are tried, and
 * the faster one leads, until it is not the faster one any more.
 *
 * <p>Loops are told apart by the order of magnitude of their length, as in {@link CostModel}.
 */
public final class Contest {

  /** From here on reading the clock twice costs nothing. */
  private static final double CLOCKED_NANOS = 50_000;

  private static final int SAMPLING = 16;

  private final @Nullable Standing[] standings = new Standing[Long.SIZE];
  private int unclocked;

  /** Creates a contest in which nothing has been measured. */
  public Contest() {}

  /**
   * The way of the next call.
   *
   * @param iterations the length of the loop, at least 1
   * @param aloneNanos how long one thread would take for what workers do, in nanoseconds; 0 if
   *     nothing is known
   * @param workers their number
   * @return the leader, or the other way if it is time to try that
   */
  public Way next(long iterations, double aloneNanos, int workers) {
    Standing standing = standing(iterations);
    double most = workers * standing.predictedNanos(iterations);
    return standing.next(iterations, Math.min(aloneNanos, most));
  }

  /**
   * Whether the next call should be measured: trials and long ones always, others now and then.
   *
   * @param way the call's
   * @param iterations the length of the loop, at least 1
   * @return true if {@link #took} should be told how long it took
   */
  public boolean due(Way way, long iterations) {
    Standing standing = standing(iterations);
    double nanos = standing.predictedNanos(iterations);
    return way != standing.leader()
        || standing.isNew()
        || nanos > CLOCKED_NANOS
        || ++unclocked % SAMPLING == 0;
  }

  /**
   * Takes a measurement of a call.
   *
   * @param way the call's
   * @param iterations the length of the loop, at least 1
   * @param nanos how long the caller was busy with it, in nanoseconds
   */
  public void took(Way way, long iterations, long nanos) {
    standing(iterations).took(way, iterations, nanos);
  }

  private Standing standing(long iterations) {
    int magnitude = Long.SIZE - 1 - Long.numberOfLeadingZeros(iterations | 1);
    Standing known = standings[magnitude];
    if (known == null) {
      known = new Standing();
      standings[magnitude] = known;
    }
    return known;
  }
}
