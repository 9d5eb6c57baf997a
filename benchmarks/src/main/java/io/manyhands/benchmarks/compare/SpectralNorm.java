package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;

/** A product with the matrix of the spectral norm benchmark, computed on the way. */
final class SpectralNorm extends Kernel {
  private final int size;
  private final double[] v;
  private final double[] product;

  SpectralNorm(int size) {
    this.size = size;
    v = new double[size];
    product = new double[size];
    for (int i = 0; i < size; i++) {
      v[i] = 1 + i % 3;
    }
  }

  @Override
  String name() {
    return "spectral norm";
  }

  @Override
  int end() {
    return size;
  }

  @Override
  double part(int from, int to) {
    for (int i = from; i < to; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        int divisor = (i + j) * (i + j + 1) / 2 + i + 1;
        sum += v[j] / divisor;
      }
      product[i] = sum;
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        int divisor = (i + j) * (i + j + 1) / 2 + i + 1;
        sum += v[j] / divisor;
      }
      product[i] = sum;
    }
    return 0;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (double value : product) {
      all += value;
    }
    return all;
  }
}
