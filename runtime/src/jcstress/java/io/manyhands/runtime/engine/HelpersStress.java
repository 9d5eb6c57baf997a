package io.manyhands.runtime.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two regions at once on one engine: its helpers serve both, and lose nothing of either. */
@JCStressTest
@Outcome(id = "111111, 111", expect = ACCEPTABLE, desc = "each chunk once")
@Outcome(expect = FORBIDDEN, desc = "a chunk was lost, run twice, or still running")
@State
public class HelpersStress {

  private static final ThreadsEngine ENGINE = new ThreadsEngine();

  private final PlainJob one = new PlainJob(6, 3);
  private final PlainJob other = new PlainJob(3, 2);

  @Actor
  public void caller(II_Result result) {
    ENGINE.execute(one);
    result.r1 = one.counts();
  }

  @Actor
  public void second(II_Result result) {
    ENGINE.execute(other);
    result.r2 = other.counts();
  }
}
