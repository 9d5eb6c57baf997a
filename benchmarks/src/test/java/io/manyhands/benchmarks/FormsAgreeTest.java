package io.manyhands.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** All forms of a benchmark do the same work, or its numbers would mean nothing. */
final class FormsAgreeTest {
  @Test
  void mandelbrot() {
    MandelbrotBenchmark benchmark = new MandelbrotBenchmark();
    benchmark.size = 60;

    int[] expected = benchmark.sequential();

    assertThat(benchmark.parallelStream()).isEqualTo(expected);
    assertThat(benchmark.forkJoin()).isEqualTo(expected);
    assertThat(benchmark.generated()).isEqualTo(expected);
  }

  @Test
  void bodies() {
    NBodyBenchmark benchmark = new NBodyBenchmark();
    benchmark.bodies = 200;
    benchmark.strew();

    double[] expected = benchmark.sequential().clone();

    assertThat(benchmark.parallelStream()).isEqualTo(expected);
    assertThat(benchmark.forkJoin()).isEqualTo(expected);
    assertThat(benchmark.generated()).isEqualTo(expected);
  }

  @Test
  void matrices() {
    MatrixMultiplicationBenchmark benchmark = new MatrixMultiplicationBenchmark();
    benchmark.size = 50;
    benchmark.fill();

    double[][] expected = benchmark.sequential();

    assertThat(benchmark.parallelStream()).isDeepEqualTo(expected);
    assertThat(benchmark.forkJoin()).isDeepEqualTo(expected);
    assertThat(benchmark.generated()).isDeepEqualTo(expected);
  }

  @Test
  void stencil() {
    StencilBenchmark benchmark = new StencilBenchmark();
    benchmark.size = 70;
    benchmark.heat();

    double[][] expected = copy(benchmark.sequential());

    assertThat(benchmark.parallelStream()).isDeepEqualTo(expected);
    assertThat(benchmark.forkJoin()).isDeepEqualTo(expected);
    assertThat(benchmark.generated()).isDeepEqualTo(expected);
  }

  @Test
  void dotProduct() {
    DotProductBenchmark benchmark = new DotProductBenchmark();
    benchmark.size = 100_000;
    benchmark.fill();

    double expected = benchmark.sequential();

    assertThat(benchmark.parallelStream()).isCloseTo(expected, within(1e-9));
    assertThat(benchmark.forkJoin()).isCloseTo(expected, within(1e-9));
    assertThat(benchmark.generated()).isCloseTo(expected, within(1e-9));
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }
}
