package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Regions with a lock in common add one after the other, and so does who locks out everybody. */
@JCStressTest
@Outcome(id = "3", expect = ACCEPTABLE, desc = "no update was lost")
@Outcome(expect = FORBIDDEN, desc = "an update was lost")
@State
public class NamedLocksStress {

  private static final NamedLocks ONE = NamedLocks.of("a", "b");
  private static final NamedLocks OTHER = NamedLocks.of("c", "b");
  private static final NamedLocks ALONE = NamedLocks.of("d");

  private int sum;

  @Actor
  public void one() {
    ONE.lock();
    sum++;
    ONE.unlock();
  }

  @Actor
  public void other() {
    ALONE.lockAll();
    sum++;
    ALONE.unlockAll();
    OTHER.lock();
    sum++;
    OTHER.unlock();
  }

  @Arbiter
  public void afterwards(I_Result result) {
    result.r1 = sum;
  }
}
