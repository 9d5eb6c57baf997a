package io.manyhands.runtime.observe;

import java.util.List;
import java.util.Locale;

/** Statistics as a table for people. */
final class StatisticsTable {

  private StatisticsTable() {}

  static String of(List<RegionCounts> regions) {
    StringBuilder table = new StringBuilder();
    table.append(
        row("region", "place", "calls", "parallel", "sequential", "guard", "chunks", "workers"));
    for (RegionCounts region : regions) {
      table.append(
          row(
              region.id(),
              region.file() + ":" + region.line(),
              region.calls(),
              region.parallelCalls(),
              region.sequentialCalls(),
              region.guardFailures(),
              region.chunks(),
              region.workers()));
    }
    return table.toString();
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-40s %-28s %9s %9s %10s %9s %10s %7s%n", cells);
  }
}
