package io.manyhands.runtime;

import io.manyhands.runtime.spi.LoopEnded;
import io.manyhands.runtime.spi.Work;
import java.util.function.Supplier;

/** Loops over {@code int} values as engines see them: by the numbers of their iterations. */
final class IntWork {

  private IntWork() {}

  /** A loop without partial results. */
  record Plain<X extends Throwable>(IntRange range, IntBody<X> body) implements Work<Object> {

    @Override
    public Object newPartial() {
      return this;
    }

    @Override
    public void run(Object partial, long from, long to) throws X {
      body.run(range.at(from), range.at(to));
    }
  }

  /**
   * A loop of which a few iterations may keep more workers busy than there are iterations.
   *
   * @param body runs a chunk of the loop
   * @param part runs a part of one iteration
   */
  record Divisible<X extends Throwable>(IntRange range, IntBody<X> body, DividedBody<X> part)
      implements DivisibleWork<Object> {

    @Override
    public Object newPartial() {
      return this;
    }

    @Override
    public void run(Object partial, long from, long to) throws X {
      body.run(range.at(from), range.at(to));
    }

    @Override
    public Work<Object> inPieces(int each) {
      return new InPieces<>(range, part, each);
    }
  }

  /** A loop by pieces of its iterations, of which neighbors are done together. */
  private record InPieces<X extends Throwable>(IntRange range, DividedBody<X> part, int each)
      implements Work<Object> {

    @Override
    public Object newPartial() {
      return this;
    }

    @Override
    public void run(Object partial, long from, long to) throws X {
      long next = from;
      while (next < to) {
        long iteration = next / each;
        long start = iteration * each;
        long end = Math.min(start + each, to);
        part.run(range.at(iteration), new Part((int) (next - start), (int) (end - start), each));
        next = end;
      }
    }
  }

  /** A loop with partial results. */
  record Reducing<P, X extends Throwable>(
      IntRange range, Supplier<P> partials, IntPartialBody<P, X> body) implements Work<P> {

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
      IntRange range, Supplier<P> partials, IntSearchBody<P, X> body) implements Work<P> {

    @Override
    public P newPartial() {
      return partials.get();
    }

    @Override
    public void run(P partial, long from, long to) throws X, LoopEnded {
      int end = range.at(to);
      int last = body.run(partial, range.at(from), end);
      if (last != end) {
        throw new LoopEnded(range.position(last));
      }
    }
  }
}
