package io.manyhands.runtime.reduction;

import io.manyhands.runtime.spi.Work;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The partial results of one run, one for each chunk.
 *
 * <p>Each place is written by the worker that has claimed the chunk, and read by the caller after
 * the engine has returned, which orders the two; hence plain array elements. Where results are
 * added early, the caller has seen before that the chunk is complete.
 *
 * <p>Nobody but the caller adds: it may hold a lock that a total takes, such as a {@code Vector}'s.
 *
 * @param <P> the type of partial results
 */
public final class Partials<P> {

  private final Reduction<P> reduction;
  private final @Nullable Object[] places;

  /** 1 for each chunk that is complete; of no length where nothing is added early. */
  private final AtomicIntegerArray complete;

  private final Thread caller = Thread.currentThread();

  /** The lowest chunk that has not been added; the caller's. */
  private int next;

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

  /** Whether the caller adds what is complete while others are still at work. */
  public boolean areAddedEarly() {
    return complete.length() > 0;
  }

  /**
   * Runs a chunk: into the total, if the calling thread runs it and it is the next one to be added,
   * else into a partial result of its own.
   *
   * @param chunk the chunk's number
   * @param work what to compute
   * @param from the number of the first iteration
   * @param to the number after the last iteration
   * @throws Throwable what the iterations throw
   */
  public void run(int chunk, Work<P> work, long from, long to) throws Throwable {
    if (reduction.isContinued() && Thread.currentThread() == caller && next == chunk) {
      reduction.addDirectly(work, from, to);
    } else {
      P partial = work.newPartial();
      set(chunk, partial);
      work.run(partial, from, to);
    }
  }

  /**
   * Takes note that a chunk has done all its work. The thread that created this object adds what is
   * complete, as far as it follows what has been added.
   *
   * @param chunk the chunk's number
   */
  public void complete(int chunk) {
    complete.set(chunk, 1);
    if (Thread.currentThread() == caller) {
      while (next < complete.length() && complete.get(next) == 1) {
        addNext();
      }
    }
  }

  private void addNext() {
    int chunk = next;
    next++;
    @SuppressWarnings("unchecked") // only set() writes
    P partial = (P) places[chunk];
    places[chunk] = null;
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
