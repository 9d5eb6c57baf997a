package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;

/** One step of heat spreading over a plate. */
final class Jacobi extends Kernel {
  private final int size;
  private final double[][] now;
  private final double[][] next;

  Jacobi(int size) {
    this.size = size;
    Random random = new Random(42);
    now = new double[size][];
    for (int y = 0; y < size; y++) {
      now[y] = random.doubles(size, 0, 100).toArray();
    }
    next = new double[size][size];
  }

  @Override
  String name() {
    return "Jacobi " + size;
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
    for (int y = from; y < to; y++) {
      for (int x = 1; x < size - 1; x++) {
        next[y][x] = (now[y - 1][x] + now[y + 1][x] + now[y][x - 1] + now[y][x + 1]) / 4;
      }
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        next[y][x] = (now[y - 1][x] + now[y + 1][x] + now[y][x - 1] + now[y][x + 1]) / 4;
      }
    }
    return 0;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (int y = 1; y < size - 1; y++) {
      all += next[y][y] + y * next[y][size / 2];
    }
    return all;
  }
}
