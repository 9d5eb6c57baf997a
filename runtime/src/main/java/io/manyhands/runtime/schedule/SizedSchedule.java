package io.manyhands.runtime.schedule;

/** Chunks of the length that the user asked for. */
final class SizedSchedule implements Schedule {

  private final int chunk;

  SizedSchedule(int chunk) {
    this.chunk = chunk;
  }

  @Override
  public Chunks cut(long iterations, int workers) {
    return SizedChunks.of(iterations, chunk);
  }
}
