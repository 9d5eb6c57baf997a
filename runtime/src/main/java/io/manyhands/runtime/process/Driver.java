package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.WorkerException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/**
 * Threads that nobody interrupts: an interrupt closes the channel that its thread is using. The
 * calling thread waits for them, and does not react to an interrupt meanwhile.
 */
final class Driver {

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "manyhands-driver");
            thread.setDaemon(true);
            return thread;
          });

  int call(IntSupplier task) {
    Future<Integer> result = threads.submit(task::getAsInt);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(Objects.requireNonNull(e.getCause()));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof WorkerException failure) {
      failure.fillInStackTrace(); // where the region was called, not where it was driven
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }
}
