package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The product of two square matrices that are arrays of rows. */
@State(Scope.Benchmark)
public class MatrixMultiplicationBenchmark {
  /** Rows and columns. */
  @Param({"100", "500"})
  public int size;

  private double[][] a = {};
  private double[][] b = {};

  /** Made by JMH. */
  public MatrixMultiplicationBenchmark() {}

  /** Fills the factors. */
  @Setup
  public void fill() {
    Random random = new Random(42);
    a = new double[size][];
    b = new double[size][];
    for (int i = 0; i < size; i++) {
      a[i] = random.doubles(size, -1, 1).toArray();
      b[i] = random.doubles(size, -1, 1).toArray();
    }
  }

  /** A plain loop. */
  @Benchmark
  public double[][] sequential() {
    double[][] product = new double[size][size];
    rows(product, 0, size);
    return product;
  }

  /** A parallel stream of rows. */
  @Benchmark
  public double[][] parallelStream() {
    double[][] product = new double[size][size];
    IntStream.range(0, size).parallel().forEach(i -> rows(product, i, i + 1));
    return product;
  }

  /** Ranges of rows halved by hand. */
  @Benchmark
  public double[][] forkJoin() {
    double[][] product = new double[size][size];
    Ranges.run(0, size, (from, to) -> rows(product, from, to));
    return product;
  }

  /** The plain loop, marked. */
  @Benchmark
  public double[][] generated() {
    double[][] product = new double[size][size];
    for (@Parallel int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double factor = a[i][k];
        for (int j = 0; j < size; j++) {
          product[i][j] += factor * b[k][j];
        }
      }
    }
    return product;
  }

  private void rows(double[][] product, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int k = 0; k < size; k++) {
        double factor = a[i][k];
        for (int j = 0; j < size; j++) {
          product[i][j] += factor * b[k][j];
        }
      }
    }
  }
}
