package io.manyhands.runtime.engine;

import io.manyhands.runtime.spi.Job;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run the chunks of one region, claimed from one counter, and a caller that waits
 * for them.
 *
 * <p>Invariant: a worker counts as at work from before it is started until it will not touch the
 * job any more. The caller returns when none is at work and no chunk is left; both are read and
 * written under the crew's lock, which also makes visible what the workers wrote.
 */
final class Crew {

  private static final int NONE = -1;

  /** What a worker is at. */
  private static final class Place {
    int position = NONE;
    boolean dismissed;
  }

  private final Job<?> job;
  private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final long begun = System.nanoTime();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger participants = new AtomicInteger();

  /** Guarded by this. */
  private final Map<Thread, Place> workers = new HashMap<>();

  /** Guarded by this. */
  private int atWork;

  /** Guarded by this: the caller has been interrupted, and the workers therefore are. */
  private boolean cancelled;

  /** Guarded by this: the chunks that have ended. */
  private final BitSet ended = new BitSet();

  /** Guarded by this: an iteration has taken notice of that. */
  private boolean noticed;

  /** Guarded by this: an iteration has interrupted the thread that it runs on. */
  private boolean interrupted;

  /** Guarded by this. */
  private boolean timedOut;

  /** Guarded by this: not from a chunk, whose exceptions the job keeps. */
  private @Nullable Throwable crash;

  Crew(Job<?> job) {
    this.job = job;
  }

  int participants() {
    return participants.get();
  }

  /** Starts a worker; false if there is no thread to be had. */
  boolean hire(Executor threads) {
    synchronized (this) {
      atWork++;
    }
    try {
      threads.execute(this::work);
      return true;
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      leave();
      return false;
    }
  }

  private void work() {
    Thread self = Thread.currentThread();
    ClassLoader own = self.getContextClassLoader();
    try {
      enter(self);
      self.setContextClassLoader(loader);
      claim();
    } catch (Throwable thrown) {
      synchronized (this) {
        crash = thrown;
      }
    } finally {
      self.setContextClassLoader(own);
      exit(self);
      leave();
    }
  }

  private void claim() {
    int position = next.getAndIncrement();
    if (position >= job.chunks()) {
      return;
    }
    participants.incrementAndGet();
    for (; position < job.chunks(); position = next.getAndIncrement()) {
      begin(position);
      job.run(position);
      end(position);
    }
  }

  private synchronized void begin(int position) {
    Place place = workers.get(Thread.currentThread());
    if (place != null) {
      place.position = position;
    }
  }

  private synchronized void end(int position) {
    Thread self = Thread.currentThread();
    ended.set(position);
    noticed |= cancelled && !self.isInterrupted();
    Place place = workers.get(self);
    if (place != null) {
      place.position = NONE;
      if (place.dismissed && !cancelled) {
        Thread.interrupted();
      }
      place.dismissed = false;
    }
    if (!job.wanted(position)) {
      workers.forEach(this::dismiss);
    }
  }

  /** After a failure, workers do not wait to the end for what the loop would not have begun. */
  private void dismiss(Thread worker, Place place) {
    if (place.position != NONE && !place.dismissed && !job.wanted(place.position)) {
      place.dismissed = true;
      worker.interrupt();
    }
  }

  private synchronized void enter(Thread worker) {
    workers.put(worker, new Place());
    if (cancelled) {
      worker.interrupt();
    }
  }

  /** Afterwards nobody interrupts the thread, which may go on to other work. */
  private synchronized void exit(Thread worker) {
    workers.remove(worker);
    interrupted |= Thread.interrupted() && !cancelled;
  }

  private synchronized void leave() {
    atWork--;
    if (atWork == 0) {
      notifyAll();
    }
  }

  /**
   * Returns when all chunks have ended. An interrupt goes to the workers, and stays with the caller
   * only if no iteration has taken notice.
   */
  void await() {
    while (!isDone()) {
      cancel();
    }
    if (participants.get() == 0) {
      claim(); // there were no threads
    }
    synchronized (this) {
      if (interrupted || (cancelled && !noticed)) {
        Thread.currentThread().interrupt();
      }
      if (crash != null) {
        throw new IllegalStateException("a worker failed outside the loop's code", crash);
      }
    }
  }

  /** Waits; false if the caller was interrupted meanwhile. */
  private synchronized boolean isDone() {
    try {
      while (atWork > 0) {
        if (timedOut || job.timeoutNanos() == 0) {
          wait();
        } else {
          waitUntil(begun + job.timeoutNanos());
        }
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private synchronized void waitUntil(long deadline) throws InterruptedException {
    long left = deadline - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    } else {
      timedOut = true;
      stop();
    }
  }

  /** Nothing is wanted any more from the first chunk on that has not ended. */
  private synchronized void stop() {
    long iterations = 0;
    int first = NONE;
    for (int position = 0; position < job.chunks(); position++) {
      if (ended.get(position)) {
        iterations += job.to(position) - job.from(position);
      } else if (first == NONE || job.from(position) < job.from(first)) {
        first = position;
      }
    }
    if (first != NONE) {
      job.timedOut(first, iterations);
      workers.forEach(this::dismiss);
    }
  }

  private synchronized void cancel() {
    cancelled = true;
    workers.keySet().forEach(Thread::interrupt);
  }
}
