package io.manyhands.runtime;

/** Some iterations of a loop over {@code long} values that hand a variable on. */
@FunctionalInterface
public interface LongScanBody {

  /**
   * Runs the iterations.
   *
   * @param start the variable before them
   * @param from the first value of the loop variable
   * @param to the first value that is not run any more; below {@code from} if the loop counts down
   * @return the variable after them
   */
  long run(long start, long from, long to);
}
