package io.manyhands.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.manyhands.runtime.spi.Work;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** A thread that has run a batch is not interrupted afterwards. */
@JCStressTest
@Outcome(id = "false", expect = ACCEPTABLE, desc = "the interrupt came in time, or not at all")
@Outcome(id = "true", expect = FORBIDDEN, desc = "the interrupt came when the batch was done")
@State
public class InterruptionStress {

  private final Interruption interruption = new Interruption();
  private final Batch<Integer> batch =
      new Batch<>(
          new Work<List<Integer>>() {
            @Override
            public List<Integer> newPartial() {
              return new ArrayList<>(0);
            }

            @Override
            public void run(List<Integer> steps, long from, long to) {}
          },
          0,
          1,
          interruption);

  @Actor
  public void helper(Z_Result result) {
    batch.runByHelper();
    result.r1 = Thread.interrupted();
  }

  @Actor
  public void caller() {
    interruption.request();
  }
}
