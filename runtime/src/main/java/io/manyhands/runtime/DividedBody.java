package io.manyhands.runtime;

/**
 * A part of one iteration of a loop over {@code int} values.
 *
 * @param <X> what the iteration may throw
 */
@FunctionalInterface
public interface DividedBody<X extends Throwable> {

  /**
   * Runs a part of an iteration.
   *
   * @param iteration the value of the loop variable
   * @param part how much of the loop inside
   * @throws X what the iteration throws
   */
  void run(int iteration, Part part) throws X;
}
