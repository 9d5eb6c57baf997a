package io.manyhands.runtime;

import io.manyhands.runtime.engine.ForkPools;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed beside the statements that follow it. Only the thread that started it
 * uses this object.
 *
 * <p>Whoever comes first computes the value: a worker, or the thread that joins it. So a value is
 * there in the end even if no worker ever is.
 *
 * @param <T> the type of the value
 * @param <X> what the computation may throw
 */
public final class Pending<T, X extends Throwable> {

  private final @Nullable T value;
  private final @Nullable Started<T, X> started;
  private boolean joined;

  private record Started<T, X extends Throwable>(
      Run run, Ahead.Body<T, X> body, Forked<T> forked, ForkPlan plan) {

    @Nullable T answer() throws X {
      forked.finish(run.caller());
      run.end();
      plan.learn(run.nanos());
      return needsLargerStack() ? body.compute() : forked.answer();
    }

    /**
     * Whether a worker's stack was too small. A worker that waits has no larger one: whoever waits
     * for it sees to that, once, and not each value on the way again and again.
     */
    private boolean needsLargerStack() {
      return forked.hasOverflowedElsewhere()
          && run.isRepeatable()
          && !ForkPools.isWorker(Thread.currentThread());
    }
  }

  private Pending(@Nullable T value, @Nullable Started<T, X> started) {
    this.value = value;
    this.started = started;
  }

  /** A value that is there already. */
  static <T, X extends Throwable> Pending<T, X> of(@Nullable T value) {
    return new Pending<>(value, null);
  }

  /** A value that a worker may compute. */
  static <T, X extends Throwable> Pending<T, X> started(
      Run run, Ahead.Body<T, X> body, ForkPlan plan) {
    Forked<T> forked = new Forked<>(run, null, forks -> body.compute(), 0);
    run.offer(forked, run.caller());
    return new Pending<>(null, new Started<>(run, body, forked, plan));
  }

  /**
   * Waits for the value, or computes it if no worker has begun to.
   *
   * @return the value
   * @throws X what the computation throws, the very same object
   */
  public @Nullable T join() throws X {
    joined = true;
    Started<T, X> computation = started;
    return computation == null ? value : computation.answer();
  }

  /**
   * Sees to it that the computation has ended, if the program has left before it joined the value.
   *
   * @throws X what the computation throws: it comes before what the program has thrown since
   */
  public void settle() throws X {
    if (!joined) {
      join();
    }
  }
}
