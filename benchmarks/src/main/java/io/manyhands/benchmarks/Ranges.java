package io.manyhands.benchmarks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** The usual Fork/Join code for a loop: halve the range until it is small. */
final class Ranges extends RecursiveAction {
  private static final long serialVersionUID = 1;

  /** A loop over part of a range. */
  interface Loop {
    void run(int from, int to);
  }

  private final int from;
  private final int to;
  private final int smallest;
  private final transient Loop loop;

  private Ranges(int from, int to, int smallest, Loop loop) {
    this.from = from;
    this.to = to;
    this.smallest = smallest;
    this.loop = loop;
  }

  static void run(int from, int to, Loop loop) {
    int smallest = Math.max(1, (to - from) / (8 * ForkJoinPool.getCommonPoolParallelism() + 8));
    ForkJoinPool.commonPool().invoke(new Ranges(from, to, smallest, loop));
  }

  @Override
  protected void compute() {
    if (to - from <= smallest) {
      loop.run(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    invokeAll(new Ranges(from, middle, smallest, loop), new Ranges(middle, to, smallest, loop));
  }
}
