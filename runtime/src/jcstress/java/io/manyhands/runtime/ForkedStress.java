package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.manyhands.runtime.engine.ForkPools;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A forked call is made once, by a worker or by who joins it, and its result is seen. */
@JCStressTest
@Outcome(id = "7, 1", expect = ACCEPTABLE, desc = "made once, and joined")
@Outcome(expect = FORBIDDEN, desc = "made twice or never, or its result was not seen")
@State
public class ForkedStress {

  private int calls;
  private final Run run = new Run(ForkPools.of(1), null, false, 0);
  private final Forked<Integer> forked =
      new Forked<>(
          run,
          null,
          forks -> {
            calls++;
            return 7;
          },
          0);

  @Actor
  public void worker() {
    forked.make(new Hand(run, 0));
  }

  @Actor
  public void joiner(II_Result result) {
    forked.finish(run.caller());
    Integer answer = forked.answer();
    result.r1 = answer == null ? 0 : answer;
  }

  @Arbiter
  public void afterwards(II_Result result) {
    result.r2 = calls;
  }
}
