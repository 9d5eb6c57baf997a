package io.manyhands.runtime.engine;

import io.manyhands.runtime.spi.Engine;
import io.manyhands.runtime.spi.Job;

/** Runs the chunks of a region one after the other on the calling thread. */
public final class SequentialEngine implements Engine {

  /** The name that chooses this engine. */
  public static final String NAME = "SEQUENTIAL";

  /** Creates the engine. */
  public SequentialEngine() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public <P> int execute(Job<P> job) {
    for (int position = 0; position < job.chunks(); position++) {
      job.run(position);
    }
    return 1;
  }
}
