package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;

/** Points of the Mandelbrot set: rows that cost very different times. */
final class Mandelbrot extends Kernel {
  private final int width;
  private final int height;
  private final int most;
  private final int[] steps;

  Mandelbrot(int width, int height, int most) {
    this.width = width;
    this.height = height;
    this.most = most;
    this.steps = new int[width * height];
  }

  @Override
  String name() {
    return "mandelbrot";
  }

  @Override
  int end() {
    return height;
  }

  @Override
  double part(int from, int to) {
    for (int y = from; y < to; y++) {
      for (int x = 0; x < width; x++) {
        steps[y * width + x] = steps(x, y);
      }
    }
    return 0;
  }

  @Override
  double generated() {
    for (@Parallel int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        steps[y * width + x] = steps(x, y);
      }
    }
    return 0;
  }

  private int steps(int x, int y) {
    double cx = 3.0 * x / width - 2.2;
    double cy = 2.4 * y / height - 1.2;
    double zx = 0;
    double zy = 0;
    int n = 0;
    while (n < most && zx * zx + zy * zy < 4) {
      double next = zx * zx - zy * zy + cx;
      zy = 2 * zx * zy + cy;
      zx = next;
      n++;
    }
    return n;
  }

  @Override
  double check(double sum) {
    double all = 0;
    for (int n : steps) {
      all += n;
    }
    return all;
  }
}
