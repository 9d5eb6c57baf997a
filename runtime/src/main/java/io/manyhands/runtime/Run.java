package io.manyhands.runtime;

import io.manyhands.runtime.schedule.ForkChaos;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One call of a recursive method from outside, with everything that it forks. */
final class Run {

  private static final int SPINS = 200;
  private static final long NAP_NANOS = 20_000;

  private final ForkJoinPool pool;
  private final @Nullable ForkChaos chaos;
  private final boolean repeatable;
  private final @Nullable NodeOwners owners;
  private final LongAdder nanos = new LongAdder();
  private final LongAdder forks = new LongAdder();
  private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

  /** What has been forked, the oldest and largest first; most of it has been made already. */
  private final ConcurrentLinkedQueue<Forked<?>> offered = new ConcurrentLinkedQueue<>();

  /**
   * Begins a run.
   *
   * @param pool the workers beside the calling thread
   * @param chaos decides about the order, null if nobody wants to provoke mistakes
   * @param repeatable whether a call that has failed may be made again
   */
  Run(ForkJoinPool pool, @Nullable ForkChaos chaos, boolean repeatable) {
    this(pool, chaos, repeatable, null);
  }

  /**
   * Begins a run.
   *
   * @param pool the workers beside the calling thread
   * @param chaos decides about the order, null if nobody wants to provoke mistakes
   * @param repeatable whether a call that has failed may be made again
   * @param owners looks at the objects that calls reach, all on one thread; null if nobody does
   */
  Run(
      ForkJoinPool pool,
      @Nullable ForkChaos chaos,
      boolean repeatable,
      @Nullable NodeOwners owners) {
    this.pool = pool;
    this.chaos = chaos;
    this.repeatable = repeatable;
    this.owners = owners;
  }

  boolean makesAtOnce() {
    return owners != null || (chaos != null && chaos.atOnce());
  }

  void reached(@Nullable Object node, Forked<?> call) {
    if (owners != null) {
      owners.reached(node, call);
    }
  }

  boolean isRepeatable() {
    return repeatable;
  }

  void countFork() {
    forks.increment();
  }

  /** Shows a call to the workers. Should no thread be to be had, whoever joins it makes it. */
  void offer(Forked<?> forked) {
    dropMade();
    offered.add(forked);
    if (ForkJoinTask.getPool() == pool) {
      forked.task().fork();
      return;
    }
    try {
      pool.execute(forked.task());
    } catch (OutOfMemoryError e) {
      // No thread could be started. The task is queued, and runs when there is one.
    }
  }

  /** Lets go of what nobody needs to make any more, and of what it holds. */
  private void dropMade() {
    for (Forked<?> oldest = offered.peek();
        oldest != null && oldest.hasBegun();
        oldest = offered.peek()) {
      offered.remove(oldest);
    }
  }

  /** Waits for a call that has begun, and makes others meanwhile. */
  void await(ForkJoinTask<?> begun) {
    if (ForkJoinTask.getPool() == pool) {
      begun.quietlyJoin();
      return;
    }
    for (int idle = 0; !begun.isDone(); ) {
      Forked<?> other = offered.poll();
      if (other != null) {
        idle = other.make() ? 0 : idle;
      } else if (idle++ < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, NAP_NANOS);
      }
    }
  }

  /** Adds time that the current thread has spent on a call, without what it waited for others. */
  void worked(long spent) {
    nanos.add(spent);
    workers.add(Thread.currentThread());
  }

  /** How long one thread would have taken, about. */
  long nanos() {
    return nanos.sum();
  }

  int forks() {
    return forks.intValue();
  }

  int workers() {
    return workers.size();
  }
}
