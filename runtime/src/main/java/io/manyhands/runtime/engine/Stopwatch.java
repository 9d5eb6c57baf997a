package io.manyhands.runtime.engine;

import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Measures the chunks that one thread runs, the one that made the stopwatch. That is a fair sample
 * of all chunks, needs no shared counters, and counts no time that workers spend waking up. Where
 * somebody wants to know what each chunk takes, all threads measure theirs.
 */
public final class Stopwatch {

  private static final long NOT_MEASURED = Long.MIN_VALUE;
  private static final Stopwatch OFF = new Stopwatch(null, 0, 1, null, null);

  private final @Nullable CostModel cost;
  private final long all;
  private final int pieces;
  private final @Nullable Thread owner;
  private final @Nullable Watch watch;
  private long iterations;
  private long nanos;

  private Stopwatch(
      @Nullable CostModel cost,
      long all,
      int pieces,
      @Nullable Thread owner,
      @Nullable Watch watch) {
    this.cost = cost;
    this.all = all;
    this.pieces = pieces;
    this.owner = owner;
    this.watch = watch;
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
    return cost == null ? OFF : new Stopwatch(cost, all, 1, Thread.currentThread(), null);
  }

  /**
   * The same for chunks that are made of pieces of iterations.
   *
   * @param each how many pieces each iteration is divided into
   * @return a stopwatch that tells what whole iterations take
   */
  public Stopwatch inPieces(int each) {
    return cost == null ? this : new Stopwatch(cost, all, each, owner, null);
  }

  /**
   * The same, which also tells what each chunk takes.
   *
   * @param by who is told; null for nobody
   * @return a stopwatch of the same thread
   */
  public Stopwatch watched(@Nullable Watch by) {
    return by == null ? this : new Stopwatch(cost, all, pieces, owner, by);
  }

  long read() {
    return watch != null || isOwner() ? System.nanoTime() : NOT_MEASURED;
  }

  private boolean isOwner() {
    return owner == Thread.currentThread();
  }

  /**
   * Takes a measurement.
   *
   * @param chunk what has been run, or the first of several
   * @param begin what {@link #read} said before
   * @param count the iterations
   */
  void add(int chunk, long begin, long count) {
    if (begin == NOT_MEASURED) {
      return;
    }
    long spent = System.nanoTime() - begin;
    if (isOwner()) {
      nanos += spent;
      iterations += count;
    }
    if (watch != null) {
      watch.took(chunk, spent);
    }
  }

  /**
   * Hands on what has been measured.
   *
   * @param complete whether all iterations have been run
   */
  void learn(boolean complete) {
    if (cost == null) {
      return;
    }
    if (watch != null && complete) {
      // What takes long has been started first, so one thread's chunks are no fair sample.
      cost.learn(all, watch.end());
    } else if (iterations > 0) {
      long whole = Math.max(1, iterations / pieces);
      double each = (double) nanos / iterations * pieces;
      cost.learn(Math.max(all, whole), whole, pieces == 1 ? nanos : (long) (whole * each));
    }
  }
}
