package io.manyhands.runtime;

import io.manyhands.runtime.spi.Work;

/**
 * A loop whose iterations can be divided further.
 *
 * @param <P> the type of partial results
 */
interface DivisibleWork<P> extends Work<P> {

  /**
   * The same loop with pieces of iterations in the place of iterations: piece {@code k} belongs to
   * iteration {@code k / each}.
   *
   * @param each the pieces of each iteration, at least 1
   * @return what runs them
   */
  Work<P> inPieces(int each);
}
