package io.manyhands.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A hostile schedule for tests: chunks of one to three iterations, or the leaves of a reduction, in
 * shuffled order. The seed, the region and the number of the call decide, not the time.
 */
public final class ChaosSchedule implements Schedule {

  private final long seed;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * Creates the schedule of a region.
   *
   * @param seed any number
   * @param region the region's id
   */
  public ChaosSchedule(long seed, String region) {
    this.seed = Scramble.mix(seed) ^ region.hashCode();
  }

  @Override
  public Chunks cut(long iterations, int workers) {
    long call = seed + calls.getAndIncrement();
    return new ShuffledChunks(RaggedChunks.of(iterations, call), call);
  }

  @Override
  public Chunks leaves(long iterations, int most, int least) {
    return new ShuffledChunks(Leaves.of(iterations, most, least), seed + calls.getAndIncrement());
  }
}
