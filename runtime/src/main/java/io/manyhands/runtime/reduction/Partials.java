package io.manyhands.runtime.reduction;

import org.jspecify.annotations.Nullable;

/**
 * The partial results of one run, one for each chunk.
 *
 * <p>Each place is written by the worker that has claimed the chunk, and read by the caller after
 * the engine has returned, which orders the two; hence plain array elements.
 *
 * @param <P> the type of partial results
 */
public final class Partials<P> {

  private final Reduction<P> reduction;
  private final @Nullable Object[] places;

  Partials(Reduction<P> reduction, int places) {
    this.reduction = reduction;
    this.places = new Object[places];
  }

  /**
   * Keeps the result of a chunk.
   *
   * @param chunk the chunk's number
   * @param partial its result, which may still change until the engine returns
   */
  public void set(int chunk, P partial) {
    if (chunk < places.length) {
      places[chunk] = partial;
    }
  }

  /**
   * Adds the results of the lowest chunks to the total, in their order.
   *
   * @param last the last chunk to be added; chunks that have no result add nothing
   */
  public void addThrough(int last) {
    for (int chunk = 0; chunk <= last && chunk < places.length; chunk++) {
      @SuppressWarnings("unchecked") // only set() writes
      P partial = (P) places[chunk];
      if (partial != null) {
        reduction.add(partial);
      }
    }
  }
}
