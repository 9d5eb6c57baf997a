package io.manyhands.runtime.schedule;

/** One chunk of equal length per worker. */
final class StaticSchedule implements Schedule {

  @Override
  public Chunks cut(long iterations, int workers) {
    return new EvenChunks(iterations, (int) Math.min(iterations, workers));
  }
}
