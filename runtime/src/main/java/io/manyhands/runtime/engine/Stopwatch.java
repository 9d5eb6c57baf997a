package io.manyhands.runtime.engine;

import io.manyhands.runtime.schedule.CostModel;
import org.jspecify.annotations.Nullable;

/**
 * Measures the chunks that one thread runs, the one that made the stopwatch. That is a fair sample
 * of all chunks, needs no shared counters, and counts no time that workers spend waking up.
 */
public final class Stopwatch {

  private static final long NOT_MEASURED = Long.MIN_VALUE;
  private static final Stopwatch OFF = new Stopwatch(null, 0, 1, null);

  private final @Nullable CostModel cost;
  private final long all;
  private final int pieces;
  private final @Nullable Thread owner;
  private long iterations;
  private long nanos;

  private Stopwatch(@Nullable CostModel cost, long all, int pieces, @Nullable Thread owner) {
    this.cost = cost;
    this.all = all;
    this.pieces = pieces;
    this.owner = owner;
  }

  /**
   * A stopwatch of the calling thread.
   *
   * @param cost takes the measurements; null for a stopwatch that never reads the clock
   * @return the stopwatch
   */
  public static Stopwatch of(@Nullable CostModel cost) {
    return of(cost, 0);
  }

  /**
   * A stopwatch of the calling thread.
   *
   * @param cost takes the measurements; null for a stopwatch that never reads the clock
   * @param all the iterations of the loop, if some of them are run without the stopwatch; else 0
   * @return the stopwatch
   */
  public static Stopwatch of(@Nullable CostModel cost, long all) {
    return cost == null ? OFF : new Stopwatch(cost, all, 1, Thread.currentThread());
  }

  /**
   * The same for chunks that are made of pieces of iterations.
   *
   * @param each how many pieces each iteration is divided into
   * @return a stopwatch that tells what whole iterations take
   */
  public Stopwatch inPieces(int each) {
    return cost == null ? this : new Stopwatch(cost, all, each, owner);
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
      long whole = Math.max(1, iterations / pieces);
      double each = (double) nanos / iterations * pieces;
      cost.learn(Math.max(all, whole), whole, pieces == 1 ? nanos : (long) (whole * each));
    }
  }
}
