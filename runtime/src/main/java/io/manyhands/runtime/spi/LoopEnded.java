package io.manyhands.runtime.spi;

/**
 * What {@link Work#run} throws if one of its iterations ends the loop, by {@code break} or {@code
 * return}. For an engine it is like any other exception: it keeps those of the lowest iteration,
 * and later chunks are not wanted any more. Has no stack trace.
 */
public final class LoopEnded extends Exception {

  private static final long serialVersionUID = 1;

  private final long position;

  /**
   * Creates the exception.
   *
   * @param position the number of the iteration that ends the loop, from 0
   */
  public LoopEnded(long position) {
    super("iteration " + position + " ends the loop", null, false, false);
    this.position = position;
  }

  /**
   * The iteration that ends the loop.
   *
   * @return its number, from 0
   */
  public long position() {
    return position;
  }
}
