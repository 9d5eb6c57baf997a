package io.manyhands.runtime;

/**
 * Some iterations of a loop over {@code int} values that may end early.
 *
 * @param <P> the type of partial results
 * @param <X> what the iterations may throw
 */
@FunctionalInterface
public interface IntSearchBody<P, X extends Throwable> {

  /**
   * Runs the iterations whose loop variable is {@code from} or later and has not reached {@code
   * to}, in the loop's own step, until one of them ends the loop.
   *
   * @param partial takes what the iterations compute, the one that ends the loop included
   * @param from the first value of the loop variable
   * @param to the first value that is not run any more; below {@code from} if the loop counts down
   * @return the loop variable in the iteration that ends the loop; {@code to} if none does
   * @throws X what the iterations throw
   */
  int run(P partial, int from, int to) throws X;
}
