package io.manyhands.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs methods as they were written. A woven method asks {@link #requested()} and, if so, executes
 * its original body instead of the generated one. For comparing the two, and for finding out
 * whether a problem has to do with running in parallel.
 */
public final class Original {

  /** Threads that are inside; as long as it is 0, nobody needs to look at thread-locals. */
  private static final AtomicInteger INSIDE = new AtomicInteger();

  private static final ThreadLocal<Boolean> REQUESTED = new ThreadLocal<>();

  private Original() {}

  /**
   * Runs something; what the current thread calls meanwhile is not parallel.
   *
   * @param action what to run
   */
  public static void run(Runnable action) {
    boolean entered = enter();
    try {
      action.run();
    } finally {
      leave(entered);
    }
  }

  /**
   * Computes something; what the current thread calls meanwhile is not parallel.
   *
   * @param action what to compute
   * @param <T> the type of the result
   * @return what the action returns
   * @throws Exception what the action throws
   */
  public static <T> T call(Callable<T> action) throws Exception {
    boolean entered = enter();
    try {
      return action.call();
    } finally {
      leave(entered);
    }
  }

  /**
   * Whether the current thread is inside {@link #run} or {@link #call}. Costs a field read while no
   * thread is.
   *
   * @return true if original bodies are to be executed
   */
  public static boolean requested() {
    return INSIDE.get() != 0 && REQUESTED.get() != null;
  }

  /** Returns false if the thread was inside already. */
  private static boolean enter() {
    if (REQUESTED.get() != null) {
      return false;
    }
    REQUESTED.set(true);
    INSIDE.incrementAndGet();
    return true;
  }

  private static void leave(boolean entered) {
    if (entered) {
      INSIDE.decrementAndGet();
      REQUESTED.remove();
    }
  }
}
