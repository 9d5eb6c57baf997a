package io.manyhands.runtime.schedule;

/** A given number of chunks whose lengths differ by one at most; the longer ones come first. */
public final class EvenChunks extends Chunks {

  private final long quotient;
  private final long remainder;

  /**
   * Divides iterations evenly.
   *
   * @param iterations at least 1
   * @param count the number of chunks, from 1 to {@code iterations}
   */
  public EvenChunks(long iterations, int count) {
    super(count);
    this.quotient = iterations / count;
    this.remainder = iterations % count;
  }

  @Override
  public long start(int chunk) {
    return chunk * quotient + Math.min(chunk, remainder);
  }
}
