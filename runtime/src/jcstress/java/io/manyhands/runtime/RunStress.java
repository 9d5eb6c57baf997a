package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A helper takes its seat and leaves while the caller forks and joins: each call is made once, and
 * the caller has its result.
 */
@JCStressTest
@Outcome(id = "7, 1, 1", expect = ACCEPTABLE, desc = "each call made once")
@Outcome(expect = FORBIDDEN, desc = "a call made twice or never, or a result not seen")
@State
public class RunStress {

  /** Nobody comes from it: the actors are the helpers. */
  static final ForkJoinPool CLOSED = closed();

  private final AtomicInteger threes = new AtomicInteger();
  private final AtomicInteger fours = new AtomicInteger();

  private final Run run = new Run(CLOSED, null, false, 0);

  private static ForkJoinPool closed() {
    ForkJoinPool pool = new ForkJoinPool(2);
    pool.shutdown();
    return pool;
  }

  private static Integer made(AtomicInteger times, int[] value) {
    times.incrementAndGet();
    return value[0];
  }

  @Actor
  public void caller(III_Result result) {
    Forked<Integer> root =
        run.make(
            forks -> {
              int[] three = {3};
              int[] four = {4};
              Forked<Integer> one = forks.fork(inner -> made(threes, three));
              Forked<Integer> other = forks.fork(inner -> made(fours, four));
              return one.join() + other.join();
            },
            2);
    result.r1 = root.answer();
    result.r2 = threes.get();
    result.r3 = fours.get();
  }

  @Actor
  public void helper() {
    run.help();
  }
}
