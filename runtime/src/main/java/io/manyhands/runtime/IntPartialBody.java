package io.manyhands.runtime;

/**
 * Some iterations of a loop over {@code int} values that compute a partial result.
 *
 * @param <P> the type of partial results
 * @param <X> what the iterations may throw
 */
@FunctionalInterface
public interface IntPartialBody<P, X extends Throwable> {

  /**
   * Runs the iterations whose loop variable is {@code from} or later and has not reached {@code
   * to}, in the loop's own step.
   *
   * @param partial new; takes what the iterations compute, also what they have computed when they
   *     throw
   * @param from the first value of the loop variable
   * @param to the first value that is not run any more; below {@code from} if the loop counts down
   * @throws X what the iterations throw
   */
  void run(P partial, int from, int to) throws X;
}
