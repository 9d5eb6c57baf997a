package io.manyhands.runtime.spi;

/**
 * Runs the chunks of a region: on threads, in other processes, on a cluster.
 *
 * <p>An engine is chosen by {@linkplain #name() name}. Beside the built-in engines {@code THREADS}
 * and {@code SEQUENTIAL}, those are known that {@link java.util.ServiceLoader} finds. One instance
 * serves all regions of the JVM, from any number of threads at once, also from within chunks that
 * it is running.
 */
public interface Engine {

  /**
   * The name by which annotations and {@code manyhands.engine} choose this engine.
   *
   * @return a constant in upper case, such as {@code THREADS}
   */
  String name();

  /**
   * The most workers of a region for which nobody gives a number.
   *
   * @return at least 1; the number of processors where an engine does not say otherwise
   */
  default int usualWorkers() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Whether the engine is meant for iterations that wait more than they compute. Then each one is a
   * chunk of its own, unless source or settings say otherwise.
   *
   * @return false where an engine does not say otherwise
   */
  default boolean isForWaiting() {
    return false;
  }

  /**
   * Whether iterations run apart from their caller for its protection, so that even one worker is
   * better than none.
   *
   * @return false where an engine does not say otherwise
   */
  default boolean isolates() {
    return false;
  }

  /**
   * Runs the job and returns when every chunk that is {@linkplain Job#wanted wanted} has ended; no
   * chunk may be running any more. What the caller did before is visible to the chunks, and what
   * they did is visible to the caller afterwards. The caller's interrupt status is left as it was,
   * and an interrupt does not end the call early.
   *
   * @param job what to run
   * @param <P> the type of the job's partial results
   * @return the number of workers that ran at least one chunk, for the statistics
   */
  <P> int execute(Job<P> job);
}
