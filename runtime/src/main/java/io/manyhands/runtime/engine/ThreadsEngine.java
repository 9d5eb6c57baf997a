package io.manyhands.runtime.engine;

import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.Job;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Runs chunks on threads of this JVM: the caller and helpers from a ForkJoin pool.
 *
 * <p>A region shows its {@link Team} in one of a fixed number of places while it has chunks to be
 * claimed. Helpers are not sent to a region: a helper looks through the places, works for any team
 * that has a seat and chunks left, and ends when it finds none. The pool's queues therefore never
 * hold more than one task per helper, however many regions come and go.
 *
 * <p>Nothing here can deadlock. A region completes without help, because its caller claims chunks
 * itself; no free place and no thread to be had just mean no help. A thread that waits for helpers
 * runs nothing else meanwhile, and what it waits for is running already; it may wait in turn, but
 * only for chunks of a region nested inside, so there is no circle.
 *
 * <p>A helper is not lost either: it gives up its count <em>before</em> it looks around for the
 * last time, and a region shows its team before it reads the count. So either the region sees that
 * a helper is missing, or the helper sees the team.
 */
public final class ThreadsEngine implements Engine {

  /** The name that chooses this engine. */
  public static final String NAME = "THREADS";

  private static final int PLACES = 64;
  private static final int USUAL_HELPERS = 63;
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final AtomicReferenceArray<@Nullable Team> open = new AtomicReferenceArray<>(PLACES);

  /** Helpers that are running or have been asked for. */
  private final AtomicInteger helpers = new AtomicInteger();

  /** Starts a thread only when a helper is asked for and none is idle. */
  private volatile ForkJoinPool pool = pool(USUAL_HELPERS);

  private final Runnable help = this::help;

  /** Creates an engine with a pool of its own, which has no thread yet. */
  public ThreadsEngine() {}

  private static ForkJoinPool pool(int helpers) {
    return new ForkJoinPool(helpers, ThreadsEngine::thread, null, true);
  }

  private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setName("manyhands-" + THREADS.incrementAndGet());
    return thread;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public <P> int execute(Job<P> job) {
    Team team = new Team(job);
    int place = show(team);
    try {
      if (place >= 0 && askForHelp(job) && job.hostile()) {
        team.awaitCompany();
      }
      team.work();
    } finally {
      if (place >= 0) {
        open.set(place, null);
      }
      team.close();
    }
    return team.participants();
  }

  /** Returns the place, or -1 if all are taken. */
  private int show(Team team) {
    int first = (int) Thread.currentThread().getId();
    for (int i = 0; i < PLACES; i++) {
      int place = Math.floorMod(first + i, PLACES);
      if (open.get(place) == null && open.compareAndSet(place, null, team)) {
        return place;
      }
    }
    return -1;
  }

  /** Returns true if at least one helper has been asked to come. */
  private boolean askForHelp(Job<?> job) {
    int needed = Math.min(job.workers(), job.chunks()) - 1;
    if (needed > pool.getParallelism()) {
      enlargePool(needed);
    }
    int asked = 0;
    while (asked < needed && register(job.workers() - 1)) {
      start();
      asked++;
    }
    return asked > 0;
  }

  /** Helpers of the pool before end in their own time; what it refuses meanwhile is no help. */
  private synchronized void enlargePool(int needed) {
    ForkJoinPool before = pool;
    if (needed > before.getParallelism()) {
      pool = pool(needed);
      before.shutdown();
    }
  }

  private boolean register(int most) {
    for (int count = helpers.get(); count < most; count = helpers.get()) {
      if (helpers.compareAndSet(count, count + 1)) {
        return true;
      }
    }
    return false;
  }

  private void start() {
    try {
      pool.execute(help);
    } catch (RejectedExecutionException e) {
      helpers.decrementAndGet(); // no help then
    } catch (OutOfMemoryError e) {
      // No thread could be started. The task is queued and counted, and runs when there is one.
    }
  }

  private void help() {
    Team team;
    do {
      for (team = findOpen(); team != null; team = findOpen()) {
        team.help();
      }
      helpers.decrementAndGet();
      team = findOpen();
    } while (team != null && register(team.mostHelpers()));
  }

  private @Nullable Team findOpen() {
    for (int place = 0; place < PLACES; place++) {
      Team team = open.get(place);
      if (team != null && team.wantsHelp()) {
        return team;
      }
    }
    return null;
  }
}
