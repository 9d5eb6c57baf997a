package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of heat spreading over a plate: bound by memory more than by arithmetic. */
@State(Scope.Benchmark)
public class StencilBenchmark {
  /** Rows and columns. */
  @Param("1500")
  public int size;

  private double[][] now = {};
  private double[][] next = {};

  /** Made by JMH. */
  public StencilBenchmark() {}

  /** Heats the plate. */
  @Setup
  public void heat() {
    Random random = new Random(42);
    now = new double[size][];
    for (int y = 0; y < size; y++) {
      now[y] = random.doubles(size, 0, 100).toArray();
    }
    next = new double[size][size];
  }

  /** A plain loop. */
  @Benchmark
  public double[][] sequential() {
    rows(1, size - 1);
    return next;
  }

  /** A parallel stream of rows. */
  @Benchmark
  public double[][] parallelStream() {
    IntStream.range(1, size - 1).parallel().forEach(y -> rows(y, y + 1));
    return next;
  }

  /** Ranges of rows halved by hand. */
  @Benchmark
  public double[][] forkJoin() {
    Ranges.run(1, size - 1, this::rows);
    return next;
  }

  /** The plain loop, marked. */
  @Benchmark
  public double[][] generated() {
    for (@Parallel int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        next[y][x] = (now[y - 1][x] + now[y + 1][x] + now[y][x - 1] + now[y][x + 1]) / 4;
      }
    }
    return next;
  }

  private void rows(int from, int to) {
    for (int y = from; y < to; y++) {
      for (int x = 1; x < size - 1; x++) {
        next[y][x] = (now[y - 1][x] + now[y + 1][x] + now[y][x - 1] + now[y][x + 1]) / 4;
      }
    }
  }
}
