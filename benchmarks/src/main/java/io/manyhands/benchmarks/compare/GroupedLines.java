package io.manyhands.benchmarks.compare;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of a table with commas, grouped by their first column. */
final class GroupedLines extends Gathering {
  private static final int MIX = 0x9E3779B9;

  private final String[] lines;

  GroupedLines(int size) {
    lines = new String[size];
    Arrays.setAll(lines, k -> "city" + ((k * MIX) >>> 20) + "," + k + ",some text");
  }

  @Override
  String name() {
    return "group " + lines.length + " lines";
  }

  @Override
  Object sequential() {
    Map<String, List<Long>> groups = new HashMap<>();
    for (String line : lines) {
      int comma = line.indexOf(',');
      long amount = Long.parseLong(line.substring(comma + 1, line.indexOf(',', comma + 1)));
      groups.computeIfAbsent(line.substring(0, comma), key -> new ArrayList<>()).add(amount);
    }
    return groups;
  }

  @Override
  Object stream() {
    return Arrays.stream(lines)
        .parallel()
        .collect(
            Collectors.groupingBy(
                line -> line.substring(0, line.indexOf(',')),
                Collectors.mapping(GroupedLines::amount, Collectors.toList())));
  }

  private static long amount(String line) {
    int comma = line.indexOf(',');
    return Long.parseLong(line.substring(comma + 1, line.indexOf(',', comma + 1)));
  }

  @Override
  Object generated() {
    Map<String, List<Long>> groups = new HashMap<>();
    for (@Parallel String line : lines) {
      int comma = line.indexOf(',');
      long amount = Long.parseLong(line.substring(comma + 1, line.indexOf(',', comma + 1)));
      groups.computeIfAbsent(line.substring(0, comma), key -> new ArrayList<>()).add(amount);
    }
    return groups;
  }
}
