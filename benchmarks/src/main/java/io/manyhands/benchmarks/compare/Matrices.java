package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;

/** The product of square matrices. */
final class Matrices extends Kernel {
  private final int size;
  private final double[][] a;
  private final double[][] b;
  private final double[][] c;

  Matrices(int size) {
    this.size = size;
    Random random = new Random(42);
    a = new double[size][];
    b = new double[size][];
    c = new double[size][];
    for (int i = 0; i < size; i++) {
      a[i] = random.doubles(size).toArray();
      b[i] = random.doubles(size).toArray();
    }
  }

  @Override
  String name() {
    return "matrix product " + size;
  }

  @Override
  int end() {
    return size;
  }

  @Override
  double part(int from, int to) {
    for (int i = from; i < to; i++) {
      double[] row = new double[size];
      for (int k = 0; k < size; k++) {
        double factor = a[i][k];
        for (int j = 0; j < size; j++) {
          row[j] += factor * b[k][j];
        }
      }
      c[i] = row;
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int i = 0; i < size; i++) {
      double[] row = new double[size];
      for (int k = 0; k < size; k++) {
        double factor = a[i][k];
        for (int j = 0; j < size; j++) {
          row[j] += factor * b[k][j];
        }
      }
      c[i] = row;
    }
    return 0;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (double[] row : c) {
      for (double value : row) {
        all += value;
      }
    }
    return all;
  }
}
