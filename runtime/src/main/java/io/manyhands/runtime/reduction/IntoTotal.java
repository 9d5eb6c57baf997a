package io.manyhands.runtime.reduction;

import io.manyhands.runtime.spi.Work;

/** Work whose one partial result is the total itself: nothing is copied, nothing combined. */
record IntoTotal<P>(Work<P> work, P total) implements Work<P> {

  @Override
  public P newPartial() {
    return total;
  }

  @Override
  public void run(P partial, long from, long to) throws Throwable {
    work.run(partial, from, to);
  }
}
