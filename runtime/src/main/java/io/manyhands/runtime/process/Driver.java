package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.WorkerException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Threads that nobody interrupts: an interrupt closes the file that its thread is using. The
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

  /** Runs a task, and waits for it. */
  <T> T call(Callable<T> task) throws IOException {
    Future<T> result = threads.submit(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Runs a task meanwhile. */
  void begin(Runnable task) {
    threads.execute(task);
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) throws IOException {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof IOException exception) {
      throw exception;
    }
    if (cause instanceof WorkerException failure) {
      failure.fillInStackTrace(); // where the region was called, not where it was driven
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(Objects.requireNonNull(cause));
  }
}
