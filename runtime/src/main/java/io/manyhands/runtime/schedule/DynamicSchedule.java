package io.manyhands.runtime.schedule;

/** Many short chunks of equal length, for iterations of unequal cost. */
final class DynamicSchedule implements Schedule {

  private static final int PER_WORKER = 64;

  @Override
  public Chunks cut(long iterations, int workers) {
    long count = Math.min((long) PER_WORKER * workers, Chunks.MOST);
    return new EvenChunks(iterations, (int) Math.min(iterations, count));
  }
}
