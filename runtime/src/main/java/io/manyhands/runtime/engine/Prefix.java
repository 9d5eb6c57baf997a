package io.manyhands.runtime.engine;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.spi.Work;

/**
 * Runs the first iterations of a loop of unknown length on the calling thread, until they are all
 * run or have taken longer than it takes to wake a helper. So a short loop costs what it costs, and
 * a long one loses next to nothing.
 *
 * @param <P> the type of partial results
 */
public final class Prefix<P> {

  private static final long LONG_ENOUGH_NANOS = 10_000;

  private final Work<P> work;
  private final Reduction<P> reduction;
  private final long all;

  /**
   * Prepares for a loop.
   *
   * @param work what to compute
   * @param reduction takes what the iterations compute
   * @param all the number of iterations
   */
  public Prefix(Work<P> work, Reduction<P> reduction, long all) {
    this.work = work;
    this.reduction = reduction;
    this.all = all;
  }

  /**
   * Runs pieces of growing length.
   *
   * @param cost takes the measurement
   * @return the number of iterations that have been run
   * @throws Throwable what the iterations throw
   */
  public long run(CostModel cost) throws Throwable {
    long begin = System.nanoTime();
    long nanos = 0;
    long done = 0;
    for (long length = 1; done < all && nanos < LONG_ENOUGH_NANOS; length *= 2) {
      long to = done + Math.min(length, all - done);
      reduction.addDirectly(work, done, to);
      done = to;
      nanos = System.nanoTime() - begin;
    }
    cost.learn(all, done, nanos);
    return done;
  }

  /**
   * Runs given chunks in order.
   *
   * @param chunks the division of the loop
   * @param cost takes the measurement
   * @return the number of chunks that have been run
   * @throws Throwable what the iterations throw
   */
  public int run(Chunks chunks, CostModel cost) throws Throwable {
    long begin = System.nanoTime();
    long nanos = 0;
    int done = 0;
    while (done < chunks.count() && nanos < LONG_ENOUGH_NANOS) {
      CallerRun.chunk(work, chunks.start(done), chunks.start(done + 1), reduction);
      done++;
      nanos = System.nanoTime() - begin;
    }
    cost.learn(all, chunks.start(done), nanos);
    return done;
  }
}
