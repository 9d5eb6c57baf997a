package io.manyhands.runtime.engine;

import io.manyhands.runtime.reduction.Partials;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.spi.Job;
import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.Work;
import org.jspecify.annotations.Nullable;

/**
 * One run of a region on an engine: which chunks failed, and what the others computed.
 *
 * @param <P> the type of partial results
 */
public final class Execution<P> implements Job<P> {

  private static final int NONE = Integer.MAX_VALUE;

  private final Work<P> work;
  private final Chunks chunks;
  private final @Nullable Chunks claims;
  private final int workers;
  private final boolean hostile;
  private final Partials<P> partials;
  private final Stopwatch stopwatch;

  /** The lowest chunk that has failed. It only decreases, so a chunk above it is never needed. */
  private volatile int lowestFailed = NONE;

  private @Nullable Throwable failure;
  private @Nullable FailedInitializers initializers;

  private @Nullable TimeLimit limit;

  /**
   * Prepares a run.
   *
   * @param work what to compute
   * @param chunks the division of its iterations
   * @param workers the most workers that may take part, the caller included
   * @param hostile whether the run is meant to provoke mistakes
   * @param reduction takes the partial results
   * @param stopwatch measures chunks
   */
  public Execution(
      Work<P> work,
      Chunks chunks,
      int workers,
      boolean hostile,
      Reduction<P> reduction,
      Stopwatch stopwatch) {
    this(work, chunks, null, workers, hostile, reduction, stopwatch);
  }

  /**
   * Prepares a run whose chunks are too short to be dealt out one by one.
   *
   * @param work what to compute
   * @param chunks the division of its iterations
   * @param claims which of them a worker takes at once, a division of their number; null for one by
   *     one, and unless the engine only calls {@link #run}
   * @param workers the most workers that may take part, the caller included
   * @param hostile whether the run is meant to provoke mistakes
   * @param reduction takes the partial results
   * @param stopwatch measures chunks
   */
  public Execution(
      Work<P> work,
      Chunks chunks,
      @Nullable Chunks claims,
      int workers,
      boolean hostile,
      Reduction<P> reduction,
      Stopwatch stopwatch) {
    this.work = work;
    this.chunks = chunks;
    this.claims = claims;
    this.workers = workers;
    this.hostile = hostile;
    this.partials = reduction.partials(chunks.count());
    this.stopwatch = stopwatch;
  }

  /**
   * Limits the time of the run, before it begins.
   *
   * @param most how long it may take; null for as long as it takes
   */
  public void limit(@Nullable TimeLimit most) {
    limit = most;
  }

  /**
   * Ends the run, after the engine has returned: adds the partial results to the total as far as
   * the sequential loop would have come, and throws what it would have thrown.
   *
   * @throws Throwable what the lowest iteration that failed has thrown
   */
  public void finish() throws Throwable {
    Throwable thrown;
    synchronized (this) {
      thrown = failure;
      if (thrown != null && initializers != null) {
        thrown = initializers.inOrder(thrown);
      }
    }
    partials.addThrough(lowestFailed);
    if (thrown == null || thrown instanceof LoopEnded) {
      stopwatch.learn(thrown == null);
    }
    if (thrown != null) {
      throw thrown;
    }
  }

  @Override
  public void run(int position) {
    if (claims == null) {
      run(position, position + 1);
    } else {
      run((int) claims.start(position), (int) claims.start(position + 1));
    }
  }

  private void run(int first, int end) {
    long begin = stopwatch.read();
    long iterations = 0;
    for (int place = first; place < end; place++) {
      iterations += compute(chunks.inPosition(place));
    }
    stopwatch.add(chunks.inPosition(first), begin, iterations);
    for (int place = first; place < end; place++) {
      complete(chunks.inPosition(place));
    }
  }

  /** Returns how many iterations have been run, unless one has failed. */
  private long compute(int chunk) {
    if (chunk >= lowestFailed) {
      return 0;
    }
    long from = chunks.start(chunk);
    long to = chunks.start(chunk + 1);
    try {
      partials.run(chunk, work, from, to);
      return to - from;
    } catch (LoopEnded ended) {
      fail(chunk, ended);
      return ended.position() + 1 - from;
    } catch (Throwable thrown) {
      fail(chunk, thrown);
      return 0;
    }
  }

  /** One that has failed stays open, and so do those above it. */
  private void complete(int chunk) {
    if (!partials.areAddedEarly() || chunk >= lowestFailed) {
      return;
    }
    try {
      partials.complete(chunk);
    } catch (Throwable thrown) {
      // What the chunk before the next one has computed could not be added.
      fail(partials.next() - 1, thrown);
    }
  }

  @Override
  public void failed(int position, Throwable thrown) {
    fail(chunks.inPosition(position), thrown);
  }

  @Override
  public long timeoutNanos() {
    TimeLimit most = limit;
    return most == null ? 0 : most.nanos();
  }

  @Override
  public void timedOut(int position, long iterations) {
    TimeLimit most = limit;
    if (most != null) {
      failed(position, most.exceeded(iterations));
    }
  }

  private synchronized void fail(int chunk, Throwable thrown) {
    if (thrown instanceof Error) {
      initializers = initializers == null ? new FailedInitializers() : initializers;
      initializers.add(thrown);
    }
    if (chunk < lowestFailed) {
      failure = thrown;
      lowestFailed = chunk;
    }
  }

  @Override
  public boolean wanted(int position) {
    return chunks.inPosition(position) < lowestFailed;
  }

  @Override
  public void publish(int position, P partial) {
    partials.set(chunks.inPosition(position), partial);
  }

  @Override
  public int workers() {
    return workers;
  }

  @Override
  public int chunks() {
    return claims == null ? chunks.count() : claims.count();
  }

  @Override
  public boolean hostile() {
    return hostile;
  }

  @Override
  public Work<P> work() {
    return work;
  }

  @Override
  public long from(int position) {
    return chunks.start(chunks.inPosition(position));
  }

  @Override
  public long to(int position) {
    return chunks.start(chunks.inPosition(position) + 1);
  }
}
