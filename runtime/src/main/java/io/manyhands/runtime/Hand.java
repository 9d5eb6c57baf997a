package io.manyhands.runtime;

import io.manyhands.runtime.schedule.ForkPace;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that makes calls of a run: what it offers to others, and how it gets on. Only the thread
 * itself uses it, but for what it offers.
 */
final class Hand {

  private static final int SPINS = 200;
  private static final long NAP_NANOS = 20_000;

  private final Run run;
  private final Offers offers = new Offers();
  private final ForkPace pace;
  private final boolean paced;

  /** How many calls this thread is in the middle of, one within the other. */
  private int making;

  private long began;
  private long idleNanos;
  private int forks;

  Hand(Run run, int spareLevels) {
    this.run = run;
    this.paced = spareLevels > 0;
    this.pace = new ForkPace(spareLevels, System.nanoTime());
  }

  Offers offers() {
    return offers;
  }

  /** A call begins. */
  void begins() {
    if (making++ == 0) {
      began = System.nanoTime();
      idleNanos = 0;
      forks = 0;
      pace.restart(began);
    }
  }

  /** A call ends. What this thread has done since the first began is told before others see it. */
  void ends() {
    if (--making == 0) {
      run.worked(System.nanoTime() - began - idleNanos, forks);
    }
  }

  /** The level at which calls go on sequentially. */
  int floor() {
    return pace.floor();
  }

  /** Whether a call that begins now goes on sequentially. */
  boolean endsForks(int level) {
    if (paced && pace.passes(level)) {
      pace.look(System.nanoTime());
    }
    return level <= pace.floor();
  }

  void offer(Forked<?> call) {
    forks++;
    offers.add(call);
  }

  /** Forgets what has been joined. What has been joined out of turn stays until its turn comes. */
  void dropJoined() {
    for (Forked<?> newest = offers.newest();
        newest != null && newest.isJoined();
        newest = offers.newest()) {
      offers.removeNewest();
    }
  }

  /** Sees to it that nothing runs of what has been offered since there were {@code before}. */
  void withdraw(int before) {
    while (offers.size() > before) {
      Forked<?> newest = offers.newest();
      if (newest != null && !newest.isJoined() && !newest.take()) {
        await(newest);
      }
      offers.removeNewest();
    }
  }

  /** Waits for a call that has begun, and makes others meanwhile. */
  void await(Forked<?> begun) {
    if (begun.hasEnded()) {
      return;
    }
    long idleSince = System.nanoTime();
    for (int idle = 0; !begun.hasEnded(); ) {
      Forked<?> other = run.takeFor(this);
      if (other != null) {
        idleNanos += System.nanoTime() - idleSince;
        other.makeTaken(this);
        idleSince = System.nanoTime();
        idle = 0;
      } else if (idle++ < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, NAP_NANOS);
      }
    }
    long now = System.nanoTime();
    idleNanos += now - idleSince;
    pace.restart(now);
  }
}
