package io.manyhands.runtime.engine;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.CostModel;
import io.manyhands.runtime.schedule.Schedules;
import io.manyhands.runtime.spi.Work;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Of two failures that of the lower iteration is kept, and what came before it is added. */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the lower failure, and the iteration before it")
@Outcome(expect = FORBIDDEN, desc = "another failure, or another sum")
@State
public class ExecutionStress {

  private final int[] total = {0};
  private final Execution<int[]> execution =
      new Execution<>(
          new Work<int[]>() {
            @Override
            public int[] newPartial() {
              return new int[1];
            }

            @Override
            public void run(int[] partial, long from, long to) {
              if (from > 0) {
                throw new IllegalStateException(Long.toString(from));
              }
              partial[0]++;
            }
          },
          Schedules.named("STATIC", 1, new CostModel()).cut(3, 3),
          3,
          false,
          new Reduction<>(total, (sum, part) -> sum[0] += part[0]),
          Stopwatch.of(null));

  @Actor
  public void lower() {
    execution.run(0);
    execution.run(1);
  }

  @Actor
  public void highest() {
    execution.run(2);
  }

  @Arbiter
  public void afterwards(II_Result result) {
    try {
      execution.finish();
    } catch (Throwable thrown) {
      result.r1 = Integer.parseInt(thrown.getMessage());
    }
    result.r2 = total[0];
  }
}
