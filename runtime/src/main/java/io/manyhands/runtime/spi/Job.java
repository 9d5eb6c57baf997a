package io.manyhands.runtime.spi;

/**
 * One run of a region, as an engine sees it: chunks to be started in the order of their positions
 * {@code 0 .. chunks() - 1}, by at most {@link #workers()} workers at once.
 *
 * <p>Positions usually follow the order of the iterations, but need not. An engine in this JVM only
 * calls {@link #run}. One that computes elsewhere takes {@link #work()} and the bounds of a chunk
 * there, and reports back by {@link #publish} and {@link #failed}. All methods may be called from
 * any thread; each position is to be run once.
 *
 * @param <P> the type of partial results
 */
public interface Job<P> {

  /**
   * The most workers that may take part, the caller included.
   *
   * @return at least 1
   */
  int workers();

  /**
   * The number of chunks.
   *
   * @return at least 1
   */
  int chunks();

  /**
   * Whether the run is meant to provoke mistakes: an engine should then let as many workers as it
   * may take part, even if that is slower.
   *
   * @return true under {@code manyhands.chaos}
   */
  boolean hostile();

  /**
   * Whether the chunk still has to be run: false once a chunk of lower iterations has failed.
   *
   * @param position the chunk's position
   * @return true if it has to be run
   */
  boolean wanted(int position);

  /**
   * Runs a chunk on the current thread if it is wanted. Never throws what the chunk throws.
   *
   * @param position the chunk's position
   */
  void run(int position);

  /**
   * What the chunks compute.
   *
   * @return the work
   */
  Work<P> work();

  /**
   * The first iteration of a chunk.
   *
   * @param position the chunk's position
   * @return an iteration number, from 0
   */
  long from(int position);

  /**
   * The iteration after the last one of a chunk.
   *
   * @param position the chunk's position
   * @return an iteration number, greater than {@link #from}
   */
  long to(int position);

  /**
   * Hands over the partial result of a chunk, whole, or as far as the chunk came before it failed.
   *
   * @param position the chunk's position
   * @param partial its result
   */
  void publish(int position, P partial);

  /**
   * Reports that a chunk threw. Of several failures the one of the lowest iteration is kept.
   *
   * @param position the chunk's position
   * @param thrown what it threw
   */
  void failed(int position, Throwable thrown);

  /**
   * How long the run may take. An engine that is {@linkplain Engine#isForWaiting() for waiting}
   * then calls {@link #timedOut}, and interrupts what is not wanted any more.
   *
   * @return nanoseconds, 0 for as long as it takes
   */
  default long timeoutNanos() {
    return 0;
  }

  /**
   * Reports that the time is over. From the chunk on no chunk is wanted.
   *
   * @param position of the chunk of the lowest iterations that has not ended
   * @param iterations how many have ended in all
   */
  default void timedOut(int position, long iterations) {}
}
