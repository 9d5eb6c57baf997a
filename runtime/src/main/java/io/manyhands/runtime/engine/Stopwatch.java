package io.manyhands.runtime.engine;

import io.manyhands.runtime.schedule.CostModel;
import org.jspecify.annotations.Nullable;

/**
 * Measures the chunks that one thread runs, the one that made the stopwatch. That is a fair sample
 * of all chunks, needs no shared counters, and counts no time that workers spend waking up.
 */
public final class Stopwatch {

  private static final long NOT_MEASURED = Long.MIN_VALUE;
  private static final Stopwatch OFF = new Stopwatch(null, null);

  private final @Nullable CostModel cost;
  private final @Nullable Thread owner;
  private long iterations;
  private long nanos;

  private Stopwatch(@Nullable CostModel cost, @Nullable Thread owner) {
    this.cost = cost;
    this.owner = owner;
  }

  /**
   * A stopwatch of the calling thread.
   *
   * @param cost takes the measurements; null for a stopwatch that never reads the clock
   * @return the stopwatch
   */
  public static Stopwatch of(@Nullable CostModel cost) {
    return cost == null ? OFF : new Stopwatch(cost, Thread.currentThread());
  }

  long read() {
    return owner == Thread.currentThread() ? System.nanoTime() : NOT_MEASURED;
  }

  void add(long begin, long count) {
    if (begin != NOT_MEASURED) {
      nanos += System.nanoTime() - begin;
      iterations += count;
    }
  }

  void learn() {
    if (cost != null && iterations > 0) {
      cost.learn(iterations, nanos);
    }
  }
}
