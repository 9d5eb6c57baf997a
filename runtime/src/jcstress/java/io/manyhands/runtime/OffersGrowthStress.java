package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.manyhands.runtime.engine.ForkPools;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** While the array of offers is replaced by a longer one, no call is had twice or by nobody. */
@JCStressTest
@Outcome(id = "66", expect = ACCEPTABLE, desc = "each call once")
@Outcome(expect = FORBIDDEN, desc = "a call twice or never")
@State
public class OffersGrowthStress {

  private static final int BEFORE = 64;

  private final Run run = new Run(ForkPools.of(1), null, false, 0);
  private final Offers offers = new Offers();
  private int owners;
  private int thieves;

  public OffersGrowthStress() {
    for (int k = 0; k < BEFORE; k++) {
      offers.add(call());
    }
  }

  private Forked<Integer> call() {
    return new Forked<>(run, null, forks -> 1, 0);
  }

  @Actor
  public void owner() {
    offers.add(call());
    offers.add(call());
    while (offers.size() > 0) {
      Forked<?> newest = offers.newest();
      if (newest != null && newest.take()) {
        owners++;
      }
      offers.removeNewest();
    }
  }

  @Actor
  public void thief() {
    for (int k = 0; k < BEFORE; k++) {
      if (offers.take() != null) {
        thieves++;
      }
    }
  }

  @Arbiter
  public void count(I_Result result) {
    result.r1 = owners + thieves;
  }
}
