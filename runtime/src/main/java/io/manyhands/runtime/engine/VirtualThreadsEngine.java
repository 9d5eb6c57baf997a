package io.manyhands.runtime.engine;

import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.Job;
import java.util.concurrent.Executor;

/**
 * Runs chunks on threads of their own, for iterations that wait more than they compute: virtual
 * threads where there are any (Java 21), pooled platform threads before.
 *
 * <p>The caller does not take part, so that an interrupt reaches it at once: it is handed on to the
 * workers, and what they do about it decides, as in the sequential loop.
 */
public final class VirtualThreadsEngine implements Engine {

  /** The name that chooses this engine. */
  public static final String NAME = "VIRTUAL_THREADS";

  /** Enough to wait with, and few enough not to overrun a server by default. */
  static final int USUAL_WORKERS = 256;

  private final Executor threads;

  /** Creates an engine, which has no thread yet. */
  public VirtualThreadsEngine() {
    this(WaitingThreads.newest());
  }

  /** For tests: an engine with the given threads. */
  VirtualThreadsEngine(Executor threads) {
    this.threads = threads;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int usualWorkers() {
    return USUAL_WORKERS;
  }

  @Override
  public boolean isForWaiting() {
    return true;
  }

  /**
   * The threads, for work that is not divided into a job.
   *
   * @return one for each task that is given there
   */
  public Executor threads() {
    return threads;
  }

  @Override
  public <P> int execute(Job<P> job) {
    Crew crew = new Crew(job);
    for (int worker = Math.min(job.workers(), job.chunks()); worker > 0; worker--) {
      if (!crew.hire(threads)) {
        break;
      }
    }
    crew.await();
    return crew.participants();
  }
}
