package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Words that are counted in a map: a few are frequent, many are rare. */
@State(Scope.Benchmark)
public class WordCountBenchmark {
  /** Lines of ten words. */
  @Param({"100", "100000"})
  public int lines;

  private String[] text = {};

  /** Made by JMH. */
  public WordCountBenchmark() {}

  /** Writes the text. */
  @Setup
  public void write() {
    SplittableRandom random = new SplittableRandom(7);
    text = new String[lines];
    for (int i = 0; i < lines; i++) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < 10; k++) {
        int rare = random.nextInt(1, 20_000);
        line.append("word").append(random.nextInt(rare)).append(' ');
      }
      text[i] = line.toString();
    }
  }

  /** A plain loop. */
  @Benchmark
  public Map<String, Integer> sequential() {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : text) {
      int start = 0;
      for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
        counts.merge(line.substring(start, end), 1, Integer::sum);
        start = end + 1;
      }
    }
    return counts;
  }

  /** A parallel stream. */
  @Benchmark
  public Map<String, Integer> parallelStream() {
    return Arrays.stream(text)
        .parallel()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.groupingBy(word -> word, Collectors.summingInt(word -> 1)));
  }

  /** A parallel stream of lines, each thread with maps of its own that are merged. */
  @Benchmark
  public Map<String, Integer> forkJoin() {
    return Arrays.stream(text)
        .parallel()
        .collect(
            HashMap::new,
            WordCountBenchmark::add,
            (one, other) -> other.forEach((word, n) -> one.merge(word, n, Integer::sum)));
  }

  private static void add(Map<String, Integer> counts, String line) {
    int start = 0;
    for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
      counts.merge(line.substring(start, end), 1, Integer::sum);
      start = end + 1;
    }
  }

  /** The plain loop, marked. */
  @Benchmark
  public Map<String, Integer> generated() {
    Map<String, Integer> counts = new HashMap<>();
    for (@Parallel String line : text) {
      int start = 0;
      for (int end = line.indexOf(' '); end >= 0; end = line.indexOf(' ', start)) {
        counts.merge(line.substring(start, end), 1, Integer::sum);
        start = end + 1;
      }
    }
    return counts;
  }
}
