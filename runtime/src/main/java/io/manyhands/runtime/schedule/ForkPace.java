package io.manyhands.runtime.schedule;

/**
 * How far below its guaranteed levels one thread goes on forking.
 *
 * <p>{@link ForkDepth} guarantees levels as if all calls of a level cost the same. Where they do
 * not, nearly all of the work may hang below a single call of the last level, and would run on one
 * thread. So calls are forked beyond that, as deep as it costs little: each thread looks at how
 * long it takes from one call that could fork to the next. Where calls come too fast, they are
 * small, and forking ends some levels higher; where they come slowly, it goes deeper. In a tree
 * with few heavy branches most calls end by themselves, and forks follow the branches down.
 *
 * <p>Keeping tasks at a size by what they have cost follows U. A. Acar, A. Charguéraud and M.
 * Rainey, "Oracle scheduling: controlling granularity in implicitly parallel languages", 2011.
 *
 * <p>For one thread.
 */
public final class ForkPace {

  /** Time from one call that could fork to the next; forking costs about a hundredth of it. */
  private static final long CALL_NANOS = 6_000;

  /** So many calls between two looks at the clock. */
  private static final int CALLS = 16;

  private final int lowest;
  private int floor;
  private int calls = CALLS;
  private int deepest;
  private long begin;

  /**
   * A pace that starts as deep as it can.
   *
   * @param spare levels beyond the guaranteed ones; 0 for none
   * @param now the time, in nanoseconds
   */
  public ForkPace(int spare, long now) {
    this.lowest = -spare;
    this.floor = lowest;
    this.begin = now;
  }

  /**
   * The level at which forking ends.
   *
   * @return 0 or less
   */
  public int floor() {
    return floor;
  }

  /**
   * Counts a call that may fork.
   *
   * @param level of the call
   * @return true if it is time to look at the clock
   */
  public boolean passes(int level) {
    deepest = Math.min(deepest, level);
    return --calls <= 0;
  }

  /**
   * Looks at the clock.
   *
   * @param now the time, in nanoseconds
   */
  public void look(long now) {
    long each = (now - begin) / CALLS;
    if (each < CALL_NANOS / 2) {
      int tooDeep = Long.SIZE - Long.numberOfLeadingZeros(CALL_NANOS / 2 / Math.max(1, each));
      floor = Math.min(0, Math.max(floor, deepest) + tooDeep);
    } else if (each > CALL_NANOS * 2) {
      floor = Math.max(lowest, floor - 1);
    }
    restart(now);
  }

  /**
   * Begins to count anew, after the thread has done something else.
   *
   * @param now the time, in nanoseconds
   */
  public void restart(long now) {
    begin = now;
    calls = CALLS;
    deepest = 0;
  }
}
