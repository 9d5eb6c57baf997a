package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Results as tables for people, and as JSON. */
final class Report {

  private Report() {}

  /** Ratios to the baseline; OpenMP's scaling where it is known. */
  static String ratios(List<Row> rows, Map<String, Double> openMp) {
    return rows.stream()
        .map(row -> ratioLine(row, openMp))
        .collect(Collectors.joining("\n", ratioHead(rows.get(0), openMp) + "\n", "\n"));
  }

  /** The two lines above {@link #ratioLine}. */
  static String ratioHead(Row row, Map<String, Double> openMp) {
    List<String> forms = forms(List.of(row));
    return "| | %s |%s\n|---|%s"
        .formatted(
            String.join(" | ", forms),
            openMp.isEmpty() ? "" : " OpenMP, C |",
            "---:|".repeat(forms.size() + (openMp.isEmpty() ? 0 : 1)));
  }

  /** The line of one kernel. */
  static String ratioLine(Row row, Map<String, Double> openMp) {
    StringBuilder line = new StringBuilder("| " + row.name() + " | ");
    line.append(time(row.times().get(0).median())).append(" |");
    for (Times times : row.times().subList(1, row.times().size())) {
      line.append(cell(row.ratio(times.form()).orElse(Double.NaN))).append(" |");
    }
    if (!openMp.isEmpty()) {
      line.append(cell(openMp.getOrDefault(row.name(), Double.NaN))).append(" |");
    }
    return line.toString();
  }

  /** Times themselves. */
  static String times(List<Row> rows) {
    return rows.stream()
        .map(Report::timeLine)
        .collect(Collectors.joining("\n", timeHead(rows.get(0)) + "\n", "\n"));
  }

  /** The two lines above {@link #timeLine}. */
  static String timeHead(Row row) {
    List<String> forms = forms(List.of(row));
    return "| | %s |\n|---|%s".formatted(String.join(" | ", forms), "---:|".repeat(forms.size()));
  }

  /** The line of one situation. */
  static String timeLine(Row row) {
    return row.times().stream()
        .map(times -> time(times.median()))
        .collect(Collectors.joining(" | ", "| " + row.name() + " | ", " |"));
  }

  static List<String> forms(List<Row> rows) {
    return rows.get(0).times().stream().map(Times::form).toList();
  }

  private static String cell(double ratio) {
    return Double.isNaN(ratio) ? " -" : String.format(Locale.ROOT, " %.2f", ratio);
  }

  private static String time(double nanos) {
    if (nanos < 1_000) {
      return String.format(Locale.ROOT, "%.0f ns", nanos);
    }
    return nanos < 1_000_000
        ? String.format(Locale.ROOT, "%.1f us", nanos / 1_000)
        : String.format(Locale.ROOT, "%.2f ms", nanos / 1_000_000);
  }

  static String json(String machine, List<Row> rows, Map<String, Double> openMp) {
    String results =
        rows.stream()
            .flatMap(row -> row.times().stream().map(times -> result(row, times)))
            .collect(Collectors.joining(",\n"));
    String scaling =
        openMp.entrySet().stream()
            .map(each -> string(each.getKey()) + ": " + number(each.getValue()))
            .collect(Collectors.joining(", "));
    return "{\"machine\": %s,\n\"openMpScaling\": {%s},\n\"results\": [\n%s\n]}\n"
        .formatted(string(machine), scaling, results);
  }

  private static String result(Row row, Times times) {
    return ("{\"table\": %s, \"name\": %s, \"form\": %s, \"medianNanos\": %s, "
            + "\"quartileNanos\": [%s, %s], \"repeated\": %d}")
        .formatted(
            string(row.table()),
            string(row.name()),
            string(times.form()),
            number(times.median()),
            number(times.low()),
            number(times.high()),
            times.dropped());
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String string(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
