package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A search that ends with the first hit: at once, half way, or not at all; with a cheap test and
 * one that takes a while.
 */
@State(Scope.Benchmark)
public class SearchBenchmark {
  /** Numbers to be searched. */
  @Param({"100", "1000000"})
  public int size;

  /** Where the hit is, in percent; 100 for no hit. */
  @Param({"0", "50", "100"})
  public int percent;

  /** Rounds of the test. */
  @Param({"1", "100"})
  public int rounds;

  private int[] numbers = {};

  /** Made by JMH. */
  public SearchBenchmark() {}

  /** Puts the hit into its place. */
  @Setup
  public void fill() {
    numbers = new int[size];
    Arrays.setAll(numbers, k -> 2 * k + 1);
    if (percent < 100) {
      numbers[(int) ((long) size * percent / 100)] = -1;
    }
  }

  /** A plain loop. */
  @Benchmark
  public int sequential() {
    for (int i = 0; i < size; i++) {
      if (fits(numbers[i])) {
        return i;
      }
    }
    return -1;
  }

  /** A parallel stream. */
  @Benchmark
  public int parallelStream() {
    return IntStream.range(0, size).parallel().filter(i -> fits(numbers[i])).findFirst().orElse(-1);
  }

  /** Ranges halved by hand; the least hit so far ends those behind it. */
  @Benchmark
  public int forkJoin() {
    AtomicInteger first = new AtomicInteger(Integer.MAX_VALUE);
    int smallest = Math.max(1, size / (64 * ForkJoinPool.getCommonPoolParallelism() + 64));
    Ranges.run(
        0,
        (size + smallest - 1) / smallest,
        (from, to) -> {
          for (int part = from; part < to && part * smallest < first.get(); part++) {
            for (int i = part * smallest; i < Math.min(size, (part + 1) * smallest); i++) {
              if (fits(numbers[i])) {
                first.accumulateAndGet(i, Math::min);
                break;
              }
            }
          }
        });
    return first.get() == Integer.MAX_VALUE ? -1 : first.get();
  }

  /** The plain loop, marked. */
  @Benchmark
  public int generated() {
    for (@Parallel int i = 0; i < size; i++) {
      if (fits(numbers[i])) {
        return i;
      }
    }
    return -1;
  }

  private boolean fits(int number) {
    int hash = number;
    for (int round = 0; round < rounds; round++) {
      hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d | 1;
    }
    return number < 0 && hash != 0;
  }
}
