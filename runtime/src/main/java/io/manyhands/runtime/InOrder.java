package io.manyhands.runtime;

import io.manyhands.runtime.engine.ForkPools;
import io.manyhands.runtime.engine.SequentialEngine;
import io.manyhands.runtime.engine.TimeLimit;
import io.manyhands.runtime.engine.VirtualThreadsEngine;
import io.manyhands.runtime.observe.RegionStatistics;
import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.Chunks;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.GrowingChunks;
import io.manyhands.runtime.spi.PortableWork;
import io.manyhands.runtime.spi.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the iterations of a loop hand to the part of the loop that runs in their order. Generated
 * code goes through it on the calling thread, while workers are ahead with later iterations:
 *
 * <pre>{@code
 * try (InOrder<Print9Step> steps = PRINT_9.inOrder(range, (out, from, to) -> print9(out, a, from, to))) {
 *   for (Print9Step step : steps) {
 *     out.println(step.line());
 *   }
 *   if (steps.hasRest()) {
 *     for (int i = steps.restFrom(); i < n; i++) ...
 *   }
 * }
 * }</pre>
 *
 * <p>Iterations that take less time than to hand something over are not handed out any more, once
 * that is known: the rest of the loop runs as it was written.
 *
 * <p>Worker processes get the iterations strip by strip: a strip has come back, with the elements
 * of arrays that it has written, before the calling thread goes through its steps, and the next one
 * is sent after that. So what runs in order may change whatever goes along.
 *
 * <p>Nothing here can deadlock: no worker waits for another one, and the calling thread waits only
 * for iterations that a worker has begun. Workers are a bounded number of batches ahead. If an
 * iteration throws, its exception comes out of the iterator after the steps of all iterations
 * before it.
 *
 * <p>Only the calling thread uses this object; it is gone through once.
 *
 * @param <S> what an iteration hands over
 */
public final class InOrder<S> implements Iterable<S>, AutoCloseable {

  /** Until then the caller is alone; to wake a worker and to wait for it takes about as long. */
  private static final double ALONE_NANOS = 20_000;

  /** The clock is read about as often, and so long are batches at first. */
  private static final double STEP_NANOS = 4_000;

  /** To hand an iteration over takes less than half of this: allocation, and what caches miss. */
  private static final double LEAST_NANOS = 100;

  private static final int MOST_GROWTH = 8;

  /** The most iterations in a batch of the calling thread's own, which are kept until it ends. */
  private static final long LONGEST = 1_024;

  private static final int AHEAD_PER_WORKER = 4;

  /** So long is a strip that goes to other processes, where what the loop uses goes along. */
  private static final double STRIP_NANOS = 250_000_000;

  private static final int FIRST_STRIP_PER_WORKER = 64;
  private static final int HOSTILE_STRIP = 7;

  /** What a strip hands over is kept until it has been gone through. */
  private static final long LONGEST_STRIP = 1 << 16;

  private static final long NONE = -1;

  private final Region region;
  private final Plan plan;
  private final Work<List<S>> work;
  private final long count;
  private final @Nullable Executor helpers;
  private final boolean waits;
  private final boolean sent;
  private final LongUnaryOperator values;
  private final Trials.@Nullable Call call;
  private final Interruption interruption = new Interruption();

  /** What has been handed out and not gone through, in the order of the iterations. */
  private final long begun = System.nanoTime();

  private final Deque<Batch<S>> ahead = new ArrayDeque<>();

  private @Nullable Chunks chunks;
  private int nextChunk;
  private long done;
  private long rest = NONE;

  /** Whether the steps have come to their end; a loop that is left before has no rest. */
  private boolean exhausted;

  private long length = 1;
  private long measured;
  private long nanos;
  private boolean failed;
  private boolean threadless;

  /**
   * Prepares a run.
   *
   * @param values the value of the loop variable in each iteration
   * @param here whether everything must run on the calling thread
   * @param call what is measured of the run; null if nothing is
   */
  InOrder(
      Region region,
      Plan plan,
      Work<List<S>> work,
      long count,
      LongUnaryOperator values,
      boolean here,
      Trials.@Nullable Call call) {
    this.call = call;
    this.values = values;
    this.region = region;
    this.plan = plan;
    this.work = work;
    this.count = count;
    boolean isTrial = call != null && call.isAlone();
    boolean alone =
        here || isTrial || plan.callerRuns(count) || plan.engine() instanceof SequentialEngine;
    this.waits = !alone && plan.engine() instanceof VirtualThreadsEngine;
    this.sent = !alone && work instanceof Strip;
    this.helpers = alone || sent ? null : helpers(plan);
    if (alone) {
      rest = 0;
    } else if (sent) {
      length = plan.hostile() ? HOSTILE_STRIP : (long) FIRST_STRIP_PER_WORKER * plan.workers();
    } else if (count > 0 && plan.cost() == null) {
      chunks = plan.chunks(count, 0);
    }
  }

