package io.manyhands.runtime;

import io.manyhands.runtime.engine.Execution;
import io.manyhands.runtime.engine.SequentialEngine;
import io.manyhands.runtime.engine.Stopwatch;
import io.manyhands.runtime.observe.RegionStatistics;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.EvenChunks;
import io.manyhands.runtime.spi.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongBinaryOperator;

/**
 * One run of a loop whose iterations hand a variable on, in two passes over chunks: the first finds
 * out what each chunk folds into the variable, the second runs the chunks as written, each with the
 * variable as those before it leave it.
 *
 * <p>Two passes cost twice the work of one, so they pay from three workers on. If the first pass
 * throws, nothing has been changed yet, and the loop runs on the calling thread alone.
 */
final class Scan {

  private static final int FEWEST_WORKERS = 3;
  private static final int PER_WORKER = 4;
  private static final double WORTHWHILE_NANOS = 100_000;

  private final Plan plan;
  private final long count;
  private final LongBinaryOperator combine;
  private final Sum sum;
  private final Body body;

  /** The first pass over some iterations, by their numbers. */
  interface Sum {
    long of(long from, long to);
  }

  /** The second pass over some iterations, by their numbers. */
  interface Body {
    long run(long start, long from, long to);
  }

  Scan(Plan plan, long count, LongBinaryOperator combine, Sum sum, Body body) {
    this.plan = plan;
    this.count = count;
    this.combine = combine;
    this.sum = sum;
    this.body = body;
  }

  /**
   * Runs the loop.
   *
   * @param start the variable before the loop
   * @param alone whether nobody may help
   * @return the variable after the loop
   * @throws Throwable what the lowest iteration that fails throws
   */
  long run(long start, boolean alone) throws Throwable {
    if (count == 0) {
      return start;
    }
    return alone || !isWorthwhile() ? alone(start) : shared(start);
  }

  private boolean isWorthwhile() {
    CostModel cost = plan.cost();
    return plan.hostile()
        || (plan.workers() >= FEWEST_WORKERS
            && !(plan.engine() instanceof SequentialEngine)
            && (cost == null || cost.takes(count, WORTHWHILE_NANOS)));
  }

  private long alone(long start) {
    RegionStatistics statistics = plan.statistics();
    if (statistics != null) {
      statistics.sequentialCall();
    }
    CostModel cost = plan.cost();
    if (cost == null || plan.workers() < FEWEST_WORKERS || !cost.due(count)) {
      return body.run(start, 0, count);
    }
    long begin = System.nanoTime();
    long end = body.run(start, 0, count);
    cost.learn(count, System.nanoTime() - begin);
    return end;
  }

  private long shared(long start) throws Throwable {
    Chunks chunks = chunks();
    List<Long> sums = new ArrayList<>(chunks.count());
    try {
      execute(new SumWork(sum), chunks, new Reduction<>(sums, List::addAll));
    } catch (Throwable thrown) {
      return alone(start);
    }
    RegionStatistics statistics = plan.statistics();
    if (statistics != null) {
      statistics.parallelCall(chunks.count());
    }
    Map<Long, Long> starts = new HashMap<>(2 * chunks.count());
    long value = start;
    for (int chunk = 0; chunk < chunks.count(); chunk++) {
      starts.put(chunks.start(chunk), value);
      value = combine.applyAsLong(value, sums.get(chunk));
    }
    List<Long> ends = new ArrayList<>(1);
    execute(
        new BodyWork(body, starts),
        chunks,
        new Reduction<>(
            ends,
            (all, next) -> {
              all.clear();
              all.addAll(next);
            }));
    return ends.get(0);
  }

  private Chunks chunks() {
    return plan.hostile() || plan.cost() == null
        ? plan.chunks(count, 0)
        : new EvenChunks(count, (int) Math.min(count, (long) PER_WORKER * plan.workers()));
  }

  private void execute(Work<List<Long>> work, Chunks chunks, Reduction<List<Long>> reduction)
      throws Throwable {
    Execution<List<Long>> execution =
        new Execution<>(
            work, chunks, plan.workers(), plan.hostile(), reduction, Stopwatch.of(null));
    int workers = plan.engine().execute(execution);
    RegionStatistics statistics = plan.statistics();
    if (statistics != null) {
      statistics.workers(workers);
    }
    execution.finish();
  }

  private record SumWork(Sum sum) implements Work<List<Long>> {
    @Override
    public List<Long> newPartial() {
      return new ArrayList<>(1);
    }

    @Override
    public void run(List<Long> partial, long from, long to) {
      partial.add(sum.of(from, to));
    }
  }

  /** The starts are found by the first iteration of a chunk. */
  private record BodyWork(Body body, Map<Long, Long> starts) implements Work<List<Long>> {
    @Override
    public List<Long> newPartial() {
      return new ArrayList<>(1);
    }

    @Override
    public void run(List<Long> partial, long from, long to) {
      partial.add(body.run(Objects.requireNonNull(starts.get(from)), from, to));
    }
  }
}
