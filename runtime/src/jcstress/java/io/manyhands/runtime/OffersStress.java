package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.manyhands.runtime.engine.ForkPools;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A call that is offered and withdrawn is had by one thread, which sees what it refers to. */
@JCStressTest
@Outcome(
    id = {"1, 0, 7", "0, 1, 7"},
    expect = ACCEPTABLE,
    desc = "by the owner, or by the thief")
@Outcome(expect = FORBIDDEN, desc = "twice, never, or not seen")
@State
public class OffersStress {

  private final Run run = new Run(ForkPools.of(1), null, false, 0);
  private final Offers offers = new Offers();

  @Actor
  public void owner(III_Result result) {
    int[] seven = {7};
    Forked<Integer> call = new Forked<>(run, null, forks -> seven[0], 0);
    offers.add(call);
    if (call.take()) {
      result.r1 = 1;
      result.r3 = 7;
    }
    offers.removeNewest();
  }

  @Actor
  public void thief(III_Result result) {
    Forked<?> call = offers.take();
    if (call != null) {
      result.r2 = 1;
      call.makeTaken(new Hand(run, 0));
      Object answer = call.answer();
      result.r3 = answer instanceof Integer number ? number : 0;
    }
  }
}
