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
    StringBuilder table = new StringBuilder();
    List<String> forms = forms(rows);
    table.append("| | ").append(forms.get(0)).append(" |");
    forms.stream().skip(1).forEach(form -> table.append(' ').append(form).append(" |"));
    table.append(openMp.isEmpty() ? "\n" : " OpenMP, C |\n");
    table.append("|---|").append("---:|".repeat(forms.size() + (openMp.isEmpty() ? 0 : 1)));
    for (Row row : rows) {
      table.append('\n').append("| ").append(row.name()).append(" | ");
      table.append(time(row.times().get(0).median())).append(" |");
      for (String form : forms.subList(1, forms.size())) {
        table.append(cell(row.ratio(form).orElse(Double.NaN))).append(" |");
      }
      if (!openMp.isEmpty()) {
        table.append(cell(openMp.getOrDefault(row.name(), Double.NaN))).append(" |");
      }
    }
    return table.append('\n').toString();
  }

  /** Times themselves. */
  static String times(List<Row> rows) {
    StringBuilder table = new StringBuilder("| |");
    List<String> forms = forms(rows);
    forms.forEach(form -> table.append(' ').append(form).append(" |"));
    table.append("\n|---|").append("---:|".repeat(forms.size()));
    for (Row row : rows) {
      table.append("\n| ").append(row.name()).append(" |");
      row.times().forEach(times -> table.append(' ').append(time(times.median())).append(" |"));
    }
    return table.append('\n').toString();
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
