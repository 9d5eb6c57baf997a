package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Escape times of a square part of the plane: rows that take very different times. */
@State(Scope.Benchmark)
public class MandelbrotBenchmark {
  private static final int LIMIT = 500;

  /** Rows and columns. */
  @Param("500")
  public int size;

  /** Made by JMH. */
  public MandelbrotBenchmark() {}

  /** A plain loop. */
  @Benchmark
  public int[] sequential() {
    int[] steps = new int[size * size];
    rows(steps, 0, size);
    return steps;
  }

  /** A parallel stream of rows. */
  @Benchmark
  public int[] parallelStream() {
    int[] steps = new int[size * size];
    IntStream.range(0, size).parallel().forEach(y -> rows(steps, y, y + 1));
    return steps;
  }

  /** Ranges of rows halved by hand. */
  @Benchmark
  public int[] forkJoin() {
    int[] steps = new int[size * size];
    Ranges.run(0, size, (from, to) -> rows(steps, from, to));
    return steps;
  }

  /** The plain loop, marked. */
  @Benchmark
  public int[] generated() {
    int[] steps = new int[size * size];
    for (@Parallel int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        steps[y * size + x] = escapeTime(3.0 * x / size - 2.2, 3.0 * y / size - 1.5);
      }
    }
    return steps;
  }

  private void rows(int[] steps, int from, int to) {
    for (int y = from; y < to; y++) {
      for (int x = 0; x < size; x++) {
        steps[y * size + x] = escapeTime(3.0 * x / size - 2.2, 3.0 * y / size - 1.5);
      }
    }
  }

  private static int escapeTime(double re, double im) {
    double x = 0;
    double y = 0;
    int steps = 0;
    while (steps < LIMIT && x * x + y * y <= 4) {
      double next = x * x - y * y + re;
      y = 2 * x * y + im;
      x = next;
      steps++;
    }
    return steps;
  }
}
