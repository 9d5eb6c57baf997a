package io.manyhands.runtime;

import io.manyhands.runtime.engine.CallerRun;
import io.manyhands.runtime.engine.Execution;
import io.manyhands.runtime.engine.Stopwatch;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.GrowingChunks;
import io.manyhands.runtime.schedule.LaterChunks;
import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.Work;

/**
 * One run of a loop that may end early.
 *
 * <p>Where it ends, nobody knows before. So the caller begins alone, and asks for help only when it
 * has been busy for as long as the help costs: a loop that ends after a few iterations costs little
 * more than as it is written, and one that does not loses little by the late help. The chunks that
 * follow are short, in the order of the iterations, and none is started after one that has ended
 * the loop; what is done in vain is at most a chunk for each other worker.
 *
 * @param <P> the type of partial results
 */
final class Search<P> {

  /** Until then the caller is alone; to wake a worker and to wait for it takes about as long. */
  static final double ALONE_NANOS = 20_000;

  /** The clock is read about as often. */
  private static final double STEP_NANOS = 4_000;

  private static final int MOST_GROWTH = 8;

  private final Plan plan;
  private final long count;
  private final Work<P> work;
  private final Reduction<P> reduction;
  private Dispatch.Outcome outcome = Dispatch.Outcome.ALONE;

  Search(Plan plan, long count, Work<P> work, Reduction<P> reduction) {
    this.plan = plan;
    this.count = count;
    this.work = work;
    this.reduction = reduction;
  }

  /** Where the loop has been run. */
  Dispatch.Outcome outcome() {
    return outcome;
  }

  /**
   * Runs the loop.
   *
   * @param alone whether nobody may help
   * @throws LoopEnded if an iteration ends the loop
   * @throws Throwable what the iterations throw
   */
  void run(boolean alone) throws Throwable {
    CostModel cost = plan.cost();
    if (count == 0) {
      plan.countSequential();
    } else if (alone || plan.isAlone()) {
      plan.countSequential();
      CallerRun.inOrder(work, plan.callerChunks(count, 0), reduction);
    } else if (cost == null) {
      share(plan.chunks(count, 0));
    } else if (plan.fixedPartials()) {
      beginWithLeaves(cost, plan.chunks(count, 0));
    } else {
      begin(cost);
    }
  }

  /** Iterations in front on the caller, straight into the total. */
  private void begin(CostModel cost) throws Throwable {
    Work<P> here = reduction.intoTotal(work);
    P total = here.newPartial();
    long done = 0;
    long length = cost.iterationsIn(STEP_NANOS);
    long start = System.nanoTime();
    double nanos = 0;
    try {
      while (done < count && nanos < ALONE_NANOS) {
        long to = done + Math.min(length, count - done);
        here.run(total, done, to);
        done = to;
        nanos = Math.max(System.nanoTime() - start, 1);
        length = Math.min(MOST_GROWTH * length, Math.max(1, (long) (STEP_NANOS / nanos * done)));
      }
    } catch (LoopEnded ended) {
      plan.countSequential();
      cost.learn(ended.position() + 1, System.nanoTime() - start);
      throw ended;
    }
    cost.learn(done, (long) nanos);
    if (done == count) {
      plan.countSequential();
    } else if (nanos / done * (count - done) < ALONE_NANOS) {
      plan.countSequential();
      here.run(total, done, count);
    } else {
      share(GrowingChunks.of(done, count, plan.workers(), nanos / done));
    }
  }

  /** The same in chunks that do not depend on time: their results are added up one by one. */
  private void beginWithLeaves(CostModel cost, Chunks leaves) throws Throwable {
    long start = System.nanoTime();
    int done = 0;
    try {
      while (done < leaves.count() && System.nanoTime() - start < ALONE_NANOS) {
        P partial = work.newPartial();
        try {
          work.run(partial, leaves.start(done), leaves.start(done + 1));
        } finally {
          reduction.add(partial);
        }
        done++;
      }
    } catch (LoopEnded ended) {
      plan.countSequential();
      cost.learn(ended.position() + 1, System.nanoTime() - start);
      throw ended;
    }
    cost.learn(leaves.start(done), System.nanoTime() - start);
    if (done == leaves.count()) {
      plan.countSequential();
    } else {
      share(new LaterChunks(leaves, done));
    }
  }

  private void share(Chunks chunks) throws Throwable {
    outcome = Dispatch.Outcome.TOGETHER;
    Execution<P> execution =
        new Execution<>(
            work,
            chunks,
            plan.workers(),
            plan.hostile(),
            plan.fixedPartials() ? reduction : reduction.continued(),
            Stopwatch.of(plan.cost()));
    plan.execute(execution, chunks.count());
  }
}
