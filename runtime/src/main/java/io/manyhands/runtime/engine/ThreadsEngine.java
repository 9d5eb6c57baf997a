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
 * that has a seat and chunks left, watches out for another one for a while ({@link Spinning}), and
 * ends when none has come. The pool's queues therefore never hold more than one task per helper,
 * however many regions come and go. The newest team also stands in a field of its own, which is
 * what helpers watch.
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

  /** Who comes wakes others if there is work for them, which is faster than one waking all. */
  private static final int WOKEN_BY_ONE = 4;

  /** Calls for which a region need not ask again whether it pays to wake helpers. */
  private static final int UNASKED = 3;

  private static final int LOOKS_PER_CLOCK = 8;

  /** How often a helper lets others run for long before it takes the machine for a busy one. */
  private static final int MOST_GIVEN_WAY = 6;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final AtomicReferenceArray<@Nullable Team> open = new AtomicReferenceArray<>(PLACES);

  /** Helpers that are running or have been asked for. */
  private final AtomicInteger helpers = new AtomicInteger();

  private final Spinning spinning = new Spinning();
  private final Missed missed = new Missed();

  /** The team that was shown last, unless it has no chunks left. */
  private volatile @Nullable Team newest;

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

  /**
   * Sets how long helpers may watch out for work before they go to sleep.
   *
   * @param nanos the limit in nanoseconds; 0 for not at all
   */
  public void spinAtMost(long nanos) {
    spinning.limit(nanos);
  }

  /**
   * Whether a loop would gain from this engine now. Long ones always do. Short ones do if helpers
   * are watching and have nothing else to do; if helpers sleep, it pays to wake them once short
   * loops come thick and fast.
   *
   * @param nanos how long one thread would take, in nanoseconds
   * @return false if the caller had better run the loop itself
   */
  public boolean pays(double nanos) {
    if (spinning.resting()) {
      return nanos > Missed.WORTH_WAKING_A_BUSY_MACHINE_NANOS;
    }
    if (nanos > Missed.WORTH_WAKING_NANOS) {
      return true;
    }
    return newest == null
        && (helpers.get() > 0 || missed.more(nanos * (UNASKED + 1), System.nanoTime()));
  }

  /**
   * For how many calls nothing will change if this engine does not pay now.
   *
   * @param most what it is at most
   * @return a number of calls
   */
  public int unasked(int most) {
    return spinning.resting() || newest != null ? most : UNASKED;
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
        hide(team, place);
      }
      long lost = team.close();
      if (lost > 0) {
        spinning.lost(lost);
      }
    }
    return team.participants();
  }

  /** Returns the place, or -1 if all are taken. */
  private int show(Team team) {
    int first = (int) Thread.currentThread().getId();
    for (int i = 0; i < PLACES; i++) {
      int place = Math.floorMod(first + i, PLACES);
      if (open.get(place) == null && open.compareAndSet(place, null, team)) {
        newest = team;
        return place;
      }
    }
    return -1;
  }

  /** Should the newest team of another region be hidden, too: it still has its place. */
  private void hide(Team team, int place) {
    if (newest == team) {
      newest = null;
    }
    open.set(place, null);
  }

  /** Returns true if at least one helper has been asked to come. */
  private boolean askForHelp(Job<?> job) {
    int needed = Math.min(job.workers(), job.chunks()) - 1;
    if (needed > pool.getParallelism()) {
      enlargePool(needed);
    }
    int most = job.hostile() ? needed : Math.min(needed, WOKEN_BY_ONE);
    int asked = 0;
    while (asked < most && register(job.workers() - 1)) {
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
    long woken = System.nanoTime();
    spinning.workBegins(woken);
    Team team = findOpen();
    do {
      if (team == null) {
        team = nextOpen(woken); // who was sent for and comes too late is there for the next one
      }
      for (; team != null; team = nextOpen(woken)) {
        wakeOthers(team);
        team.help();
      }
      helpers.decrementAndGet();
      team = findOpen();
    } while (team != null && register(team.mostHelpers()));
  }

  private void wakeOthers(Team team) {
    for (int i = 0; i < WOKEN_BY_ONE && team.wantsMoreHelp(); i++) {
      if (!register(team.mostHelpers())) {
        return;
      }
      start();
    }
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

  /** The next team that wants help, if one comes soon enough. */
  private @Nullable Team nextOpen(long woken) {
    long begin = System.nanoTime();
    spinning.workEnds(begin);
    Team team = findOpen();
    if (team == null && helpers.get() < PROCESSORS && !spinning.resting()) {
      team = watch(begin, spinning.budgetNanos(begin - woken));
    }
    return team;
  }

  /**
   * Looks out for a team. Where all of a region has been claimed and its caller does not come to an
   * end, the caller may be waiting for the helper's processor: the helper lets others run, and goes
   * on looking until the system has moved one of the two to another processor.
   */
  private @Nullable Team watch(long start, long budget) {
    long begin = start;
    long before = start;
    int gaveWay = 0;
    for (int looks = 1; ; looks++) {
      Team team = newest;
      if (team != null && team.wantsHelp()) {
        spinning.workBegins(before);
        return team;
      }
      if (team != null) {
        Team.yieldToOthers();
      } else {
        Thread.onSpinWait();
      }
      if (team != null || looks % LOOKS_PER_CLOCK == 0) {
        long now = System.nanoTime();
        if (Spinning.wasAway(before, now)) {
          if (team == null || ++gaveWay > MOST_GIVEN_WAY) {
            spinning.lost(now - before);
            return findOpen();
          }
          begin = now;
        }
        if (now - begin > budget) {
          return findOpen();
        }
        before = now;
      }
    }
  }
}
