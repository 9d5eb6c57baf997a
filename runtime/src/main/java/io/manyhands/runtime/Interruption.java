package io.manyhands.runtime;

import java.util.IdentityHashMap;

/**
 * Hands an interrupt of the calling thread on to the threads that run iterations for it. No thread
 * is interrupted once it has gone on to other work.
 */
final class Interruption {

  private final IdentityHashMap<Batch<?>, Thread> running = new IdentityHashMap<>();
  private boolean requested;
  private boolean noticed;

  /** The current thread begins to run a batch. */
  synchronized void enter(Batch<?> batch) {
    running.put(batch, Thread.currentThread());
    if (requested || batch.isDismissed()) {
      Thread.currentThread().interrupt();
    }
  }

  /** The current thread has run a batch; what is left of an interrupt is no concern of its next. */
  synchronized void exit(Batch<?> batch) {
    running.remove(batch);
    boolean still = Thread.interrupted();
    noticed |= requested && !still;
  }

  /** The calling thread has been interrupted. */
  synchronized void request() {
    requested = true;
    running.values().forEach(Thread::interrupt);
  }

  /** Interrupts the thread that runs a batch, if one does. */
  synchronized void dismiss(Batch<?> batch) {
    Thread thread = running.get(batch);
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** An interrupt of which no iteration has taken notice stays with the calling thread. */
  synchronized void restore() {
    if (requested && !noticed) {
      Thread.currentThread().interrupt();
    }
  }
}
