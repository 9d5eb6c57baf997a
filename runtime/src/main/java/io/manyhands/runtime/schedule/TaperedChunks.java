package io.manyhands.runtime.schedule;

import java.util.Arrays;

/** Chunks that become shorter: each takes a share of what is left, down to a least length. */
final class TaperedChunks extends Chunks {

  private final long[] starts;

  private TaperedChunks(long[] starts) {
    super(starts.length - 1);
    this.starts = starts;
  }

  /**
   * Each chunk takes {@code 1 / share} of what is left, but at least {@code least} iterations.
   * There are {@code share * ln(iterations / (share * least)) + share} chunks, more or less.
   */
  static TaperedChunks of(long iterations, int share, long least) {
    long floor = Math.max(least, (iterations - 1) / MOST + 1);
    long[] starts = new long[16];
    int count = 0;
    for (long start = 0; start < iterations; ) {
      if (count + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[count++] = start;
      long left = iterations - start;
      start += Math.min(left, Math.max(left / share, floor));
    }
    starts[count] = iterations;
    return new TaperedChunks(Arrays.copyOf(starts, count + 1));
  }

  @Override
  public long start(int chunk) {
    return starts[chunk];
  }
}
