package io.manyhands.runtime.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ForkJoin pools that run forked calls, one for each number of threads.
 *
 * <p>They are not the pool of {@link ThreadsEngine}: its helpers look for chunks, and a thread that
 * waits for a chunk runs nothing else. Here a thread that waits for a call makes other calls.
 */
public final class ForkPools {

  private static final ConcurrentHashMap<Integer, ForkJoinPool> POOLS = new ConcurrentHashMap<>();
  private static final AtomicInteger THREADS = new AtomicInteger();

  private ForkPools() {}

  /**
   * The pool for a number of threads.
   *
   * @param threads at least 1
   * @return the same pool each time; its threads start when they are needed
   */
  public static ForkJoinPool of(int threads) {
    return POOLS.computeIfAbsent(
        threads, count -> new ForkJoinPool(count, ForkPools::thread, null, false));
  }

  /**
   * Whether a thread belongs to one of the pools.
   *
   * @param thread any thread
   */
  public static boolean isWorker(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker && POOLS.containsValue(worker.getPool());
  }

  private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setName("manyhands-fork-" + THREADS.incrementAndGet());
    return thread;
  }
}
