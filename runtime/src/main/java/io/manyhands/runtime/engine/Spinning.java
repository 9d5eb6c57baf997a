package io.manyhands.runtime.engine;

/**
 * How long helpers that have run out of work wait for more before they go to sleep. To wake a
 * thread costs from 10 to 50 microseconds, and so do the first chunks without it; a helper that
 * watches out is there within a fraction of a microsecond, but keeps a processor busy.
 *
 * <p>The wait is as long as the pauses between regions have been, and a little longer, and at least
 * a tenth of the time for which the helper has been of use, within a limit. After a longer pause
 * helpers only wait for a moment: nothing spins in a program that does other things.
 *
 * <p>Where other threads want the processor, too, watching out is worse than sleeping: the helper
 * is not there when it is needed, or worse, is suspended within a chunk. Two signs tell: a helper
 * that watches finds that it has not been running for a while, or a caller waits for a helper long
 * after its own chunks. If that happens more than now and then, nobody watches for a while, and
 * twice as long if it happens again soon.
 */
final class Spinning {

  /** The limit, if the settings do not say anything. */
  static final long USUAL_NANOS = 2_000_000;

  private static final long MOMENT_NANOS = 50_000;

  /** A thread that does nothing but watch is only away for so long if something else ran. */
  private static final long AWAY_NANOS = 100_000;

  /** A helper that has been of use may watch out for one part in so many of that time. */
  private static final int SHARE = 10;

  /** One part in so many of the time may be lost without consequences. */
  private static final int BEARABLE = 16;

  private static final long MOST_LOST_NANOS = 2_000_000;
  private static final long FIRST_REST_NANOS = 20_000_000;
  private static final long LONGEST_REST_NANOS = 160_000_000;

  private volatile long limitNanos = USUAL_NANOS;

  /** Threads may overwrite each other's values: that makes a wait a little longer or shorter. */
  private volatile long pauseNanos;

  private volatile long lastWork = System.nanoTime();
  private volatile long lostNanos;
  private volatile long lastLoss = System.nanoTime();
  private volatile long restNanos = FIRST_REST_NANOS / 2;
  private volatile long restUntil = System.nanoTime();

  /** Sets the limit, 0 for no watching at all. */
  void limit(long nanos) {
    limitNanos = nanos;
  }

  /** Whether helpers should rather sleep, and short loops stay on their callers. */
  boolean resting() {
    return limitNanos == 0 || restUntil - System.nanoTime() > 0;
  }

  /** Notes that a helper has come for work, and how long after the last. */
  void workBegins(long now) {
    long pause = now - lastWork;
    long usual = pauseNanos;
    pauseNanos = pause > MOMENT_NANOS / 2 ? pause : usual - usual / 16;
  }

  /** Notes that a helper has run out of work. */
  void workEnds(long now) {
    lastWork = now;
  }

  /**
   * How long a helper should watch out now. One that leaves has to be woken again, and may then run
   * in the caller's place for some milliseconds.
   *
   * @param usedNanos for how long it has been of use since it was woken, in nanoseconds
   */
  long budgetNanos(long usedNanos) {
    long pause = pauseNanos;
    long wait = pause < limitNanos ? pause + pause / 2 : 0;
    return Math.min(limitNanos, Math.max(Math.max(wait, usedNanos / SHARE), MOMENT_NANOS));
  }

  /** Whether a helper that read the clock at both times, and only watched, has been suspended. */
  static boolean wasAway(long before, long now) {
    return now - before > AWAY_NANOS;
  }

  /** Notes time lost because other threads wanted the processors. */
  synchronized void lost(long nanos) {
    long now = System.nanoTime();
    if (restUntil - now > 0) {
      return;
    }
    lostNanos = Math.max(0, lostNanos - (now - lastLoss) / BEARABLE) + nanos;
    lastLoss = now;
    if (lostNanos > MOST_LOST_NANOS) {
      boolean soon = now - restUntil < BEARABLE * restNanos / 2;
      restNanos = soon ? Math.min(2 * restNanos, LONGEST_REST_NANOS) : FIRST_REST_NANOS;
      restUntil = now + restNanos;
      lostNanos = 0;
    }
  }
}
