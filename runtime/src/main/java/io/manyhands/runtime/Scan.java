package io.manyhands.runtime;

import io.manyhands.runtime.engine.Execution;
import io.manyhands.runtime.engine.SequentialEngine;
import io.manyhands.runtime.engine.Stopwatch;
import io.manyhands.runtime.observe.RegionStatistics;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.EvenChunks;
import io.manyhands.runtime.spi.PortableWork;
import io.manyhands.runtime.spi.RegionTimeoutException;
import io.manyhands.runtime.spi.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * One run of a loop whose iterations hand variables on, in two passes over chunks: the first finds
 * out what each chunk folds into the variables, the second runs the chunks as written, each with
 * the variables as those before it leave them.
 *
 * <p>Two passes cost up to twice the work of one, so they pay from three workers on. If the first
 * pass throws, nothing has been changed yet, and the loop runs on the calling thread alone.
 *
 * @param <P> the type of partial results
 */
final class Scan<P> {

  static final int FEWEST_WORKERS = 3;

  private static final int PER_WORKER = 4;
  private static final double WORTHWHILE_NANOS = 100_000;

  private final Plan plan;
  private final long count;
  private final Passes<P> passes;
  private final P total;
  private final Reduction<P> reduction;

  /**
   * What the two passes do.
   *
   * @param sums the first one
   * @param handOn folds a result of the first one into that of the chunks before
   * @param body the second one
   */
  record Passes<P>(Work<P> sums, BiConsumer<P, P> handOn, Work<P> body) {}

  Scan(Plan plan, long count, Passes<P> passes, P total, BiConsumer<P, P> merge) {
    this.plan = plan;
    this.count = count;
    this.passes = passes;
    this.total = total;
    this.reduction = new Reduction<>(total, merge);
  }

  /**
   * Runs the loop.
   *
   * @param alone whether nobody may help
   * @return whether anybody was asked for help
   * @throws Throwable what the lowest iteration that fails throws
   */
  boolean run(boolean alone) throws Throwable {
    if (count == 0 || alone || !isWorthwhile()) {
      alone();
      return false;
    }
    Chunks chunks = chunks();
    List<P> sums = new ArrayList<>(chunks.count());
    Reduction<P> all = new Reduction<>(total, (unchanged, sum) -> sums.add(sum));
    try {
      execute(passes.sums(), chunks, all);
    } catch (RegionTimeoutException timeout) {
      throw timeout;
    } catch (Throwable thrown) {
      alone();
      return true;
    }
    RegionStatistics statistics = plan.statistics();
    if (statistics != null) {
      statistics.parallelCall(chunks.count());
    }
    execute(second(starts(chunks, sums)), chunks, reduction);
    return true;
  }

  private Work<P> second(Map<Long, P> starts) {
    return passes.body() instanceof PortableWork<P> sent
        ? new SentPasses.Second<>(sent, passes.handOn(), starts)
        : new Second<>(passes, starts);
  }

  private boolean isWorthwhile() {
    CostModel cost = plan.cost();
    return plan.hostile()
        || (plan.workers() >= FEWEST_WORKERS
            && !(plan.engine() instanceof SequentialEngine)
            && (cost == null || cost.takes(count, WORTHWHILE_NANOS)));
  }

  private void alone() throws Throwable {
    plan.countSequential();
    if (count == 0) {
      return;
    }
    CostModel cost = plan.cost();
    if (cost == null || plan.workers() < FEWEST_WORKERS || !cost.due(count)) {
      reduction.addDirectly(passes.body(), 0, count);
      return;
    }
    long begin = System.nanoTime();
    reduction.addDirectly(passes.body(), 0, count);
    cost.learn(count, System.nanoTime() - begin);
  }

  /** The variables before each chunk, by the number of its first iteration. */
  private Map<Long, P> starts(Chunks chunks, List<P> sums) {
    Map<Long, P> starts = new HashMap<>(2 * chunks.count());
    P before = total;
    for (int chunk = 0; chunk < chunks.count(); chunk++) {
      P start = passes.body().newPartial();
      passes.handOn().accept(start, before);
      if (chunk > 0) {
        passes.handOn().accept(start, sums.get(chunk - 1));
      }
      starts.put(chunks.start(chunk), start);
      before = start;
    }
    return starts;
  }

  private Chunks chunks() {
    return plan.hostile() || plan.cost() == null
        ? plan.chunks(count, 0)
        : new EvenChunks(count, (int) Math.min(count, (long) PER_WORKER * plan.workers()));
  }

  private void execute(Work<P> work, Chunks chunks, Reduction<P> into) throws Throwable {
    plan.execute(
        new Execution<>(work, chunks, plan.workers(), plan.hostile(), into, Stopwatch.of(null)));
  }

  /** The second pass: the start of a chunk is known by its first iteration. */
  private record Second<P>(Passes<P> passes, Map<Long, P> starts) implements Work<P> {
    @Override
    public P newPartial() {
      return passes.body().newPartial();
    }

    @Override
    public void run(P partial, long from, long to) throws Throwable {
      passes.handOn().accept(partial, Objects.requireNonNull(starts.get(from)));
      passes.body().run(partial, from, to);
    }
  }
}
