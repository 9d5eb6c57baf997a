package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two helpers sit down and get up at the same time: each finds a seat, and one makes the call. */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "made once")
@Outcome(expect = FORBIDDEN, desc = "made twice or never")
@State
public class SeatsStress {

  private final AtomicInteger calls = new AtomicInteger();
  private final Run run = new Run(RunStress.CLOSED, null, false, 0);

  public SeatsStress() {
    run.caller().offer(new Forked<>(run, null, forks -> calls.incrementAndGet(), 0));
  }

  @Actor
  public void helper() {
    run.help();
  }

  @Actor
  public void otherHelper() {
    run.help();
  }

  @Arbiter
  public void count(I_Result result) {
    result.r1 = calls.get();
  }
}
