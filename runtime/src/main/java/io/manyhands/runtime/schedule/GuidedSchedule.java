package io.manyhands.runtime.schedule;

/** Chunks of half a worker's share of what is left, down to a least length. */
final class GuidedSchedule implements Schedule {

  private static final int LEAST_PER_WORKER = 256;

  private final int chunk;

  GuidedSchedule(int chunk) {
    this.chunk = chunk;
  }

  @Override
  public Chunks cut(long iterations, int workers) {
    long least = chunk > 0 ? chunk : 1 + iterations / ((long) LEAST_PER_WORKER * workers);
    return TaperedChunks.of(iterations, 2 * workers, least);
  }
}
