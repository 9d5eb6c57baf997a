package io.manyhands.runtime;

import java.io.Serializable;

/**
 * The values that the variable of a counted loop over {@code int} takes.
 *
 * <p>A range is {@linkplain #countable() countable} if the sequential loop ends without overflow of
 * its variable. A loop that would overflow, run forever or step in the wrong direction gives a
 * range that is not; it must be left as it is.
 */
public final class IntRange implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int first;
  private final int step;
  private final long count;

  private IntRange(int first, int step, long count) {
    this.first = first;
    this.step = step;
    long end = first + count * step;
    this.count = count < 0 || end == (int) end ? count : TripCount.UNCOUNTABLE;
  }

  /**
   * The range of {@code for (int i = first; i < bound; i += step)}.
   *
   * @param first the first value
   * @param bound the exclusive upper bound
   * @param step what is added after each iteration
   * @return the range
   */
  public static IntRange lessThan(int first, int bound, int step) {
    return new IntRange(first, step, TripCount.below(first, bound, step));
  }

  /**
   * The range of {@code for (int i = first; i <= bound; i += step)}.
   *
   * @param first the first value
   * @param bound the inclusive upper bound
   * @param step what is added after each iteration
   * @return the range
   */
  public static IntRange atMost(int first, int bound, int step) {
    return new IntRange(first, step, TripCount.through(first, bound, step));
  }

  /**
   * The range of {@code for (int i = first; i > bound; i += step)}.
   *
   * @param first the first value
   * @param bound the exclusive lower bound
   * @param step what is added after each iteration, negative unless the loop is empty
   * @return the range
   */
  public static IntRange greaterThan(int first, int bound, int step) {
    return new IntRange(first, step, TripCount.above(first, bound, step));
  }

  /**
   * The range of {@code for (int i = first; i >= bound; i += step)}.
   *
   * @param first the first value
   * @param bound the inclusive lower bound
   * @param step what is added after each iteration, negative unless the loop is empty
   * @return the range
   */
  public static IntRange atLeast(int first, int bound, int step) {
    return new IntRange(first, step, TripCount.downTo(first, bound, step));
  }

  /**
   * The range of {@code for (int i = first; i != bound; i += step)}.
   *
   * @param first the first value
   * @param bound the value that ends the loop
   * @param step what is added after each iteration
   * @return the range
   */
  public static IntRange notEqual(int first, int bound, int step) {
    return new IntRange(first, step, TripCount.until(first, bound, step));
  }

  /**
   * Whether the loop can be run by this range.
   *
   * @return false if the loop has to be run as it is written
   */
  public boolean countable() {
    return count >= 0;
  }

  /**
   * The number of iterations.
   *
   * @return 0 or more
   * @throws IllegalStateException if the range is not countable
   */
  public long count() {
    if (count < 0) {
      throw new IllegalStateException("the loop overflows or does not end");
    }
    return count;
  }

  /**
   * Divides the iterations into blocks, to be run one after the other.
   *
   * @param size the iterations of each block but the last, at least 1
   * @return the blocks in the order of the loop
   */
  public Iterable<IntRange> blocks(long size) {
    long all = count();
    return Blocks.of(all, size, (from, to) -> new IntRange(at(from), step, to - from));
  }

  /**
   * The value of the loop variable in an iteration.
   *
   * @param iteration the iteration's number, from 0; for {@code count()}, the value after the loop
   * @return the value, meaningless for other arguments
   */
  public int at(long iteration) {
    return (int) (first + iteration * step);
  }

  /**
   * The number of the iteration in which the loop variable has a value.
   *
   * @param value a value that the variable takes
   * @return the iteration's number, from 0; meaningless for other arguments
   */
  public long position(int value) {
    return ((long) value - first) / step;
  }

  @Override
  public String toString() {
    return countable()
        ? count + " iterations from " + first + " by " + step
        : "an uncountable range from " + first + " by " + step;
  }
}
