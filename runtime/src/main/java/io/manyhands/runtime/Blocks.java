package io.manyhands.runtime;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterations in blocks that follow each other. */
final class Blocks {

  private Blocks() {}

  /** Makes a range of the iterations with some numbers. */
  interface Part<R> {
    R of(long from, long to);
  }

  /** The blocks of {@code count} iterations. */
  static <R> Iterable<R> of(long count, long size, Part<R> part) {
    return () ->
        new Iterator<>() {
          private long next;

          @Override
          public boolean hasNext() {
            return next < count;
          }

          @Override
          public R next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            long from = next;
            next += Math.min(size, count - from);
            return part.of(from, next);
          }
        };
  }
}
