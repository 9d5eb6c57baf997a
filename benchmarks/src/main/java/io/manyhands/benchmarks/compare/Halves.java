package io.manyhands.benchmarks.compare;

import java.util.concurrent.RecursiveTask;

/** The usual Fork/Join code for a loop: halve the range until it is small. */
final class Halves extends RecursiveTask<Double> {
  private static final long serialVersionUID = 1;

  private final transient Kernel kernel;
  private final int from;
  private final int to;
  private final int smallest;

  Halves(Kernel kernel, int from, int to, int smallest) {
    this.kernel = kernel;
    this.from = from;
    this.to = to;
    this.smallest = smallest;
  }

  @Override
  protected Double compute() {
    if (to - from <= smallest) {
      return kernel.part(from, to);
    }
    int middle = (from + to) >>> 1;
    Halves right = new Halves(kernel, middle, to, smallest);
    right.fork();
    double left = new Halves(kernel, from, middle, smallest).compute();
    return left + right.join();
  }
}
