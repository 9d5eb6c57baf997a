package io.manyhands.runtime;

/** What some iterations of a loop over {@code long} values fold into a variable. */
@FunctionalInterface
public interface LongSumBody {

  /**
   * Folds without the rest of the iterations.
   *
   * @param from the first value of the loop variable
   * @param to the first value that is left out; below {@code from} if the loop counts down
   * @return the values of these iterations, folded
   */
  long run(long from, long to);
}
