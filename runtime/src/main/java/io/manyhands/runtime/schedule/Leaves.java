package io.manyhands.runtime.schedule;

/**
 * The chunks whose partial results make up a floating-point reduction.
 *
 * <p>They depend on the iteration count alone, so that the result has the same bits on every engine
 * and with any number of workers. <strong>Changing this function changes the results of users'
 * programs.</strong>
 *
 * <p>If nothing is known about an iteration, there is a leaf for each up to 64, so that few but
 * long iterations still spread, then {@code 4 sqrt(n)} leaves, so that the work per leaf grows with
 * their number: a leaf costs some 10 nanoseconds. Iterations that are known to be short are not
 * worth a leaf each: there is one leaf for a short loop, and a power of two of them for a longer
 * one, which few workers can share evenly. There are never more than 1024 leaves, which keeps 64
 * workers busy and the combination short.
 */
public final class Leaves {

  private static final int SINGLE = 64;

  /** There are never more. */
  public static final int MOST = 1024;

  private static final long FULL = 65_536;

  /**
   * The text of a loop tells how long an iteration takes at most, where its data are at hand; most
   * take a quarter of it.
   */
  private static final int WORTH = 4;

  private Leaves() {}

  /**
   * The leaves of a reduction.
   *
   * @param iterations at least 1
   * @return the chunks
   */
  public static Chunks of(long iterations) {
    return of(iterations, MOST, 1);
  }

  /**
   * The leaves of a reduction whose partial results are large, or whose iterations are short.
   *
   * @param iterations at least 1
   * @param most the most leaves, at least 1; what decides it decides the result, too
   * @param least how many iterations take a microsecond, as far as is known, at least 1
   * @return the chunks
   */
  public static Chunks of(long iterations, int most, int least) {
    long count = least == 1 ? count(iterations) : powerOfTwo(iterations / least / WORTH);
    return new EvenChunks(iterations, (int) Math.min(count, most));
  }

  /**
   * The longest loop that is one leaf.
   *
   * @param least how many iterations take a microsecond, as far as is known, at least 1
   * @return a number of iterations
   */
  public static long longestSingle(int least) {
    return least == 1 ? 1 : 2L * WORTH * least - 1;
  }

  private static long powerOfTwo(long atMost) {
    return Math.max(1, Math.min(Long.highestOneBit(atMost), MOST));
  }

  private static long count(long iterations) {
    if (iterations <= SINGLE) {
      return iterations;
    }
    if (iterations >= FULL) {
      return MOST;
    }
    return Math.max(SINGLE, 4 * (long) Math.sqrt((double) iterations));
  }
}
