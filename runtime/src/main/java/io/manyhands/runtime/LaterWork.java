package io.manyhands.runtime;

import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.PortableWork;
import io.manyhands.runtime.spi.Work;

/** The iterations of a loop from some number on, which counts as 0 here. */
record LaterWork<P>(Work<P> work, long first) implements Work<P> {

  /** The same iterations; what can be sent stays so. */
  static <P> Work<P> of(Work<P> work, long first) {
    return work instanceof PortableWork<P> sent
        ? new SentPasses.Later<>(sent, first)
        : new LaterWork<>(work, first);
  }

  @Override
  public P newPartial() {
    return work.newPartial();
  }

  @Override
  public void run(P partial, long from, long to) throws Throwable {
    try {
      work.run(partial, first + from, first + to);
    } catch (LoopEnded ended) {
      throw new LoopEnded(ended.position() - first);
    }
  }
}
