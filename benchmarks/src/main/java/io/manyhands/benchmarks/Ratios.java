package io.manyhands.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and prints how many times as fast as {@code sequential} each form is. */
public final class Ratios {
  private static final String BASELINE = "sequential";
  private static final List<String> FORMS = List.of("parallelStream", "forkJoin", "generated");

  private Ratios() {}

  /**
   * Runs.
   *
   * @param arguments options of JMH's command line, which win over the short settings here
   * @throws RunnerException if a benchmark fails
   * @throws CommandLineOptionException if JMH does not know an option
   */
  public static void main(String... arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    OptionsBuilder builder = new OptionsBuilder();
    builder.parent(options);
    builder.mode(Mode.AverageTime).timeUnit(TimeUnit.MICROSECONDS).shouldFailOnError(true);
    if (!options.getForkCount().hasValue()) {
      builder.forks(1);
    }
    if (!options.getWarmupIterations().hasValue()) {
      builder.warmupIterations(3);
    }
    if (!options.getWarmupTime().hasValue()) {
      builder.warmupTime(TimeValue.seconds(1));
    }
    if (!options.getMeasurementIterations().hasValue()) {
      builder.measurementIterations(5);
    }
    if (!options.getMeasurementTime().hasValue()) {
      builder.measurementTime(TimeValue.seconds(1));
    }
    print(byWork(new Runner(builder.build()).run()));
  }

  /** Times in microseconds by work (class and size), then by form. */
  private static Map<String, Map<String, Double>> byWork(Collection<RunResult> results) {
    Map<String, Map<String, Double>> times = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      int dot = name.lastIndexOf('.');
      String type = name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
      List<String> sizes = new ArrayList<>();
      for (String key : result.getParams().getParamsKeys()) {
        sizes.add(result.getParams().getParam(key));
      }
      times
          .computeIfAbsent(
              type.replace("Benchmark", "") + " " + String.join(", ", sizes),
              work -> new TreeMap<>())
          .put(name.substring(dot + 1), result.getPrimaryResult().getScore());
    }
    return times;
  }

  private static void print(Map<String, Map<String, Double>> times) {
    System.out.println();
    System.out.println("Times as fast as sequential:");
    System.out.printf(Locale.ROOT, "%-32s %17s", "", BASELINE);
    FORMS.forEach(form -> System.out.printf(Locale.ROOT, " %15s", form));
    System.out.println();
    times.forEach(
        (work, byForm) -> {
          double baseline = byForm.getOrDefault(BASELINE, Double.NaN);
          System.out.printf(Locale.ROOT, "%-32s %14.2f us", work, baseline);
          for (String form : FORMS) {
            double ratio = baseline / byForm.getOrDefault(form, Double.NaN);
            System.out.printf(Locale.ROOT, " %15.2f", ratio);
          }
          System.out.println();
        });
  }
}
