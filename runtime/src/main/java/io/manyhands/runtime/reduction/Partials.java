package io.manyhands.runtime.reduction;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The partial results of one run, one for each chunk.
 *
 * <p>Each place is written by the worker that has claimed the chunk, and read by the caller after
 * the engine has returned, which orders the two; hence plain array elements. Where results are
 * added early, whoever adds has seen that the chunk is complete, and adds alone.
 *
 * @param <P> the type of partial results
 */
public final class Partials<P> {

  private final Reduction<P> reduction;
  private final @Nullable Object[] places;

  /** 1 for each chunk that is complete; of no length where nothing is added early. */
  private final AtomicIntegerArray complete;

  private final AtomicBoolean adding = new AtomicBoolean();

  /** The lowest chunk that has not been added; guarded by {@link #adding} while workers run. */
  private volatile int next;

  Partials(Reduction<P> reduction, int places, boolean early) {
    this.reduction = reduction;
    this.places = new Object[places];
    this.complete = new AtomicIntegerArray(early ? places : 0);
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
   * Takes note that a chunk has done all its work, and perhaps adds its result and those that have
   * waited for it. Never waits for another thread that adds.
   *
   * @param chunk the chunk's number
   */
  public void complete(int chunk) {
    if (complete.length() == 0) {
      return;
    }
    complete.set(chunk, 1);
    // Whoever is adding looks once more after having ended: no result is left behind.
    while (isComplete(next) && adding.compareAndSet(false, true)) {
      try {
        while (isComplete(next)) {
          addNext();
        }
      } finally {
        adding.set(false);
      }
    }
  }

  private boolean isComplete(int chunk) {
    return chunk < complete.length() && complete.get(chunk) == 1;
  }

  /** One thread at a time: that which adds, or the caller when no worker is left. */
  private void addNext() {
    int chunk = next;
    @SuppressWarnings("unchecked") // only set() writes
    P partial = (P) places[chunk];
    places[chunk] = null;
    next = chunk + 1;
    if (partial != null) {
      reduction.add(partial);
    }
  }

  /** The lowest chunk whose result has not been added, nor begun to be added. */
  public int next() {
    return next;
  }

  /**
   * Adds the results of the lowest chunks to the total, in their order, unless they have been.
   *
   * @param last the last chunk to be added; chunks that have no result add nothing
   */
  public void addThrough(int last) {
    while (next <= last && next < places.length) {
      addNext();
    }
  }
}
