package io.manyhands.runtime.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Iterations that wait: when the caller goes on, every chunk has been run once. */
@JCStressTest
@Outcome(id = "11111", expect = ACCEPTABLE, desc = "each chunk once")
@Outcome(expect = FORBIDDEN, desc = "a chunk was lost, run twice, or still running")
@State
public class CrewStress {

  private static final VirtualThreadsEngine ENGINE =
      new VirtualThreadsEngine(WaitingThreads.pool());

  private final PlainJob job = new PlainJob(5, 3);

  @Actor
  public void caller(I_Result result) {
    ENGINE.execute(job);
    result.r1 = job.counts();
  }

  @Actor
  public void somebodyElse() {
    Thread.onSpinWait();
  }
}
