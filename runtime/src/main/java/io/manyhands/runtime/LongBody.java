package io.manyhands.runtime;

/**
 * Some iterations of a loop over {@code long} values.
 *
 * @param <X> what the iterations may throw
 */
@FunctionalInterface
public interface LongBody<X extends Throwable> {

  /**
   * Runs the iterations whose loop variable is {@code from} or later and has not reached {@code
   * to}, in the loop's own step.
   *
   * @param from the first value of the loop variable
   * @param to the first value that is not run any more; below {@code from} if the loop counts down
   * @throws X what the iterations throw
   */
  void run(long from, long to) throws X;
}
