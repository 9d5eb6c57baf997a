package io.manyhands.runtime.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that waits. Java 17 has no name for virtual ones, so they are reflected on. */
final class WaitingThreads {

  private static final String NAME = "manyhands-waiting-";
  private static final long IDLE_SECONDS = 30;

  private WaitingThreads() {}

  /** Virtual threads, or a pool where this JVM has none. */
  static Executor newest() {
    try {
      ThreadFactory virtual = virtualThreads();
      return task -> virtual.newThread(task).start();
    } catch (ReflectiveOperationException e) {
      return pool();
    }
  }

  /** {@code Thread.ofVirtual().name(NAME, 1).factory()}. */
  private static ThreadFactory virtualThreads() throws ReflectiveOperationException {
    Class<?> builder = Class.forName("java.lang.Thread$Builder");
    Object named =
        builder
            .getMethod("name", String.class, long.class)
            .invoke(Thread.class.getMethod("ofVirtual").invoke(null), NAME, 1L);
    return (ThreadFactory) builder.getMethod("factory").invoke(named);
  }

  /** Platform threads that end when they have been idle, and do not keep the JVM alive. */
  static Executor pool() {
    AtomicInteger started = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, NAME + started.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
