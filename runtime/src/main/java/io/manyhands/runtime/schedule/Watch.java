package io.manyhands.runtime.schedule;

import java.util.Arrays;

/** Takes down what each chunk of one call has cost, for the calls to come. */
public final class Watch {

  private final Stragglers stragglers;
  private final Chunks chunks;
  private final int workers;

  /** By chunk; each is written by one thread. */
  private final long[] nanos;

  Watch(Stragglers stragglers, Chunks chunks, int workers) {
    this.stragglers = stragglers;
    this.chunks = chunks;
    this.workers = workers;
    this.nanos = new long[chunks.count()];
  }

  /**
   * Takes a measurement.
   *
   * @param chunk the chunk
   * @param spent how long it has taken, in nanoseconds
   */
  public void took(int chunk, long spent) {
    nanos[chunk] = spent;
  }

  /**
   * Ends the watch, after all chunks have come to their end.
   *
   * @return how long all of them have taken, in nanoseconds
   */
  public long end() {
    stragglers.learn(chunks, nanos, workers);
    return Arrays.stream(nanos).sum();
  }
}
