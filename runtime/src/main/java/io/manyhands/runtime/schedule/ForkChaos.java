package io.manyhands.runtime.schedule;

import java.util.concurrent.atomic.AtomicLong;

/** Decides under chaos which forked calls run at once, before what comes first in the program. */
public final class ForkChaos {

  /** Deep enough to fork everywhere in small programs, and no deeper than a stack can bear. */
  public static final int LEVELS = 12;

  private final long seed;
  private final AtomicLong forks = new AtomicLong();

  /**
   * Creates a source of decisions.
   *
   * @param seed of the chaos
   * @param id of the recursion, so that each has decisions of its own
   */
  public ForkChaos(long seed, String id) {
    this.seed = Scramble.mix(seed) ^ id.hashCode();
  }

  /**
   * Decides about the next fork.
   *
   * @return true if the call is to be run at once on the thread that forks it
   */
  public boolean atOnce() {
    return (Scramble.mix(seed + forks.getAndIncrement()) & 1) != 0;
  }
}
