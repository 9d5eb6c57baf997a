package io.manyhands.runtime;

import java.io.Serializable;

/**
 * The values that the variable of a counted loop over {@code long} takes.
 *
 * <p>A range is {@linkplain #countable() countable} if the sequential loop ends without overflow of
 * its variable and its iterations can be numbered by a {@code long}. A loop that would overflow,
 * run forever or step in the wrong direction gives a range that is not; it must be left as it is.
 */
public final class LongRange implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long first;
  private final long step;
  private final long count;

  private LongRange(long first, long step, long count) {
    this.first = first;
    this.step = step;
    this.count = count <= 0 || endFits(first, step, count) ? count : TripCount.UNCOUNTABLE;
  }

  /** The last value is representable, and so is the one after it if adding does not overflow. */
  private static boolean endFits(long first, long step, long count) {
    long last = first + (count - 1) * step;
    long end = last + step;
    return ((last ^ end) & (step ^ end)) >= 0;
  }

  /**
   * The range of {@code for (long i = first; i < bound; i += step)}.
   *
   * @param first the first value
   * @param bound the exclusive upper bound
   * @param step what is added after each iteration
   * @return the range
   */
  public static LongRange lessThan(long first, long bound, long step) {
    return new LongRange(first, step, TripCount.below(first, bound, step));
  }

  /**
   * The range of {@code for (long i = first; i <= bound; i += step)}.
   *
   * @param first the first value
   * @param bound the inclusive upper bound
   * @param step what is added after each iteration
   * @return the range
   */
  public static LongRange atMost(long first, long bound, long step) {
    return new LongRange(first, step, TripCount.through(first, bound, step));
  }

  /**
   * The range of {@code for (long i = first; i > bound; i += step)}.
   *
   * @param first the first value
   * @param bound the exclusive lower bound
   * @param step what is added after each iteration, negative unless the loop is empty
   * @return the range
   */
  public static LongRange greaterThan(long first, long bound, long step) {
    return new LongRange(first, step, TripCount.above(first, bound, step));
  }

  /**
   * The range of {@code for (long i = first; i >= bound; i += step)}.
   *
   * @param first the first value
   * @param bound the inclusive lower bound
   * @param step what is added after each iteration, negative unless the loop is empty
   * @return the range
   */
  public static LongRange atLeast(long first, long bound, long step) {
    return new LongRange(first, step, TripCount.downTo(first, bound, step));
  }

  /**
   * The range of {@code for (long i = first; i != bound; i += step)}.
   *
   * @param first the first value
   * @param bound the value that ends the loop
   * @param step what is added after each iteration
   * @return the range
   */
  public static LongRange notEqual(long first, long bound, long step) {
    return new LongRange(first, step, TripCount.until(first, bound, step));
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
   * The value of the loop variable in an iteration.
   *
   * @param iteration the iteration's number, from 0; for {@code count()}, the value after the loop
   * @return the value, meaningless for other arguments
   */
  public long at(long iteration) {
    return first + iteration * step;
  }

  /**
   * The number of the iteration in which the loop variable has a value.
   *
   * @param value a value that the variable takes
   * @return the iteration's number, from 0; meaningless for other arguments
   */
  public long position(long value) {
    return step > 0
        ? Long.divideUnsigned(value - first, step)
        : Long.divideUnsigned(first - value, -step);
  }

  @Override
  public String toString() {
    return countable()
        ? count + " iterations from " + first + " by " + step
        : "an uncountable range from " + first + " by " + step;
  }
}
