package io.manyhands.runtime.reduction;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The caller adds early what is complete, in order, with all that the helper has put in. */
@JCStressTest
@Outcome(id = "0, 10", expect = ACCEPTABLE, desc = "the helper has done nothing")
@Outcome(id = "0, 11", expect = ACCEPTABLE, desc = "the helper came later")
@Outcome(id = "11, 11", expect = ACCEPTABLE, desc = "both were added early")
@Outcome(expect = FORBIDDEN, desc = "out of order, twice, or without what was in it")
@State
public class PartialsStress {

  private final int[] total = {0};
  private volatile Partials<int[]> partials;

  @Actor
  public void caller(II_Result result) {
    Partials<int[]> own =
        Reduction.early(total, (int[] sum, int[] part) -> sum[0] += part[0]).partials(2);
    partials = own;
    own.set(1, new int[] {10});
    own.complete(1);
    result.r1 = total[0];
  }

  @Actor
  public void helper() {
    Partials<int[]> shared = partials;
    if (shared != null) {
      int[] part = {0};
      shared.set(0, part);
      part[0] = 1;
      shared.complete(0);
    }
  }

  @Arbiter
  public void afterwards(II_Result result) {
    partials.addThrough(1);
    result.r2 = total[0];
  }
}
