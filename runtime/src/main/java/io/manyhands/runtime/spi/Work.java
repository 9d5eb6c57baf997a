package io.manyhands.runtime.spi;

/**
 * What a region computes, apart from how its iterations are dealt out.
 *
 * @param <P> the type of partial results
 */
public interface Work<P> {

  /**
   * A new partial result, as it is before any iteration.
   *
   * @return a partial result that nobody else has
   */
  P newPartial();

  /**
   * Runs iterations in order.
   *
   * @param partial takes their result; up to date also when an exception is thrown
   * @param from the number of the first iteration, from 0
   * @param to the number after the last iteration
   * @throws Throwable what the iterations throw
   */
  void run(P partial, long from, long to) throws Throwable;
}
