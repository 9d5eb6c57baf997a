package io.manyhands.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Results that have been written as JSON by {@link Report#json}.
 *
 * @param machine where they were measured
 * @param rows what was measured
 * @param openMp how kernels in C scale there
 */
record Recorded(String machine, List<Row> rows, Map<String, Double> openMp) {

  private static final Pattern MACHINE = Pattern.compile("\"machine\": \"(.*?)\"");
  private static final Pattern SCALING = Pattern.compile("\"openMpScaling\": \\{(.*?)\\}");
  private static final Pattern FACTOR = Pattern.compile("\"(.*?)\": ([0-9.]+)");
  private static final Pattern RESULT =
      Pattern.compile(
          "\"table\": \"(.*?)\", \"name\": \"(.*?)\", \"form\": \"(.*?)\", \"medianNanos\": (.*?),"
              + " \"quartileNanos\": \\[(.*?), (.*?)\\], \"repeated\": (\\d+)");

  /** A row that is being read. */
  private record Key(String table, String name) {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or holds something else
   */
  static Recorded in(Path file) throws IOException {
    String json = Files.readString(file);
    Matcher machine = MACHINE.matcher(json);
    if (!machine.find()) {
      throw new IOException("no results of this program: " + file);
    }
    Map<String, Double> openMp = new LinkedHashMap<>();
    Matcher scaling = SCALING.matcher(json);
    if (scaling.find()) {
      for (MatchResult each : FACTOR.matcher(scaling.group(1)).results().toList()) {
        openMp.put(each.group(1), Double.valueOf(each.group(2)));
      }
    }
    Map<Key, List<Times>> rows = new LinkedHashMap<>();
    for (MatchResult each : RESULT.matcher(json).results().toList()) {
      rows.computeIfAbsent(new Key(each.group(1), each.group(2)), key -> new ArrayList<>())
          .add(
              new Times(
                  each.group(3),
                  Double.parseDouble(each.group(4)),
                  Double.parseDouble(each.group(5)),
                  Double.parseDouble(each.group(6)),
                  Integer.parseInt(each.group(7))));
    }
    return new Recorded(
        machine.group(1),
        rows.entrySet().stream()
            .map(row -> new Row(row.getKey().table(), row.getKey().name(), row.getValue()))
            .toList(),
        openMp);
  }
}
