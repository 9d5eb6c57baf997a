package io.manyhands.runtime;

import io.manyhands.runtime.spi.Work;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Some iterations whose results are gone through in order. Whoever comes first runs them: a worker,
 * or the thread that needs them.
 *
 * @param <S> what an iteration hands over
 */
final class Batch<S> {

  private final Work<List<S>> work;
  private final long from;
  private final long to;
  private final Interruption interruption;
  private final List<S> steps;
  private final AtomicBoolean taken = new AtomicBoolean();
  private @Nullable Throwable failure;
  private long nanos;
  private volatile boolean done;
  private volatile boolean dismissed;
  private volatile @Nullable Thread waiting;

  Batch(Work<List<S>> work, long from, long to, Interruption interruption) {
    this.work = work;
    this.from = from;
    this.to = to;
    this.interruption = interruption;
    this.steps = work.newPartial();
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }

  /** What its iterations have handed over, once it is {@linkplain #isDone() done}. */
  List<S> steps() {
    return steps;
  }

  /** What its last iteration has thrown; null if nothing. */
  @Nullable Throwable failure() {
    return failure;
  }

  boolean isDismissed() {
    return dismissed;
  }

  boolean isDone() {
    return done;
  }

  /** Runs on the thread that needs the result, unless it has begun; returns whether it did. */
  boolean runHere() {
    if (!taken.compareAndSet(false, true)) {
      return false;
    }
    run();
    end();
    return true;
  }

  /** Runs on another thread, to which an interrupt of the first one is handed on. */
  void runByHelper() {
    if (taken.compareAndSet(false, true)) {
      interruption.enter(this);
      run();
      interruption.exit(this);
      end();
    }
  }

  private void run() {
    long begin = System.nanoTime();
    try {
      work.run(steps, from, to);
    } catch (Throwable thrown) {
      failure = thrown;
    }
    nanos = System.nanoTime() - begin;
  }

  /** How long it took, once it is {@linkplain #isDone() done}. */
  long nanos() {
    return nanos;
  }

  private void end() {
    done = true;
    Thread thread = waiting;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  /** Lets a thread be woken up; it has to look by itself whether the batch is done already. */
  void wakeWhenDone(Thread thread) {
    waiting = thread;
  }

  /** Sees to it that it is not run; false if it has begun already. */
  boolean giveUp() {
    return taken.compareAndSet(false, true);
  }

  /** Interrupts the thread that runs it, or is about to: nobody needs the result. */
  void dismiss() {
    dismissed = true;
    interruption.dismiss(this);
  }
}
