package io.manyhands.runtime.engine;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.spi.Work;

/** A run that needs no engine: the chunks in the order of the iterations, on the calling thread. */
public final class CallerRun {

  private CallerRun() {}

  /**
   * Runs chunks one after the other, and adds each one's result to the total, also that of a chunk
   * that fails.
   *
   * @param work what to compute
   * @param chunks the division of its iterations
   * @param reduction takes the partial results
   * @param <P> the type of partial results
   * @throws Throwable what the iterations throw
   */
  public static <P> void inOrder(Work<P> work, Chunks chunks, Reduction<P> reduction)
      throws Throwable {
    long from = chunks.start(0);
    for (int chunk = 1; chunk <= chunks.count(); chunk++) {
      long to = chunks.start(chunk);
      chunk(work, from, to, reduction);
      from = to;
    }
  }

  static <P> void chunk(Work<P> work, long from, long to, Reduction<P> reduction) throws Throwable {
    P partial = work.newPartial();
    try {
      work.run(partial, from, to);
    } finally {
      reduction.add(partial);
    }
  }

  /**
   * Does the same and measures what it costs, unless it fails.
   *
   * @param work what to compute
   * @param chunks the division of its iterations
   * @param reduction takes the partial results
   * @param cost takes the measurement
   * @param <P> the type of partial results
   * @throws Throwable what the iterations throw
   */
  public static <P> void measured(
      Work<P> work, Chunks chunks, Reduction<P> reduction, CostModel cost) throws Throwable {
    long begin = System.nanoTime();
    inOrder(work, chunks, reduction);
    cost.learn(chunks.start(chunks.count()), System.nanoTime() - begin);
  }
}
