package io.manyhands.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The kernels in the order of the table; made one by one, so that memory is not all taken. */
final class Kernels {

  private Kernels() {}

  static Map<String, Supplier<Kernel>> all() {
    Map<String, Supplier<Kernel>> all = new LinkedHashMap<>();
    all.put("mandelbrot", () -> new Mandelbrot(600, 400, 300));
    all.put("n-body", () -> new Bodies(1_500));
    all.put("matrix product", () -> new Matrices(300));
    all.put("Jacobi 1000", () -> new Jacobi(1_000));
    all.put("Jacobi 3000", () -> new Jacobi(3_000));
    all.put("dot", () -> new Dot(10_000_000));
    all.put("Monte Carlo", () -> new MonteCarlo(2_000_000));
    all.put("Black-Scholes", () -> new BlackScholes(200_000));
    all.put("spectral norm", () -> new SpectralNorm(2_000));
    all.put("sparse product", () -> new SparseProduct(40_000));
    return all;
  }
}
