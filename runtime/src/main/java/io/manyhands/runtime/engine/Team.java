package io.manyhands.runtime.engine;

import io.manyhands.runtime.spi.Job;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a region and its helpers, who claim the region's chunks from one counter.
 *
 * <p>Invariant: whoever claims a chunk is the caller or has a seat, and keeps the seat until the
 * chunk has ended. The caller closes the counter before it waits, and a seat that is taken later
 * finds nothing to claim. So when the caller sees all seats free, no chunk is running, and what the
 * helpers wrote happened before: leaving a seat and reading the number of taken seats order the
 * two.
 */
final class Team {

  /** Watching out is cheaper than sleeping up to here; what takes longer may as well. */
  private static final long PATIENCE_NANOS = 50_000;

  /** A wait that is so much longer than the caller's own work has reasons outside the loop. */
  private static final long AWAY_NANOS = 500_000;

  private static final int SPINS_PER_CLOCK = 16;

  /** A cache line has so many numbers, or half as many. */
  private static final int LINE = 32;

  /** On a loaded machine a single yield may take tens of milliseconds. */
  private static final long COMPANY_NANOS = 2_000_000;

  private final Job<?> job;
  private final int chunks;
  private final Thread caller = Thread.currentThread();
  private final @Nullable ClassLoader loader = caller.getContextClassLoader();

  /** The next chunk, alone in its cache lines: claims must not make others read all else again. */
  private final AtomicIntegerArray next = new AtomicIntegerArray(3 * LINE);

  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger participants = new AtomicInteger();
  private final long opened = System.nanoTime();
  private volatile boolean waiting;

  /** Whether threads may yield on a hostile schedule: whoever writes it last is right. */
  private volatile boolean mixing = true;

  private volatile boolean interrupted;
  private volatile @Nullable Throwable crash;

  Team(Job<?> job) {
    this.job = job;
    this.chunks = job.chunks();
  }

  int mostHelpers() {
    return job.workers() - 1;
  }

  boolean wantsHelp() {
    return next.get(LINE) < chunks && taken.get() < mostHelpers();
  }

  /** Whether there is work for others beside a helper that is about to take a seat. */
  boolean wantsMoreHelp() {
    return next.get(LINE) + 1 < chunks && taken.get() + 1 < mostHelpers();
  }

  int participants() {
    return participants.get();
  }

  /** Claims and runs chunks until there are none left. */
  void work() {
    int position = next.getAndIncrement(LINE);
    if (position >= chunks) {
      return;
    }
    participants.incrementAndGet();
    do {
      job.run(position);
      if (job.hostile() && position % 4 == 0 && mixing) {
        mix();
      }
      position = next.getAndIncrement(LINE);
    } while (position < chunks);
  }

  /** Where others have more to do than to mix with this region, one long wait is enough. */
  private void mix() {
    long before = System.nanoTime();
    yieldToOthers();
    mixing = System.nanoTime() - before < COMPANY_NANOS;
  }

  /** Works as a helper if there is a free seat, under the caller's context class loader. */
  void help() {
    if (!sit()) {
      return;
    }
    Thread helper = Thread.currentThread();
    ClassLoader own = helper.getContextClassLoader();
    try {
      helper.setContextClassLoader(loader);
      work();
    } catch (Throwable thrown) { // not from a chunk: Job.run keeps those
      crash = thrown;
    } finally {
      helper.setContextClassLoader(own);
      if (Thread.interrupted()) {
        interrupted = true; // by the loop's own code, which means the caller
      }
      if (taken.decrementAndGet() == 0 && waiting) {
        LockSupport.unpark(caller);
      }
    }
  }

  private boolean sit() {
    for (int count = taken.get(); count < mostHelpers(); count = taken.get()) {
      if (taken.compareAndSet(count, count + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lets no more chunks be claimed and returns when none is running.
   *
   * @return how long the caller waited if a helper seems to have been suspended; else 0
   */
  long close() {
    next.set(LINE, chunks);
    long lost = taken.get() == 0 ? 0 : await();
    if (interrupted) {
      caller.interrupt();
    }
    if (crash != null) {
      throw new IllegalStateException("a worker failed outside the loop's code", crash);
    }
    return lost;
  }

  private long await() {
    long begin = System.nanoTime();
    long waited = 0;
    for (int i = 1; taken.get() != 0 && waited < PATIENCE_NANOS; i++) {
      Thread.onSpinWait();
      if (i % SPINS_PER_CLOCK == 0) {
        waited = System.nanoTime() - begin;
      }
    }
    if (taken.get() == 0) {
      return 0;
    }
    park();
    waited = System.nanoTime() - begin;
    return waited > AWAY_NANOS && waited > begin - opened ? waited : 0;
  }

  /** An interrupt does not end the wait; it is handed on afterwards. */
  private void park() {
    waiting = true; // before taken is read: the last helper reads them in the other order
    while (taken.get() != 0) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        interrupted = true;
      }
    }
  }

  /** Under chaos, gives a helper that has been asked for a chance to come before all is done. */
  void awaitCompany() {
    while (taken.get() == 0 && System.nanoTime() - opened < COMPANY_NANOS) {
      yieldToOthers();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // mixes threads up; nothing relies on it
  static void yieldToOthers() {
    Thread.yield();
  }
}
