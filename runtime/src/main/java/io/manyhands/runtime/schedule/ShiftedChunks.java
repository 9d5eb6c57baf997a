package io.manyhands.runtime.schedule;

/** Chunks of the iterations that are left after some have been run. */
public final class ShiftedChunks extends Chunks {

  private final Chunks chunks;
  private final long first;

  /**
   * Shifts a division.
   *
   * @param chunks the division of as many iterations as are left
   * @param first the first iteration that is left
   */
  public ShiftedChunks(Chunks chunks, long first) {
    super(chunks.count());
    this.chunks = chunks;
    this.first = first;
  }

  @Override
  public long start(int chunk) {
    return first + chunks.start(chunk);
  }

  @Override
  public int inPosition(int position) {
    return chunks.inPosition(position);
  }
}
