package io.manyhands.runtime;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.spi.PortableWork;
import io.manyhands.runtime.spi.Work;

/**
 * A run whose chunks keep their terms: it goes on strip by strip, so that there are never too many.
 *
 * <p>The caller folds all of them, one after the other. So the rest must be worth the effort: the
 * caller begins alone, straight into the total, and goes on so if the terms are cheap.
 *
 * @param <P> the type of partial results
 */
final class Strips<P> {

  /** What is kept at a time: 8 MB. */
  private static final long MOST_TERMS = 1 << 20;

  private static final long MOST_HOSTILE = 300;

  /** Until then the caller is alone. */
  private static final long ALONE_NANOS = 20_000;

  /** To keep a term, read it again and fold it takes a few nanoseconds. */
  private static final double WORTH_NANOS = 12;

  /** A strip does not tell more about one that is far longer. */
  private static final long MOST_GROWTH = 16;

  /** So much longer are strips that have to be sent: every time, what they use goes along. */
  private static final long SENT = 16;

  private final Plan plan;
  private final long count;
  private final Work<P> work;
  private final Reduction<P> reduction;
  private final Terms terms;
  private long done;

  Strips(Plan plan, long count, Work<P> work, Reduction<P> reduction, Terms terms) {
    this.plan = plan;
    this.count = count;
    this.work = work;
    this.reduction = reduction;
    this.terms = terms;
  }

  /** Runs some iterations of a loop in parallel. */
  interface Run<P> {
    /**
     * Runs them.
     *
     * @param iterations their number
     * @param work what they do
     * @throws Throwable what the lowest iteration that fails throws, or that one ends the loop
     */
    void run(long iterations, Work<P> work) throws Throwable;
  }

  /**
   * Runs the loop.
   *
   * @param parallel runs a strip
   * @return whether the caller has run it alone, for which it was not worth it
   * @throws Throwable what a strip throws
   */
  boolean run(Run<P> parallel) throws Throwable {
    if (!plan.hostile() && plan.cost() != null && !isWorthIt()) {
      plan.countSequential();
      reduction.addDirectly(work, done, count);
      return true;
    }
    long strip = plan.hostile() ? 7 : Math.max(done, 64L * plan.workers() * effort());
    while (done < count) {
      long length = Math.min(strip, count - done);
      long before = terms.terms();
      parallel.run(length, LaterWork.of(work, done));
      done += length;
      strip = next(length, terms.terms() - before);
    }
    return false;
  }

  /** A strip that is longer, unless the last one kept many terms. */
  private long next(long length, long kept) {
    long most = plan.hostile() ? MOST_HOSTILE : MOST_TERMS;
    double each = Math.max((double) kept / length, 1);
    return Math.max(1, Math.min((long) (effort() * most / each), MOST_GROWTH * length));
  }

  private long effort() {
    return work instanceof PortableWork<P> && !plan.hostile() ? SENT : 1;
  }

  /** Runs the first iterations and looks how long a term takes. */
  private boolean isWorthIt() throws Throwable {
    if (plan.workers() == 1) {
      return false;
    }
    long before = terms.terms();
    long begin = System.nanoTime();
    long nanos = 0;
    for (long length = 1; done < count && nanos < ALONE_NANOS; length *= 2) {
      long to = done + Math.min(length, count - done);
      reduction.addDirectly(work, done, to);
      done = to;
      nanos = System.nanoTime() - begin;
    }
    return nanos > WORTH_NANOS * (terms.terms() - before);
  }
}
