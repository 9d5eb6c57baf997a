package io.manyhands.runtime.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Passes on what a worker prints, line by line with its name in front, and keeps the end of it. */
final class WorkerOutput {

  private static final int KEPT = 10;
  private static final long MOST_MILLIS = 500;

  private final String prefix;
  private final Deque<String> last = new ArrayDeque<>();
  private final List<Thread> threads = new ArrayList<>();

  WorkerOutput(int number) {
    this.prefix = "[worker " + number + "] ";
  }

  /**
   * Passes on everything that {@code from} gives.
   *
   * @param error whether it goes to standard error
   */
  void pass(BufferedReader from, boolean error) {
    Thread thread = new Thread(() -> copy(from, error), "manyhands-worker-output");
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  /** Waits until all has been passed on that a worker has printed which has ended. */
  void awaitEnd() {
    for (Thread thread : threads) {
      Patience.await(() -> thread.join(MOST_MILLIS)); // its children may keep its output open
    }
  }

  private void copy(BufferedReader from, boolean error) {
    try (from) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        keep(line);
        PrintStream to = error ? System.err : System.out; // as it is now
        to.println(prefix + line);
      }
    } catch (IOException e) {
      // The worker was killed.
    }
  }

  private synchronized void keep(String line) {
    last.add(line);
    if (last.size() > KEPT) {
      last.remove();
    }
  }

  /** The last lines, each on a line of its own. */
  synchronized String end() {
    return last.isEmpty() ? "" : "\n  " + String.join("\n  ", last);
  }
}
