package io.manyhands.runtime.schedule;

/**
 * How deep the calls of a recursive method are forked, learned from what its calls have cost.
 *
 * <p>Each level of forks at most doubles the number of tasks. A call that is expected to be short
 * gets few levels or none, so that no task is smaller on average than what a fork is worth. The
 * first call knows nothing and gets some for each worker. These levels are guaranteed; where calls
 * differ, threads go on forking below them ({@link ForkPace}).
 */
public final class ForkDepth {

  /** Handing a call to the workers and waiting for them takes about a third of this. */
  private static final double WORTHWHILE_NANOS = 100_000;

  /** About fifty times the cost of a fork. */
  private static final double GRAIN_NANOS = 25_000;

  /** Levels of the first call beyond one task for each worker. */
  private static final int FIRST_LEVELS = 6;

  private static final int MOST_LEVELS = 16;

  /**
   * How many levels a thread may add where that costs little ({@link ForkPace}); bounded, because
   * forking calls need more of the stack.
   */
  public static final int SPARE_LEVELS = 100;

  private final CostModel cost = new CostModel();
  private final int first;

  private ForkDepth(int first) {
    this.first = first;
  }

  /**
   * A policy that knows nothing yet.
   *
   * @param workers the most workers
   * @return the policy; with one worker it never forks
   */
  public static ForkDepth of(int workers) {
    int needed = Integer.SIZE - Integer.numberOfLeadingZeros(workers - 1);
    return new ForkDepth(workers == 1 ? 0 : Math.min(needed + FIRST_LEVELS, MOST_LEVELS));
  }

  /**
   * Whether the next call is expected to be short.
   *
   * @return true if the call had better run as it was written, without further ado
   */
  public boolean isShort() {
    return cost.known() && expected() < WORTHWHILE_NANOS;
  }

  /**
   * The levels of forks for the next call.
   *
   * @return 0 if it had better run on the calling thread alone
   */
  public int levels() {
    if (first == 0 || !cost.known()) {
      return first;
    }
    return expected() < WORTHWHILE_NANOS
        ? 0
        : Math.min(MOST_LEVELS, Math.getExponent(expected() / GRAIN_NANOS));
  }

  /**
   * Takes a measurement.
   *
   * @param nanos how long one thread would have taken for a call, in nanoseconds
   */
  public void learn(long nanos) {
    cost.learn(1, nanos);
  }

  private double expected() {
    return cost.predictedNanos(1);
  }
}
