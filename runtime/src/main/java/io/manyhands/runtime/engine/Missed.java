package io.manyhands.runtime.engine;

/**
 * What short loops have missed because helpers slept. To wake one costs more than a short loop
 * gains, but it then watches out for the next: once loops that ran alone have lost as much as that
 * costs, it is done. So whatever comes, at most about twice the least possible is lost.
 */
final class Missed {

  /** Loops of that length gain, even if they have to wake a helper. */
  static final double WORTH_WAKING_NANOS = 40_000;

  /** The same where other threads want the processors. */
  static final double WORTH_WAKING_A_BUSY_MACHINE_NANOS = 200_000;

  private static final double WAKING_NANOS = 40_000;

  /** What a helper gains must be at least this share of the time that it spends watching. */
  private static final double SHARE = 0.1;

  /** Threads may overwrite each other's values: a helper is then woken a little later. */
  private volatile double nanos;

  private volatile long last;

  /** Adds loops; returns true if it is time to wake helpers. */
  boolean more(double loopNanos, long now) {
    double before = Math.max(0, nanos - SHARE * (now - last));
    last = now;
    double after = before + loopNanos / 2;
    nanos = after < WAKING_NANOS ? after : 0;
    return after >= WAKING_NANOS;
  }
}
