package io.manyhands.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The workers of this JVM: started when they are needed, and kept as long as they are used. */
final class WorkerPool {

  private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final int most;
  private final Places places;
  private final Driver driver;
  private final Selectors selectors = new Selectors();
  private final long longestIdleNanos;

  /** The last one that has come back first. */
  private final Deque<Idle> idle = new ArrayDeque<>();

  private final Set<WorkerProcess> all = new HashSet<>();
  private @Nullable Reception reception;
  private int started;
  private int changes;
  private boolean closed;
  private boolean watched;

  /** A worker that waits, since some {@link System#nanoTime}. */
  private record Idle(WorkerProcess worker, long since) {}

  /**
   * A pool without workers.
   *
   * @param longestIdleNanos when a worker ends that has had nothing to do; 0 for never
   */
  WorkerPool(int most, Places places, Driver driver, long longestIdleNanos) {
    this.most = most;
    this.places = places;
    this.driver = driver;
    this.longestIdleNanos = longestIdleNanos;
  }

  /** For runs. */
  Selectors selectors() {
    return selectors;
  }

  /** The most workers at once. */
  int most() {
    return most;
  }

  /**
   * A worker that nobody else has, perhaps one that is still starting.
   *
   * @param changed is called when a worker that is still starting has connected, or has ended
   * @return null if all are busy
   */
  synchronized @Nullable WorkerProcess lease(WorkerCommand command, Runnable changed)
      throws IOException {
    for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
      WorkerProcess worker = each.next().worker();
      if (!worker.isAlive()) {
        each.remove();
        all.remove(worker);
        worker.kill();
      } else if (worker.command().equals(command)) {
        each.remove();
        worker.onChange(changed);
        return worker;
      }
    }
    if (all.size() >= most && !idle.isEmpty()) {
      discard(idle.removeLast().worker()); // of another class path
    }
    if (all.size() >= most) {
      return null;
    }
    WorkerProcess worker = driver.call(() -> start(command, 1)).get(0);
    worker.onChange(changed);
    return worker;
  }

  /** Whether a worker waits that has connected. */
  synchronized boolean isReady(WorkerCommand command) {
    for (Idle each : idle) {
      if (each.worker().channel() != null && each.worker().command().equals(command)) {
        return true;
      }
    }
    return false;
  }

  /** Starts workers that will be needed at once, so many in all. */
  synchronized void prepare(WorkerCommand command, int wanted) {
    try {
      for (WorkerProcess worker : start(command, Math.min(wanted, most) - all.size())) {
        idle.push(new Idle(worker, System.nanoTime()));
        watch();
      }
    } catch (IOException e) {
      // Who needs them starts them, and tells why that fails.
    }
  }

  /**
   * Starts workers. Files are written, so it is for a thread that nobody interrupts. While the JVMs
   * start, what they will connect to is made.
   */
  private List<WorkerProcess> start(WorkerCommand command, int count) throws IOException {
    if (closed) {
      throw new IOException("the engine has been closed");
    }
    List<WorkerProcess> workers = new ArrayList<>();
    try {
      for (int k = 0; k < count; k++) {
        started++;
        workers.add(new WorkerProcess(started, command, command.start(places, started)));
      }
      Reception open = reception();
      for (WorkerProcess worker : workers) {
        worker.tell(open.address(), open.expect(worker::connect));
      }
    } catch (IOException e) {
      workers.forEach(WorkerProcess::kill);
      throw e;
    }
    all.addAll(workers);
    return workers;
  }

  private Reception reception() throws IOException {
    Path directory = places.first();
    Reception open = reception;
    if (open == null || !Files.exists(directory.resolve("socket"))) {
      open = new Reception(directory);
      reception = open;
    }
    return open;
  }

  /** Takes back a worker that waits for a region. */
  synchronized void release(WorkerProcess worker) {
    if (closed) {
      discard(worker);
    } else {
      idle.push(new Idle(worker, System.nanoTime()));
      watch();
    }
    changes++;
    notifyAll();
  }

  private void watch() {
    if (!watched && longestIdleNanos > 0) {
      watched = true;
      Thread thread = new Thread(this::endIdle, "manyhands-idle");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Ends workers that have not been used for long. */
  private synchronized void endIdle() {
    try {
      while (!closed) {
        Idle oldest = idle.peekLast();
        if (oldest == null) {
          wait();
          continue;
        }
        long left = oldest.since() + longestIdleNanos - System.nanoTime();
        if (left > 0) {
          TimeUnit.NANOSECONDS.timedWait(this, left);
        } else {
          discard(idle.removeLast().worker());
        }
      }
    } catch (InterruptedException e) {
      watched = false; // the next one that comes back is watched again
    }
  }

  /** Ends a worker. */
  synchronized void discard(WorkerProcess worker) {
    all.remove(worker);
    worker.kill();
    changes++;
    notifyAll();
  }

  /** Waits until a worker has come back or has ended, for a moment at most; less if interrupted. */
  synchronized void awaitChange() {
    int seen = changes;
    long end = System.nanoTime() + LONGEST_WAIT_NANOS;
    try {
      for (long left = LONGEST_WAIT_NANOS; changes == seen && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends idle workers, others when they come back. */
  synchronized void close() throws IOException {
    closed = true;
    retire();
    selectors.close();
  }

  /**
   * Ends idle workers, and what is only there for new ones. To be called when the JVM ends: it
   * would wait 0.3 s for threads that read from a worker.
   */
  synchronized void retire() throws IOException {
    for (Idle each : idle) {
      each.worker().stop();
    }
    while (!idle.isEmpty()) {
      discard(idle.remove().worker());
    }
    Reception open = reception;
    if (open != null) {
      reception = null;
      open.close();
    }
  }
}
