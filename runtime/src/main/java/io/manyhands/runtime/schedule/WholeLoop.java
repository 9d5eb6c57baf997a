package io.manyhands.runtime.schedule;

/** All iterations as one chunk. */
public final class WholeLoop extends Chunks {

  private final long iterations;

  /**
   * Divides nothing.
   *
   * @param iterations at least 1
   */
  public WholeLoop(long iterations) {
    super(1);
    this.iterations = iterations;
  }

  @Override
  public long start(int chunk) {
    return chunk == 0 ? 0 : iterations;
  }
}
