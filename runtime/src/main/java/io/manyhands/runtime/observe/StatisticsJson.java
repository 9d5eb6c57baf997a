package io.manyhands.runtime.observe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Statistics as JSON. */
final class StatisticsJson {

  private StatisticsJson() {}

  static String of(List<RegionCounts> regions) {
    return regions.stream()
        .map(StatisticsJson::region)
        .collect(Collectors.joining(",", "{\"regions\":[", "\n]}\n"));
  }

  private static String region(RegionCounts region) {
    return String.join(
        ",",
        "\n{" + member("id", string(region.id())),
        member("file", string(region.file())),
        member("line", region.line()),
        member("calls", region.calls()),
        member("parallelCalls", region.parallelCalls()),
        member("sequentialCalls", region.sequentialCalls()),
        member("guardFailures", region.guardFailures()),
        member("chunks", region.chunks()),
        member("workers", region.workers()) + "}");
  }

  private static String member(String name, Object value) {
    return string(name) + ":" + value;
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
