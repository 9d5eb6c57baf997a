package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Numbers that are filtered into an array, with a cheap test and one that takes a while. */
@State(Scope.Benchmark)
public class PackBenchmark {
  /** Numbers. */
  @Param({"100", "1000000"})
  public int size;

  /** Rounds of the test. */
  @Param({"1", "20"})
  public int rounds;

  private int[] numbers = {};

  /** Made by JMH. */
  public PackBenchmark() {}

  /** Puts numbers into an array. */
  @Setup
  public void fill() {
    numbers = new int[size];
    Arrays.setAll(numbers, k -> k * 0x9E3779B9);
  }

  /** A plain loop. */
  @Benchmark
  public int[] sequential() {
    int[] out = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (fits(numbers[i])) {
        out[count++] = numbers[i];
      }
    }
    return Arrays.copyOf(out, count);
  }

  /** A parallel stream. */
  @Benchmark
  public int[] parallelStream() {
    return Arrays.stream(numbers).parallel().filter(this::fits).toArray();
  }

  /** The plain loop, marked. */
  @Benchmark
  public int[] generated() {
    int[] out = new int[size];
    int count = 0;
    for (@Parallel int i = 0; i < size; i++) {
      if (fits(numbers[i])) {
        out[count++] = numbers[i];
      }
    }
    return Arrays.copyOf(out, count);
  }

  private boolean fits(int number) {
    int hash = number;
    for (int round = 0; round < rounds; round++) {
      hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    }
    return (hash & 3) == 0;
  }
}
