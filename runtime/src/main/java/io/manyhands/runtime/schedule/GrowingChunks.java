package io.manyhands.runtime.schedule;

import java.util.Arrays;

/**
 * Chunks for a loop that may end early: short ones in front, so that little is done in vain if it
 * does, then longer ones, so that many iterations do not make too many chunks.
 */
public final class GrowingChunks extends Chunks {

  private static final double SHORTEST_NANOS = 40_000;
  private static final int MOST_GROWTH = 32;
  private static final int SAME_LENGTH = 8;
  private static final int PER_WORKER = 16;

  private final long[] starts;

  private GrowingChunks(long[] starts) {
    super(starts.length - 1);
    this.starts = starts;
  }

  /**
   * Divides what is left of a loop. A chunk takes from 40 microseconds to a millisecond, more or
   * less, but no worker's share is less than a dozen chunks.
   *
   * @param first the first iteration that is left
   * @param iterations the number of all iterations, greater than {@code first}
   * @param workers the most workers that will take part, at least 1
   * @param nanos how long an iteration takes, more or less
   * @return the chunks
   */
  public static Chunks of(long first, long iterations, int workers, double nanos) {
    long left = iterations - first;
    long fair = Math.max(1, left / ((long) PER_WORKER * workers));
    long shortest = Math.max(1, Math.min((long) (SHORTEST_NANOS / nanos), fair));
    long longest = Math.max(Math.min(MOST_GROWTH * shortest, fair), (left - 1) / MOST * 2 + 1);
    return new GrowingChunks(starts(first, iterations, shortest, longest, SAME_LENGTH * workers));
  }

  private static long[] starts(long first, long end, long shortest, long longest, int sameLength) {
    long[] starts = new long[64];
    int count = 0;
    long length = shortest;
    for (long start = first; start < end; start += Math.min(length, end - start)) {
      if (count + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[count++] = start;
      if (count % sameLength == 0) {
        length = Math.min(2 * length, longest);
      }
    }
    starts[count] = end;
    return Arrays.copyOf(starts, count + 1);
  }

  @Override
  public long start(int chunk) {
    return starts[chunk];
  }
}
