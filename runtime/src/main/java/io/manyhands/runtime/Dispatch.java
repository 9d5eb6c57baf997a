package io.manyhands.runtime;

import io.manyhands.runtime.engine.CallerRun;
import io.manyhands.runtime.engine.Execution;
import io.manyhands.runtime.engine.Prefix;
import io.manyhands.runtime.engine.Stopwatch;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.Claims;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.LaterChunks;
import io.manyhands.runtime.schedule.ShiftedChunks;
import io.manyhands.runtime.spi.Work;
import org.jspecify.annotations.Nullable;

/**
 * One call of a region: decides where it runs.
 *
 * <p>A loop that is known to be too short runs on the calling thread. One of which nothing is known
 * begins there, and goes on with helpers if it turns out to be long; loops of few iterations get
 * helpers at once, since one iteration may be all that a worker should do.
 *
 * @param <P> the type of partial results
 */
record Dispatch<P>(Plan plan, long count, int copies, Work<P> work, Reduction<P> reduction) {

  /** With more iterations per worker, the first one takes next to nothing of the whole time. */
  private static final int MANY_PER_WORKER = 64;

  /** From here on the clock is read for every call that is run in parallel. */
  private static final double CLOCKED_NANOS = 50_000;

  /** Where a call has been run. */
  enum Outcome {
    /** By the caller. */
    ALONE,
    /** By the caller, because helpers were not to be had. */
    DECLINED,
    /** By the engine, at least in part. */
    TOGETHER
  }

  /**
   * Runs the call.
   *
   * @param here whether it must run on the calling thread
   * @param measured whether it should be measured if it does
   * @return where it has been run
   * @throws Throwable what the lowest iteration that fails throws
   */
  Outcome run(boolean here, boolean measured) throws Throwable {
    CostModel cost = plan.cost();
    if (count == 0) {
      plan.countSequential();
      return Outcome.ALONE;
    }
    boolean alone = pieces() == 1 && plan.callerRuns(count);
    if (here || alone || plan.hasOneLeaf(count, copies)) {
      runHere(cost, measured);
      return Outcome.ALONE;
    }
    if (cost == null) {
      return together(Stopwatch.of(null));
    }
    if (!cost.knows(count)) {
      return runUnknown(cost);
    }
    if (plan.pays(cost.predictedNanos(count))) {
      return together(stopwatch(cost));
    }
    runHere(cost, measured);
    return Outcome.DECLINED;
  }

  private Outcome runUnknown(CostModel cost) throws Throwable {
    return copies <= 0 && count / MANY_PER_WORKER > plan.workers()
        ? probe(cost)
        : together(Stopwatch.of(cost, count));
  }

  private Stopwatch stopwatch(CostModel cost) {
    boolean clocked = cost.predictedNanos(count) > CLOCKED_NANOS || cost.due(count);
    return Stopwatch.of(clocked ? cost : null, count);
  }

  private void runHere(@Nullable CostModel cost, boolean measured) throws Throwable {
    plan.countSequential();
    boolean clocked = cost != null && (measured || cost.due(count));
    long begin = clocked ? System.nanoTime() : 0;
    if (plan.fixedPartials() && !plan.hasOneLeaf(count, copies)) {
      CallerRun.inOrder(work, plan.leaves(count, copies), reduction);
    } else {
      reduction.addDirectly(work, 0, count);
    }
    if (cost != null && clocked) {
      cost.learn(count, System.nanoTime() - begin);
    }
  }

  private Outcome probe(CostModel cost) throws Throwable {
    Prefix<P> prefix = new Prefix<>(work, reduction, count);
    @Nullable Chunks left =
        plan.fixedPartials() ? leavesLeft(prefix, cost) : iterationsLeft(prefix, cost);
    if (left != null && plan.pays(cost.predictedNanos(count - left.start(0)))) {
      return onEngine(left, Stopwatch.of(cost, count));
    }
    plan.countSequential();
    if (left != null) {
      CallerRun.inOrder(work, left, reduction);
    }
    return Outcome.ALONE;
  }

  private @Nullable Chunks leavesLeft(Prefix<P> prefix, CostModel cost) throws Throwable {
    Chunks leaves = plan.chunks(count, copies);
    int done = prefix.run(leaves, cost);
    return done == leaves.count() ? null : new LaterChunks(leaves, done);
  }

  private @Nullable Chunks iterationsLeft(Prefix<P> prefix, CostModel cost) throws Throwable {
    long done = prefix.run(cost);
    return done == count ? null : new ShiftedChunks(plan.chunks(count - done, copies), done);
  }

  /** All of the loop, by pieces of iterations where these are few and can be divided. */
  private Outcome together(Stopwatch stopwatch) throws Throwable {
    int pieces = pieces();
    if (pieces > 1 && work instanceof DivisibleWork<P> divisible) {
      Chunks chunks = plan.pieceChunks(count * pieces);
      return onEngine(divisible.inPieces(pieces), chunks, null, stopwatch.inPieces(pieces));
    }
    Chunks chunks = plan.chunks(count, copies);
    return onEngine(chunks, stopwatch.watched(plan.watch(chunks)));
  }

  private int pieces() {
    return work instanceof DivisibleWork ? plan.pieces(count) : 1;
  }

  private Outcome onEngine(Chunks chunks, Stopwatch stopwatch) throws Throwable {
    return onEngine(work, chunks, claims(chunks), stopwatch);
  }

  private Outcome onEngine(
      Work<P> what, Chunks chunks, @Nullable Chunks claims, Stopwatch stopwatch) throws Throwable {
    Execution<P> execution =
        new Execution<>(
            what, chunks, claims, plan.workers(), plan.hostile(), continued(), stopwatch);
    plan.execute(execution, chunks.count());
    return Outcome.TOGETHER;
  }

  /** How leaves are grouped must not depend on who runs them. */
  private Reduction<P> continued() {
    return plan.fixedPartials() ? reduction : reduction.continued();
  }

  /** Leaves are so short that workers take several at once. */
  private @Nullable Chunks claims(Chunks leaves) {
    CostModel cost = plan.cost();
    return cost == null || !plan.fixedPartials()
        ? null
        : Claims.of(
            leaves.count(),
            cost.predictedNanos(count) / plan.leaves(count, copies).count(),
            plan.workers());
  }
}
