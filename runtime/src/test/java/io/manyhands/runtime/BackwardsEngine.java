package io.manyhands.runtime;

import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.Job;

/** An engine of somebody else: computes chunks by itself, the last one first. */
public final class BackwardsEngine implements Engine {

  @Override
  public String name() {
    return "BACKWARDS";
  }

  @Override
  public <P> int execute(Job<P> job) {
    for (int position = job.chunks() - 1; position >= 0; position--) {
      if (job.wanted(position)) {
        P partial = job.work().newPartial();
        try {
          job.work().run(partial, job.from(position), job.to(position));
        } catch (Throwable thrown) {
          job.failed(position, thrown);
        }
        job.publish(position, partial);
      }
    }
    return 1;
  }
}
