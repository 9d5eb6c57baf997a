package io.manyhands.runtime;

import io.manyhands.runtime.schedule.ForkChaos;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One call of a recursive method from outside, with everything that it forks.
 *
 * <p>The caller works from the first moment on. Helpers from a pool come when there is something to
 * take, one after the other, and leave when there has been nothing for a while. Whoever has nothing
 * to do takes the oldest call that somebody else offers, as in R. D. Blumofe and C. E. Leiserson,
 * "Scheduling multithreaded computations by work stealing", 1999.
 */
final class Run {

  /** A helper looks around so often before it leaves, some 20 to 50 us. */
  private static final int PATIENCE = 1_000;

  private final ForkJoinPool pool;
  private final @Nullable ForkChaos chaos;
  private final boolean repeatable;
  private final int spareLevels;
  private final @Nullable NodeOwners owners;

  /** Who works on the run: the caller at 0, and helpers. */
  private final AtomicReferenceArray<@Nullable Hand> hands;

  /** Helpers that have not been called. */
  private final AtomicInteger absent;

  private final LongAdder nanos = new LongAdder();
  private final AtomicInteger forks = new AtomicInteger();
  private final AtomicInteger workers = new AtomicInteger(1);
  private volatile boolean ended;

  /**
   * Begins a run, on the calling thread.
   *
   * @param pool the workers beside the calling thread
   * @param chaos decides about the order, null if nobody wants to provoke mistakes
   * @param repeatable whether a call that has failed may be made again
   * @param spareLevels how far calls may be forked below level 0, where that costs little
   */
  Run(ForkJoinPool pool, @Nullable ForkChaos chaos, boolean repeatable, int spareLevels) {
    this(pool, chaos, repeatable, spareLevels, null);
  }

  /**
   * Begins a run, on the calling thread.
   *
   * @param pool the workers beside the calling thread
   * @param chaos decides about the order, null if nobody wants to provoke mistakes
   * @param repeatable whether a call that has failed may be made again
   * @param spareLevels how far calls may be forked below level 0, where that costs little
   * @param owners looks at the objects that calls reach, all on one thread; null if nobody does
   */
  Run(
      ForkJoinPool pool,
      @Nullable ForkChaos chaos,
      boolean repeatable,
      int spareLevels,
      @Nullable NodeOwners owners) {
    this.pool = pool;
    this.chaos = chaos;
    this.repeatable = repeatable;
    this.spareLevels = spareLevels;
    this.owners = owners;
    this.absent = new AtomicInteger(pool.getParallelism());
    this.hands = new AtomicReferenceArray<>(pool.getParallelism() + 1);
    hands.set(0, new Hand(this, spareLevels));
  }

  /** The calling thread's. */
  Hand caller() {
    return Objects.requireNonNull(hands.get(0));
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

  /** Shows a call to the workers. Should no thread be to be had, whoever joins it makes it. */
  void offer(Forked<?> call, Hand hand) {
    hand.offer(call);
    invite();
  }

  /**
   * Calls a helper, unless one that has been called has not come yet: the pool may be busy with
   * other runs.
   */
  private void invite() {
    if (absent.get() == 0) {
      return;
    }
    boolean crowded =
        ForkJoinTask.getPool() == pool
            ? ForkJoinTask.getQueuedTaskCount() > 0
            : pool.hasQueuedSubmissions();
    if (crowded) {
      return;
    }
    for (int some = absent.get(); some > 0; some = absent.get()) {
      if (absent.compareAndSet(some, some - 1)) {
        start();
        return;
      }
    }
  }

  private void start() {
    try {
      pool.execute(this::help);
    } catch (OutOfMemoryError | RejectedExecutionException e) {
      // No thread could be started. If the task is queued, it runs when there is one.
    }
  }

  /** Works as a helper until nobody has had anything to take for a while. */
  void help() {
    if (ended) {
      return;
    }
    Hand hand = new Hand(this, spareLevels);
    int seat = 1;
    while (!hands.compareAndSet(seat, null, hand)) {
      seat++; // there are as many as helpers
    }
    boolean helped = false;
    for (int idle = 0; idle < PATIENCE && !ended; idle++) {
      Forked<?> call = takeFor(hand);
      if (call == null) {
        Thread.onSpinWait();
        continue;
      }
      if (!helped) {
        helped = true;
        workers.accumulateAndGet(seat + 1, Math::max);
        invite(); // there may be work for one more
      }
      call.makeTaken(hand);
      idle = 0;
    }
    hands.set(seat, null);
    absent.incrementAndGet();
  }

  /** A call that somebody offers, null if there is none. Others come first. */
  @Nullable Forked<?> takeFor(Hand hand) {
    for (int seat = 0; seat < hands.length(); seat++) {
      Hand other = hands.get(seat);
      Forked<?> call = other == null || other == hand ? null : other.offers().take();
      if (call != null) {
        return call;
      }
    }
    return hand.offers().take();
  }

  /** Makes the outermost call; when it has ended, so has everything that it has forked. */
  <T> Forked<T> make(Call<T> call, int levels) {
    Forked<T> root = new Forked<>(this, null, call, levels);
    root.make(caller());
    ended = true;
    return root;
  }

  /** Lets helpers go: there is nothing more to come. */
  void end() {
    ended = true;
  }

  /**
   * Counts what a thread has done, before whoever waits for it goes on.
   *
   * @param spent nanoseconds, without what it waited for others
   * @param forked how many calls it has forked
   */
  void worked(long spent, int forked) {
    nanos.add(spent);
    forks.addAndGet(forked);
  }

  /** How long one thread would have taken, about. */
  long nanos() {
    return nanos.sum();
  }

  int forks() {
    return forks.get();
  }

  int workers() {
    return workers.get();
  }
}
