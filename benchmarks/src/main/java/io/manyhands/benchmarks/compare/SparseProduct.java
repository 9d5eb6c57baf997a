package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.Random;

/** A sparse matrix times a vector; a few rows have most of the elements. */
final class SparseProduct extends Kernel {
  private final int rows;
  private final int[] start;
  private final int[] column;
  private final double[] value;
  private final double[] x;
  private final double[] product;

  SparseProduct(int rows) {
    this.rows = rows;
    Random random = new Random(42);
    start = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      int length = (int) Math.min(rows / 4.0, 4 / Math.pow(random.nextDouble() + 1e-9, 0.8));
      start[row + 1] = start[row] + length;
    }
    column = random.ints(start[rows], 0, rows).toArray();
    value = random.doubles(start[rows]).toArray();
    x = random.doubles(rows).toArray();
    product = new double[rows];
  }

  @Override
  String name() {
    return "sparse product, skewed";
  }

  @Override
  int end() {
    return rows;
  }

  @Override
  double part(int from, int to) {
    for (int row = from; row < to; row++) {
      double sum = 0;
      for (int k = start[row]; k < start[row + 1]; k++) {
        sum += value[k] * x[column[k]];
      }
      product[row] = sum;
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int row = 0; row < rows; row++) {
      double sum = 0;
      for (int k = start[row]; k < start[row + 1]; k++) {
        sum += value[k] * x[column[k]];
      }
      product[row] = sum;
    }
    return 0;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (double element : product) {
      all += element;
    }
    return all;
  }
}
