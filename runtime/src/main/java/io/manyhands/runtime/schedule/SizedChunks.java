package io.manyhands.runtime.schedule;

/** Chunks of a given length; the last one may be shorter. */
final class SizedChunks extends Chunks {

  private final long iterations;
  private final long size;

  private SizedChunks(long iterations, long size) {
    super(Math.toIntExact((iterations - 1) / size + 1));
    this.iterations = iterations;
    this.size = size;
  }

  /** The length is raised where it would make more than {@link Chunks#MOST} chunks. */
  static SizedChunks of(long iterations, int size) {
    return new SizedChunks(iterations, Math.max(size, (iterations - 1) / MOST + 1));
  }

  @Override
  public long start(int chunk) {
    return chunk == count() ? iterations : chunk * size;
  }
}
