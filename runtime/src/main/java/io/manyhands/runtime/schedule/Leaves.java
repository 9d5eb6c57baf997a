package io.manyhands.runtime.schedule;

/**
 * The chunks whose partial results make up a floating-point reduction.
 *
 * <p>They depend on the iteration count alone, so that the result has the same bits on every engine
 * and with any number of workers. <strong>Changing this function changes the results of users'
 * programs.</strong>
 *
 * <p>There is a leaf for each iteration up to 32, so that few but long iterations still spread,
 * then {@code 2 sqrt(n)} leaves, so that the work per leaf grows with their number: a leaf costs
 * some 20 nanoseconds, which is much for a few cheap iterations. There are never more than 256,
 * which keeps 64 workers busy and the combination short.
 */
public final class Leaves {

  private static final int SINGLE = 32;

  /** There are never more. */
  public static final int MOST = 256;

  private static final long FULL = 16_384;

  private Leaves() {}

  /**
   * The leaves of a reduction.
   *
   * @param iterations at least 1
   * @return the chunks
   */
  public static Chunks of(long iterations) {
    return of(iterations, MOST);
  }

  /**
   * The leaves of a reduction whose partial results are large.
   *
   * @param iterations at least 1
   * @param most the most leaves, at least 1; what decides it decides the result, too
   * @return the chunks
   */
  public static Chunks of(long iterations, int most) {
    return new EvenChunks(iterations, Math.min(count(iterations), most));
  }

  private static int count(long iterations) {
    if (iterations <= SINGLE) {
      return (int) iterations;
    }
    if (iterations >= FULL) {
      return MOST;
    }
    return Math.max(SINGLE, 2 * (int) Math.sqrt((double) iterations));
  }
}
