package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A reduction with little work per iteration, over growing arrays: where does parallel pay? */
@State(Scope.Benchmark)
public class DotProductBenchmark {
  /** Length of the vectors. */
  @Param({"100", "10000", "1000000", "10000000"})
  public int size;

  private double[] a = {};
  private double[] b = {};

  /** Made by JMH. */
  public DotProductBenchmark() {}

  /** Fills the vectors. */
  @Setup
  public void fill() {
    Random random = new Random(42);
    a = random.doubles(size, -1, 1).toArray();
    b = random.doubles(size, -1, 1).toArray();
  }

  /** A plain loop. */
  @Benchmark
  public double sequential() {
    return sum(0, size);
  }

  /** A parallel stream; {@code reduce}, because {@code sum} would compensate for rounding. */
  @Benchmark
  public double parallelStream() {
    return IntStream.range(0, size).parallel().mapToDouble(i -> a[i] * b[i]).reduce(0, Double::sum);
  }

  /** Ranges halved by hand. */
  @Benchmark
  public double forkJoin() {
    return ForkJoinPool.commonPool().invoke(new Part(this, 0, size));
  }

  /** The plain loop, marked. */
  @Benchmark
  public double generated() {
    double sum = 0;
    for (@Parallel int i = 0; i < size; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static final class Part extends RecursiveTask<Double> {
    private static final long serialVersionUID = 1;
    private static final int SMALLEST = 10_000;

    private final transient DotProductBenchmark vectors;
    private final int from;
    private final int to;

    Part(DotProductBenchmark vectors, int from, int to) {
      this.vectors = vectors;
      this.from = from;
      this.to = to;
    }

    @Override
    protected Double compute() {
      if (to - from <= SMALLEST) {
        return vectors.sum(from, to);
      }
      int middle = (from + to) >>> 1;
      Part left = new Part(vectors, from, middle);
      left.fork();
      double right = new Part(vectors, middle, to).compute();
      return left.join() + right;
    }
  }
}
