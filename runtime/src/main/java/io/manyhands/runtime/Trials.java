package io.manyhands.runtime;

import io.manyhands.runtime.schedule.Contest;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.Leaves;
import io.manyhands.runtime.schedule.Way;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures the calls of a region, on several workers and as the loop was written, and says which
 * way the next one goes.
 *
 * <p>Generated code asks before a loop that may run as it was written, and reports its end. Where
 * the result depends on the grouping into leaves, the loop alone runs leaf by leaf, and whoever
 * runs the region asks. A call that is still open when the same thread asks again has ended in
 * another way, and is forgotten; so is one of two calls that overlap.
 */
final class Trials {

  private final Plan plan;
  private final CostModel cost;
  private final LongSupplier clock;
  private final Contest contest = new Contest();

  /** The call that has been asked for last. */
  private @Nullable Call open;

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

    private boolean isMine() {
      return thread == Thread.currentThread().getId();
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
      open = null;
      return false;
    }
    Call call = begin(distance, iterations);
    open = call.isAlone() && !call.clocked() ? null : call;
    if (call.isAlone()) {
      plan.countSequential();
    }
    return call.isAlone();
  }

  private long iterations(long distance) {
    return (long) Math.max(1, distance / stride);
  }

  /** Whether the loop as it was written gives the result that workers give. */
  private boolean isFree(long iterations) {
    return !plan.fixedPartials() || iterations <= Leaves.longestSingle(plan.leastLeaf());
  }

  /** Whether a call is measured that has not ended. */
  boolean isOpen() {
    return open != null;
  }

  /**
   * A loop that has been run as it was written has come to its end.
   *
   * @return whether it was the one that is measured
   */
  boolean ranAsWritten(long distance) {
    Call call = open;
    boolean isThis =
        call != null && call.isMine() && call.isAlone() && call.length() == distance;
    if (isThis) {
      open = null;
      long nanos = clock.getAsLong() - call.begin();
      contest.took(Way.ALONE, distance, nanos);
      cost.learn(iterations(distance), nanos);
    }
    return isThis;
  }

  /** The call that is about to be run by the runtime. */
  Call take(long iterations) {
    Call call = open;
    if (call == null || !call.isMine() || call.isAlone()) {
      return begin(iterations, iterations);
    }
    open = null;
    stride = Math.max(1, (double) call.length() / Math.max(1, iterations));
    return call;
  }

  /** Forgets the call that has been asked for: it goes another way. */
  void forget() {
    open = null;
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
