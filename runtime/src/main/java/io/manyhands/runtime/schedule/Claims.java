package io.manyhands.runtime.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Which leaves of a reduction a worker takes at once. Leaves are fixed by the iteration count, and
 * many of them are shorter than it takes two workers to agree on who runs which.
 */
public final class Claims {

  private static final double WORTH_NANOS = 2_000;

  /** More than so many for each worker only pay where they become shorter towards the end. */
  private static final int PER_WORKER = 4;

  private static final double LONG_SHARE_NANOS = 20_000;
  private static final int LAST = 128;

  private Claims() {}

  /**
   * Divides leaves.
   *
   * @param leaves their number, at least 1
   * @param nanosEach how long one takes, in nanoseconds; 0 if nothing is known
   * @param workers who share them, at least 1
   * @return a division of the numbers of the leaves; null for one by one
   */
  public static @Nullable Chunks of(int leaves, double nanosEach, int workers) {
    double nanos = leaves * nanosEach;
    if (nanosEach >= WORTH_NANOS || nanosEach == 0 || leaves <= workers) {
      return null;
    }
    if (nanos > LONG_SHARE_NANOS * workers) {
      long least = (long) Math.ceil(WORTH_NANOS / nanosEach);
      return TaperedChunks.of(
          leaves, PER_WORKER * workers, Math.max(least, leaves / LAST / workers));
    }
    long worth = (long) (nanos / WORTH_NANOS) / workers * workers;
    long most = Math.min(leaves, (long) PER_WORKER * workers);
    return new EvenChunks(leaves, (int) Math.max(workers, Math.min(most, worth)));
  }
}
