package io.manyhands.runtime.schedule;

/** The chunks of a division without the first ones. */
public final class LaterChunks extends Chunks {

  private final Chunks all;
  private final int first;

  /**
   * Leaves chunks out.
   *
   * @param all the division
   * @param first the first chunk that is left, less than {@code all.count()}
   */
  public LaterChunks(Chunks all, int first) {
    super(all.count() - first);
    this.all = all;
    this.first = first;
  }

  @Override
  public long start(int chunk) {
    return all.start(first + chunk);
  }
}
