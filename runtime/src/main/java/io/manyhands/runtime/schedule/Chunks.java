package io.manyhands.runtime.schedule;

/**
 * A division of the iterations {@code 0 .. n - 1} into chunks of consecutive iterations, numbered
 * in the order of the iterations. Immutable; every method is a pure function.
 */
public abstract class Chunks {

  /** More chunks than this are never made: partial results and claims stay affordable. */
  public static final int MOST = 1 << 20;

  private final int count;

  Chunks(int count) {
    this.count = count;
  }

  /**
   * The number of chunks.
   *
   * @return from 1 to {@link #MOST}
   */
  public final int count() {
    return count;
  }

  /**
   * The first iteration of a chunk.
   *
   * @param chunk from 0 to {@link #count()}
   * @return the number of its first iteration; for {@code count()} the number of iterations
   */
  public abstract long start(int chunk);

  /**
   * The order in which chunks are to be started.
   *
   * @param position from 0 to {@code count() - 1}
   * @return the chunk to be started in that position
   */
  public int inPosition(int position) {
    return position;
  }
}
