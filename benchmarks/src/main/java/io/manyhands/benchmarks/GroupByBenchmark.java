package io.manyhands.benchmarks;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Lines that are grouped by their first column. */
@State(Scope.Benchmark)
public class GroupByBenchmark {
  /** Lines. */
  @Param({"100", "1000000"})
  public int size;

  private String[] text = {};

  /** Made by JMH. */
  public GroupByBenchmark() {}

  /** Writes them. */
  @Setup
  public void write() {
    text = new String[size];
    Arrays.setAll(text, k -> "city" + ((k * 0x9E3779B9) >>> 20) + "," + k + ",some text");
  }

  /** A plain loop. */
  @Benchmark
  public Map<String, List<String>> sequential() {
    Map<String, List<String>> groups = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String line = text[i];
      String key = line.substring(0, line.indexOf(','));
      groups
          .computeIfAbsent(key, absent -> new ArrayList<>())
          .add(line.substring(key.length() + 1));
    }
    return groups;
  }

  /** A parallel stream. */
  @Benchmark
  public Map<String, List<String>> parallelStream() {
    return Arrays.stream(text)
        .parallel()
        .collect(
            Collectors.groupingBy(
                line -> line.substring(0, line.indexOf(',')),
                Collectors.mapping(
                    line -> line.substring(line.indexOf(',') + 1), Collectors.toList())));
  }

  /** The plain loop, marked. */
  @Benchmark
  public Map<String, List<String>> generated() {
    Map<String, List<String>> groups = new HashMap<>();
    for (@Parallel int i = 0; i < size; i++) {
      String line = text[i];
      String key = line.substring(0, line.indexOf(','));
      groups
          .computeIfAbsent(key, absent -> new ArrayList<>())
          .add(line.substring(key.length() + 1));
    }
    return groups;
  }
}
