package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;
import java.util.stream.IntStream;

/** A dot product. */
final class Dot extends Kernel {
  private final int size;
  private final double[] a;
  private final double[] b;

  Dot(int size) {
    this.size = size;
    Random random = new Random(42);
    a = random.doubles(size, -1, 1).toArray();
    b = random.doubles(size, -1, 1).toArray();
  }

  @Override
  String name() {
    return "dot " + size;
  }

  @Override
  int end() {
    return size;
  }

  @Override
  boolean isReduction() {
    return true;
  }

  @Override
  double part(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  double generated() {
    double sum = 0;
    for (@Parallel int i = 0; i < size; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Not {@code sum}, which would compensate for rounding. */
  @Override
  double stream() {
    return IntStream.range(0, size).parallel().mapToDouble(i -> a[i] * b[i]).reduce(0, Double::sum);
  }
}
