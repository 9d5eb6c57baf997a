package io.manyhands.runtime;

import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.Work;
import java.util.function.Supplier;

/** Loops over {@code long} values as engines see them: by the numbers of their iterations. */
final class LongWork {

  private LongWork() {}

  /** A loop without partial results. */
  record Plain<X extends Throwable>(LongRange range, LongBody<X> body) implements Work<Object> {

    @Override
    public Object newPartial() {
      return this;
    }

    @Override
    public void run(Object partial, long from, long to) throws X {
      body.run(range.at(from), range.at(to));
    }
  }

  /** A loop with partial results. */
  record Reducing<P, X extends Throwable>(
      LongRange range, Supplier<P> partials, LongPartialBody<P, X> body) implements Work<P> {

    @Override
    public P newPartial() {
      return partials.get();
    }

    @Override
    public void run(P partial, long from, long to) throws X {
      body.run(partial, range.at(from), range.at(to));
    }
  }

  /** A loop with partial results that may end early. */
  record Searching<P, X extends Throwable>(
      LongRange range, Supplier<P> partials, LongSearchBody<P, X> body) implements Work<P> {

    @Override
    public P newPartial() {
      return partials.get();
    }

    @Override
    public void run(P partial, long from, long to) throws X, LoopEnded {
      long end = range.at(to);
      long last = body.run(partial, range.at(from), end);
      if (last != end) {
        throw new LoopEnded(range.position(last));
      }
    }
  }
}
