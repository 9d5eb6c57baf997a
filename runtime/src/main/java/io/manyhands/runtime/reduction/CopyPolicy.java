package io.manyhands.runtime.reduction;

/**
 * How many copies of its arrays a region may make, as a function of the iteration count and the
 * lengths alone: the number of copies decides how floating-point sums are grouped. <strong>Changing
 * this function changes the results of users' programs.</strong>
 *
 * <p>To make a copy and to add it up costs about as much per element as one update of the loop.
 * That may be an eighth of the loop's own work, so that a few workers already gain.
 */
public final class CopyPolicy {

  /** With fewer, there is too little to share out. */
  private static final int FEWEST = 4;

  private static final int SHARE = 8;

  private static final int MOST_COPIES = 256;

  /** What an inner loop is taken to do at least. */
  private static final int INNER = 128;

  /** All copies together: 64 MB of {@code double}. */
  private static final long MOST_ELEMENTS = 1 << 23;

  private CopyPolicy() {}

  /**
   * The copies for a loop each of whose iterations updates an element, or a few.
   *
   * @param iterations their number
   * @param elements the length of the arrays together
   * @return 0 if copies do not pay
   */
  public static int forUpdates(long iterations, long elements) {
    return atMost(iterations / SHARE / Math.max(1, elements), elements);
  }

  /**
   * The copies for a loop each of whose iterations updates elements in a loop of its own.
   *
   * @param iterations their number
   * @param elements the length of the arrays together
   * @return 0 if copies do not pay
   */
  public static int forInnerLoops(long iterations, long elements) {
    long updates = Math.min(iterations, Long.MAX_VALUE / INNER) * INNER;
    return Math.min(forUpdates(updates, elements), forSweeps(iterations, elements));
  }

  /**
   * The copies for a loop each of whose iterations goes through the arrays.
   *
   * @param iterations their number
   * @param elements the length of the arrays together
   * @return 0 if copies do not pay
   */
  public static int forSweeps(long iterations, long elements) {
    return atMost(iterations / SHARE, elements);
  }

  /**
   * Some copies, for tests.
   *
   * @param iterations their number
   * @param elements the length of the arrays together
   * @return 0 if that is impossible
   */
  public static int atAnyCost(long iterations, long elements) {
    return (int) Math.min(Math.min(iterations, 16), MOST_ELEMENTS / Math.max(1, elements));
  }

  private static int atMost(long affordable, long elements) {
    long most = Math.min(affordable, MOST_ELEMENTS / Math.max(1, elements));
    return most < FEWEST ? 0 : (int) Math.min(most, MOST_COPIES);
  }
}
