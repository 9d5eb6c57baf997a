package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IJ_Result;

/** Workers that meet at an element lose no update, nor do neighbors disturb each other. */
@JCStressTest
@Outcome(id = "11, 5", expect = ACCEPTABLE, desc = "all updates are there")
@Outcome(expect = FORBIDDEN, desc = "an update was lost")
@State
public class SharedElementsStress {

  private final int[] sums = new int[3];
  private final long[] bits = {3};

  @Actor
  public void one() {
    SharedElements.add(true, sums, 1, 1);
    SharedElements.add(true, sums, 0, 100);
    SharedElements.xor(true, bits, 0, 1);
  }

  @Actor
  public void other() {
    SharedElements.add(true, sums, 1, 10);
    SharedElements.add(true, sums, 2, 100);
    SharedElements.xor(true, bits, 0, 7);
  }

  @Arbiter
  public void afterwards(IJ_Result result) {
    result.r1 = sums[1];
    result.r2 = bits[0];
  }
}
