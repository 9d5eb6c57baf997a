package io.manyhands.runtime.process;

/** Waits that an interrupt does not end: it is kept for afterwards. */
final class Patience {

  private Patience() {}

  /** Waits until {@code what} has happened. */
  static void await(Wait what) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          what.await();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Something that is waited for. */
  @FunctionalInterface
  interface Wait {
    void await() throws InterruptedException;
  }
}
