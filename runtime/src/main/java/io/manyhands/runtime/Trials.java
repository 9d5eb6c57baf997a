package io.manyhands.runtime;

import io.manyhands.runtime.schedule.Contest;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.Way;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures the calls of a region, on several workers and as the loop was written, and says which
 * way the next one goes.
 *
 * <p>Generated code asks before a loop that may run as it was written, and reports its end. Where
 * the result depends on the grouping into leaves, the loop alone runs leaf by leaf, and whoever
 * runs the region asks. A call that is still open when the same thread asks again has ended in
 * another way, or has not ended yet, because the loop calls itself; either way it is forgotten.
 */
final class Trials {

  /** A power of two. */
  private static final int PLACES = 32;

  private final Plan plan;
  private final CostModel cost;
  private final LongSupplier clock;
  private final Contest contest = new Contest();

  /** What threads have asked for; of two that share a place one is forgotten. */
  private final @Nullable Call[] open = new Call[PLACES];

  /** What the distance of the bounds is, compared with the number of iterations. */
  private double stride = 1;

  /**
   * A call of the region.
   *
   * @param thread who makes it
   * @param length its iterations, or the distance of their bounds
   * @param way how it is to be run
   * @param clocked whether it is measured
   * @param begin the time, in nanoseconds
   */
  record Call(long thread, long length, Way way, boolean clocked, long begin) {

    boolean isAlone() {
      return way == Way.ALONE;
    }
  }

  Trials(Plan plan, CostModel cost, LongSupplier clock) {
    this.plan = plan;
    this.cost = cost;
    this.clock = clock;
  }

  /** Whether the next call is to be run as it was written. */
  boolean asWritten(long distance) {
    long iterations = iterations(distance);
    if (!isFree(distance) || cost.tooShort(iterations)) {
      return false;
    }
    Call call = begin(distance, iterations);
    open[place()] = call.isAlone() && !call.clocked() ? null : call;
    if (call.isAlone()) {
      plan.countSequential();
    }
    return call.isAlone();
  }

  private long iterations(long distance) {
    return (long) Math.max(1, distance / stride);
  }

  /**
   * Whether the loop as it was written gives the result that workers give. There may be one
   * iteration more than the distance of the bounds says.
   */
  private boolean isFree(long distance) {
    return distance < plan.longestAsWritten();
  }

  /** Whether a call of this thread has not ended. */
  boolean isOpen() {
    return mine() != null;
  }

  /** Whether a call of any thread has not ended. */
  boolean isAnyOpen() {
    return Arrays.stream(open).anyMatch(call -> call != null && call.isAlone());
  }

  /** A loop that has been run as it was written has come to its end. */
  void ranAsWritten() {
    Call call = mine();
    if (call != null && call.isAlone()) {
      forget();
      long nanos = clock.getAsLong() - call.begin();
      contest.took(Way.ALONE, call.length(), nanos);
      cost.learn(iterations(call.length()), nanos);
    }
  }

  /** The call that is about to be run by the runtime. */
  Call take(long iterations) {
    Call call = mine();
    if (call == null || call.isAlone()) {
      return begin(iterations, iterations);
    }
    forget();
    stride = Math.max(1, (double) call.length() / Math.max(1, iterations));
    return call;
  }

  /** Forgets the call that this thread has asked for. */
  void forget() {
    open[place()] = null;
  }

  private @Nullable Call mine() {
    Call call = open[place()];
    return call != null && call.thread() == Thread.currentThread().getId() ? call : null;
  }

  private static int place() {
    return (int) Thread.currentThread().getId() & (PLACES - 1);
  }

  private Call begin(long length, long iterations) {
    Way way = contest.next(length, cost.predictedNanos(iterations), plan.workers());
    boolean clocked = contest.due(way, length);
    long thread = Thread.currentThread().getId();
    return new Call(thread, length, way, clocked, clocked ? clock.getAsLong() : 0);
  }

  /**
   * Takes note that a call has come to its end, in the way that it was meant to go. One that ended
   * early says how long all of it would have taken, unless it ended so early that nobody was asked
   * for help.
   *
   * @param done the iterations up to the one that ended the loop
   */
  void end(Call call, long done) {
    if (call.clocked()) {
      long nanos = clock.getAsLong() - call.begin();
      if (done == call.length() || nanos > Search.ALONE_NANOS) {
        contest.took(call.way(), call.length(), (long) ((double) nanos * call.length() / done));
      }
    }
  }
}
