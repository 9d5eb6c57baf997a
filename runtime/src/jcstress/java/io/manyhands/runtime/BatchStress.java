package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.manyhands.runtime.spi.Work;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A batch is run once, and who sees that it is done sees its result. */
@JCStressTest
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "not done yet when looked at")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "done, with its step")
@Outcome(id = "-1, .*", expect = FORBIDDEN, desc = "done without its step")
@Outcome(id = ".*, [^1]", expect = FORBIDDEN, desc = "not run exactly once")
@State
public class BatchStress {

  private int runs;

  private final Batch<Integer> batch =
      new Batch<>(
          new Work<List<Integer>>() {
            @Override
            public List<Integer> newPartial() {
              return new ArrayList<>(1);
            }

            @Override
            public void run(List<Integer> steps, long from, long to) {
              runs++;
              steps.add(1);
            }
          },
          0,
          1,
          new Interruption());

  @Actor
  public void helper() {
    batch.runByHelper();
  }

  @Actor
  public void caller(II_Result result) {
    if (batch.runHere() || batch.isDone()) {
      result.r1 = batch.steps().size() == 1 ? 1 : -1;
    }
  }

  @Arbiter
  public void afterwards(II_Result result) {
    result.r2 = runs;
  }
}
