package io.manyhands.runtime.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short loops are cut evenly, into chunks that are long enough to be worth a claim. Longer ones are
 * cut into chunks that become shorter: whatever the iterations cost, the last ones are so short
 * that no worker waits long for another. Iterations that took much longer than the others in the
 * calls before are started first.
 */
final class AdaptiveSchedule implements Schedule {

  private static final int PER_WORKER = 16;
  private static final double SHORTEST_NANOS = 1_000;

  /** A worker's share that is worth a division which has to be computed. */
  private static final double LONG_SHARE_NANOS = 20_000;

  /** The first chunks are a quarter of a worker's share: they may cost four times the average. */
  private static final int FIRST = 4;

  /** The last ones are less than a percent of it. */
  private static final int LAST = 128;

  private final CostModel cost;

  /** A loop is often called with the same length again. */
  private volatile @Nullable Kept kept;

  private record Kept(
      long iterations, long least, int workers, List<Stragglers.Span> early, Chunks chunks) {}

  private final Stragglers stragglers = new Stragglers();

  AdaptiveSchedule(CostModel cost) {
    this.cost = cost;
  }

  @Override
  public Chunks cut(long iterations, int workers) {
    double nanos = cost.predictedNanos(iterations);
    if (nanos == 0) {
      return tapered(iterations, workers, 0);
    }
    if (nanos > LONG_SHARE_NANOS * workers) {
      return tapered(iterations, workers, nanos);
    }
    long worth = (long) (nanos / SHORTEST_NANOS) / workers * workers;
    long most = Math.min(iterations, (long) PER_WORKER * workers);
    long least = Math.min(iterations, workers);
    return new EvenChunks(iterations, (int) Math.max(least, Math.min(most, worth)));
  }

  @Override
  public boolean mayDivide() {
    return true;
  }

  @Override
  public @Nullable Watch watch(Chunks chunks, int workers) {
    boolean own = chunks instanceof TaperedChunks || chunks instanceof HeadStartChunks;
    long iterations = chunks.start(chunks.count());
    return own ? stragglers.watch(chunks, cost.predictedNanos(iterations), workers) : null;
  }

  private Chunks tapered(long iterations, int workers, double nanos) {
    long worth = nanos == 0 ? 1 : (long) (iterations * SHORTEST_NANOS / nanos);
    long fine = iterations / ((long) LAST * workers);
    long least = worth <= fine ? fine : Math.min(worth, iterations / FIRST / workers);
    List<Stragglers.Span> early = stragglers.of(iterations, nanos, workers);
    Kept last = kept;
    if (last != null
        && last.iterations == iterations
        && last.workers == workers
        && last.early == early
        && isAbout(last.least, least)) {
      return last.chunks;
    }
    Chunks chunks =
        early.isEmpty()
            ? TaperedChunks.of(iterations, FIRST * workers, least)
            : HeadStartChunks.of(iterations, early, FIRST * workers, least);
    kept = new Kept(iterations, least, workers, early, chunks);
    return chunks;
  }

  private static boolean isAbout(long one, long other) {
    return one / 2 <= other && other / 2 <= one;
  }
}
