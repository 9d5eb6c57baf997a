package io.manyhands.runtime;

import io.manyhands.runtime.spi.Work;
import java.util.function.BiConsumer;

/**
 * A loop whose iterations find in some variables what the iteration before has assigned: a chunk
 * first looks at the one before its own.
 *
 * @param start the variables before the loop
 * @param before finds out what an iteration assigns to them
 * @param handOn assigns the second one's to the first
 * @param body the loop
 * @param <P> the type of partial results
 */
record Carrying<P>(P start, Work<P> before, BiConsumer<P, P> handOn, Work<P> body)
    implements Work<P> {

  @Override
  public P newPartial() {
    return body.newPartial();
  }

  @Override
  public void run(P partial, long from, long to) throws Throwable {
    if (from == 0) {
      handOn.accept(partial, start);
    } else {
      before.run(partial, from - 1, from);
    }
    body.run(partial, from, to);
  }
}
