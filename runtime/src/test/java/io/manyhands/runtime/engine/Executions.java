package io.manyhands.runtime.engine;

import io.manyhands.runtime.reduction.Reduction;
import io.manyhands.runtime.schedule.EvenChunks;
import io.manyhands.runtime.spi.Work;
import java.util.function.IntConsumer;

/** Runs of loops whose every iteration is a chunk of its own. */
final class Executions {

  private Executions() {}

  static Execution<Object> of(int workers, int count, IntConsumer body) {
    Work<Object> work =
        new Work<>() {
          @Override
          public Object newPartial() {
            return this;
          }

          @Override
          public void run(Object partial, long from, long to) {
            body.accept((int) from);
          }
        };
    return new Execution<>(
        work, new EvenChunks(count, count), workers, false, Reduction.none(), Stopwatch.of(null));
  }
}
