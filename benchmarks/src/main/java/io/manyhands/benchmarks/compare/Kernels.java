package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.function.Supplier;

/** The kernels in the order of the table; made one by one, so that memory is not all taken. */
final class Kernels {

  private Kernels() {}

  static List<Supplier<Kernel>> all() {
    return List.of(
        () -> new Mandelbrot(600, 400, 300),
        () -> new Bodies(1_500),
        () -> new Matrices(300),
        () -> new Jacobi(1_000),
        () -> new Jacobi(3_000),
        () -> new Dot(10_000_000),
        () -> new MonteCarlo(2_000_000),
        () -> new BlackScholes(200_000),
        () -> new SpectralNorm(2_000),
        () -> new SparseProduct(40_000));
  }
}
