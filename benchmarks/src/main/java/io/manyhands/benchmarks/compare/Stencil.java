package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;
import java.util.stream.IntStream;

/** A moving average. */
final class Stencil extends Kernel {
  private final int size;
  private final double[] in;
  private final double[] out;

  Stencil(int size) {
    this.size = size;
    in = new Random(42).doubles(size).toArray();
    out = new double[size];
  }

  @Override
  String name() {
    return "stencil " + size;
  }

  @Override
  int first() {
    return 1;
  }

  @Override
  int end() {
    return size - 1;
  }

  @Override
  double part(int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = (in[i - 1] + in[i] + in[i + 1]) / 3;
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int i = 1; i < size - 1; i++) {
      out[i] = (in[i - 1] + in[i] + in[i + 1]) / 3;
    }
    return 0;
  }

  @Override
  double stream() {
    IntStream.range(1, size - 1)
        .parallel()
        .forEach(i -> out[i] = (in[i - 1] + in[i] + in[i + 1]) / 3);
    return 0;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (double value : out) {
      all += value;
    }
    return all;
  }
}
