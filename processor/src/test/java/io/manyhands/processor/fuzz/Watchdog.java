package io.manyhands.processor.fuzz;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs actions on a thread that can be left behind. */
final class Watchdog implements AutoCloseable {
  private volatile Thread worker = Thread.currentThread();
  private ExecutorService thread = start();
  private String stack = "";

  /**
   * The result of an action, or empty if it does not get on any more.
   *
   * @param seconds how long it may take for what it does now
   * @param now what it does
   */
  <T> Optional<T> call(long seconds, Callable<T> action, Supplier<String> now) throws Exception {
    Future<T> running = thread.submit(action);
    String before = "";
    while (true) {
      String doing = now.get();
      try {
        return Optional.of(running.get(seconds, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        // On a busy machine everything is slow; what hangs does the same for ever.
        if (doing.equals(now.get()) && doing.equals(before)) {
          stack = stackOf(worker);
          thread.shutdownNow();
          thread = start();
          return Optional.empty();
        }
        before = now.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e;
      }
    }
  }

  /** Where the last action was that did not get on. */
  String stack() {
    return stack;
  }

  private static String stackOf(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .limit(25)
        .map(element -> "\n  " + element)
        .collect(Collectors.joining());
  }

  private ExecutorService start() {
    return Executors.newSingleThreadExecutor(
        task -> {
          // Analysis is recursive: as much stack as a compiler usually has and more.
          Thread daemon = new Thread(null, task, "fuzz", 16L << 20);
          daemon.setDaemon(true);
          worker = daemon;
          return daemon;
        });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