  private static Executor helpers(Plan plan) {
    return plan.engine() instanceof VirtualThreadsEngine waiting
        ? waiting.threads()
        : ForkPools.of(plan.workers() - 1);
  }

  @Override
  public Iterator<S> iterator() {
    return new Steps();
  }

  /** The steps of one batch after the other. */
  private final class Steps implements Iterator<S> {

    private @Nullable Batch<S> batch;
    private int position;

    @Override
    public boolean hasNext() {
      for (Batch<S> now = batch; now == null || position == now.steps().size(); now = batch) {
        Throwable thrown = now == null ? null : now.failure();
        if (thrown != null) {
          failed = true;
          throw Forked.<RuntimeException>undeclared(thrown);
        }
        position = 0;
        batch = nextBatch();
        if (batch == null) {
          exhausted = true;
          return false;
        }
      }
      return true;
    }

    @Override
    public S next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Batch<S> now = batch;
      return now == null ? next() : now.steps().get(position++);
    }
  }

  private @Nullable Batch<S> nextBatch() {
    if (sent) {
      return done == count ? null : strip();
    }
    if (chunks == null) {
      return done == count || rest != NONE ? null : alone();
    }
    if (rest == NONE) {
      handOut(chunks);
    }
    Batch<S> next = ahead.poll();
    if (next != null) {
      obtain(next);
      if (rest == NONE && isCheap(next)) {
        stop(next.to());
      }
    }
    return next;
  }

  /** Whether iterations are not worth handing out; under chaos some never are. */
  private boolean isCheap(Batch<S> batch) {
    long iterations = batch.to() - batch.from();
    if (plan.cost() == null) {
      return plan.hostile() && count % 3 != 0 && 2 * batch.to() > count;
    }
    boolean cheap = batch.nanos() < LEAST_NANOS * iterations;
    if (cheap) {
      measured = iterations;
      nanos = Math.max(1, batch.nanos());
    }
    return cheap;
  }

  /** Hands out no more, and takes back what nobody has begun. */
  private void stop(long to) {
    while (!ahead.isEmpty() && ahead.getLast().giveUp()) {
      ahead.removeLast();
    }
    rest = ahead.isEmpty() ? to : ahead.getLast().to();
  }

  /**
   * Whether iterations are left that shall run as they were written.
   *
   * @return true if there are some, and all steps have been gone through
   */
  public boolean hasRest() {
    return exhausted && rest != NONE && rest < count;
  }

  /**
   * The number of iterations before those that are left.
   *
   * @return the position of the next one, from 0
   */
  public int rest() {
    return (int) rest;
  }

  /**
   * Where the iterations begin that are left, if the loop variable is an {@code int}.
   *
   * @return its value
   */
  public int restFrom() {
    return (int) values.applyAsLong(rest);
  }

  /**
   * Where the iterations begin that are left.
   *
   * @return the value of the loop variable
   */
  public long restFromLong() {
    return values.applyAsLong(rest);
  }

  /** Iterations in other processes, which hand over what they have when all of them are done. */
  private Batch<S> strip() {
    Batch<S> batch = new Batch<>(work, done, done + Math.min(length, count - done), interruption);
    done = batch.to();
    batch.runHere();
    if (!plan.hostile()) {
      double each = Math.max(1, (double) batch.nanos() / (batch.to() - batch.from()));
      long wanted = Math.max(1, (long) (STRIP_NANOS / each));
      length = Math.min(Math.min(wanted, MOST_GROWTH * length), LONGEST_STRIP);
    }
    return batch;
  }

  /**
   * Iterations that are run somewhere else.
   *
   * @param <S> what an iteration hands over
   */
  record Strip<S>(Region region, PortableWork<List<S>> body) implements Work<List<S>> {

    @Override
    public List<S> newPartial() {
      return body.newPartial();
    }

    @Override
    public void run(List<S> steps, long from, long to) throws Throwable {
      region.<List<S>, Throwable>perform(
          to - from,
          Region.COLLECTIONS,
          LaterWork.of(body, from),
          new Reduction<>(steps, List::addAll));
    }
  }

  /** Iterations on the calling thread; from what they take follows whether workers would help. */
  private Batch<S> alone() {
    Batch<S> batch = new Batch<>(work, done, done + Math.min(length, count - done), interruption);
    done = batch.to();
    long begin = System.nanoTime();
    batch.runHere();
    long spent = Math.max(System.nanoTime() - begin, 1);
    measured += batch.to() - batch.from();
    nanos += spent;
    double each = (double) nanos / measured;
    length = Math.min(MOST_GROWTH * length, Math.max(1, (long) (STEP_NANOS / each)));
    length = Math.min(length, LONGEST);
    if (nanos > ALONE_NANOS && each < LEAST_NANOS) {
      rest = done;
    } else if (nanos > ALONE_NANOS && each * (count - done) > ALONE_NANOS) {
      chunks = GrowingChunks.of(done, count, plan.workers(), each);
    }
    return batch;
  }

  private void handOut(Chunks all) {
    boolean few = waits || plan.hostile(); // a short loop shall have a rest, too
    int most = few ? plan.workers() : AHEAD_PER_WORKER * plan.workers();
    while (ahead.size() < most && nextChunk < all.count()) {
      Batch<S> batch =
          new Batch<>(work, all.start(nextChunk), all.start(nextChunk + 1), interruption);
      nextChunk++;
      ahead.add(batch);
      offer(batch);
    }
  }

  private void offer(Batch<S> batch) {
    Executor threads = helpers;
    try {
      if (threads != null) {
        threads.execute(batch::runByHelper);
      }
    } catch (OutOfMemoryError e) {
      threadless = true; // so the calling thread will run it
    }
  }

  /** Waits for a batch, and runs others meanwhile. */
  private void obtain(Batch<S> batch) {
    if (plan.hostile() && !waits && !ahead.isEmpty()) {
      ahead.getLast().runHere();
    }
    if (waits && !threadless) {
      await(batch);
    } else if (!batch.runHere()) {
      for (Batch<S> later : ahead) {
        if (batch.isDone()) {
          return;
        }
        later.runHere();
      }
      await(batch);
    }
  }

  private void await(Batch<S> batch) {
    boolean interrupted = false;
    batch.wakeWhenDone(Thread.currentThread());
    while (!batch.isDone()) {
      pause(batch);
      if (Thread.interrupted()) {
        interrupted = true;
        if (waits) {
          interruption.request();
        }
      }
    }
    if (interrupted && !waits) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until something happens, or the time is over: then the loop ends with an exception. */
  private void pause(Batch<S> batch) {
    TimeLimit limit = plan.limit();
    if (limit == null || failed || !waits) {
      LockSupport.park(this);
      return;
    }
    long left = begun + limit.nanos() - System.nanoTime();
    if (left > 0) {
      LockSupport.parkNanos(this, left);
    } else {
      failed = true;
      ahead.addFirst(batch); // still running: it is dismissed and waited for with the others
      throw limit.exceeded(batch.from() + ended());
    }
  }

  /** How many iterations have ended ahead of the one that is waited for. */
  private long ended() {
    return ahead.stream().filter(Batch::isDone).mapToLong(later -> later.to() - later.from()).sum();
  }

  /** Ends the loop, also before its last iteration: afterwards none is running any more. */
  @Override
  public void close() {
    boolean early = !ahead.isEmpty();
    ahead.removeIf(Batch::giveUp);
    if (waits && early) {
      ahead.forEach(Batch::dismiss);
    }
    ahead.forEach(this::await);
    ahead.clear();
    interruption.restore();
    count(early || failed);
  }

  private void count(boolean early) {
    RegionStatistics statistics = plan.statistics();
    if (sent) {
      return; // each strip has been counted
    }
    if (exhausted && !failed && chunks != null && rest == NONE) {
      region.end(call, Dispatch.Outcome.TOGETHER);
    }
    if (chunks == null) {
      plan.countSequential();
    } else if (statistics != null) {
      statistics.parallelCall(nextChunk);
    }
    CostModel cost = plan.cost();
    if (cost != null && measured > 0 && !early) {
      cost.learn(count, measured, nanos);
      region.learned(plan);
      if (rest != NONE) {
        region.learnedToBeCheap(plan);
      }
    }
  }
}
