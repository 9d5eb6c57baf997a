package io.manyhands.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another command: the kernels with 1, 2, 4 ... threads, each number in a JVM of its own, and small
 * regions with all of them. Takes about two minutes on 16 processors.
 */
public final class Scale {

  private static final Pattern RESULT =
      Pattern.compile(
          "\"name\": \"(.*?)\", \"form\": \"(Manyhands|ForkJoin, own pool)\", \"medianNanos\": (.*?),"
              + "|\"name\": \"(.*?)\", \"form\": \"(sequential)\", \"medianNanos\": (.*?),");

  private Scale() {}

  /**
   * Runs.
   *
   * @param arguments the file for the results as JSON, {@code scale.json} if there is none
   * @throws IOException if a JVM cannot be started or a file not be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Path results = Path.of(arguments.length > 0 ? arguments[0] : "scale.json");
    int processors = Runtime.getRuntime().availableProcessors();
    Map<Integer, String> byThreads = new LinkedHashMap<>();
    for (int threads = 1; threads < 2 * processors; threads *= 2) {
      int used = Math.min(threads, processors);
      byThreads.put(used, compare(used, used == processors));
      System.out.println(table(byThreads.get(used), used));
    }
    Files.writeString(
        results,
        byThreads.entrySet().stream()
            .map(each -> "{\"threads\": %d, \"run\": %s}".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining(",\n", "[\n", "]\n")));
    System.out.println("written: " + results.toAbsolutePath());
  }

  private static String compare(int threads, boolean latency)
      throws IOException, InterruptedException {
    Path json = Files.createTempFile("compare", ".json");
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Compare.class.getName(),
                "kernels",
                "--few",
                "--rounds=7",
                "--threads=" + threads,
                "--json=" + json));
    if (latency) {
      command.add(Situations.TABLE);
    }
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("exit code " + code + " of " + command);
    }
    return Files.readString(json);
  }

  private static String table(String json, int threads) {
    StringBuilder table = new StringBuilder(threads + " threads, times as fast as the plain loop:");
    double sequential = Double.NaN;
    for (MatchResult result : RESULT.matcher(json).results().toList()) {
      if (result.group(5) != null) {
        sequential = Double.parseDouble(result.group(6));
        table.append(String.format(Locale.ROOT, "%n%-38s", result.group(4)));
      } else {
        double nanos = Double.parseDouble(result.group(3));
        table.append(
            String.format(Locale.ROOT, "%-20s %6.2f   ", result.group(2), sequential / nanos));
      }
    }
    return table.toString();
  }
}
