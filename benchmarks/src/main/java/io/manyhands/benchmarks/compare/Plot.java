package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/** Plots as SVG: one group of bars, or one point of several lines, for each row. */
final class Plot {

  private static final String[] COLORS = {
    "#9aa0a6", "#e69f00", "#56b4e9", "#0072b2", "#cc79a7", "#009e73", "#444444"
  };
  private static final int LEFT = 190;
  private static final int TOP = 60;
  private static final int WIDTH = 900;
  private static final int PLOT = WIDTH - LEFT - 30;
  private static final int BAR = 9;

  private final StringBuilder svg = new StringBuilder();
  private final String title;
  private final List<Row> rows;
  private final List<String> forms;
  private final ToDoubleBiFunction<Row, Times> value;
  private final double most;

  private Plot(String title, List<Row> rows, ToDoubleBiFunction<Row, Times> value) {
    this.title = title;
    this.rows = rows;
    this.forms = Report.forms(rows);
    this.value = value;
    OptionalDouble highest =
        rows.stream()
            .flatMapToDouble(
                row -> row.times().stream().mapToDouble(times -> value.applyAsDouble(row, times)))
            .max();
    this.most = 1.08 * highest.orElse(1);
  }

  /** How many times as fast as the baseline. */
  static double ratio(Row row, Times times) {
    return row.times().get(0).median() / times.median();
  }

  static double micros(Row row, Times times) {
    return times.median() / 1_000;
  }

  static String bars(String title, List<Row> rows, ToDoubleBiFunction<Row, Times> value) {
    return new Plot(title, rows, value).bars();
  }

  static String lines(String title, List<Row> rows, ToDoubleBiFunction<Row, Times> value) {
    return new Plot(title, rows, value).lines();
  }

  private String bars() {
    int group = BAR * forms.size() + 12;
    begin(TOP + group * rows.size() + 40);
    grid(TOP + group * rows.size());
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      int y = TOP + group * r;
      text(LEFT - 8, y + group / 2, "end", row.name());
      for (int f = 0; f < row.times().size(); f++) {
        double width = PLOT * value.applyAsDouble(row, row.times().get(f)) / most;
        add(
            String.format(
                Locale.ROOT,
                "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>",
                LEFT,
                y + BAR * f,
                width,
                BAR - 1,
                COLORS[f]));
      }
    }
    return end();
  }

  private void grid(int bottom) {
    double step = Math.pow(10, Math.floor(Math.log10(most)));
    step = most / step < 3 ? step / 2 : step;
    for (double at = 0; at <= most; at += step) {
      double x = LEFT + PLOT * at / most;
      add(
          String.format(
              Locale.ROOT,
              "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#ddd'/>",
              x,
              TOP,
              x,
              bottom));
      text(x, bottom + 16, "middle", String.format(Locale.ROOT, "%.3g", at));
    }
  }

  private String lines() {
    int height = 300;
    begin(TOP + height + 50);
    for (double at = 0; at <= most; at += 0.5) {
      double y = TOP + height - height * at / most;
      add(
          String.format(
              Locale.ROOT,
              "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#ddd'/>",
              LEFT,
              y,
              LEFT + PLOT,
              y));
      text(LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%.1f", at));
    }
    double step = (double) PLOT / Math.max(1, rows.size() - 1);
    for (int f = 0; f < forms.size(); f++) {
      StringBuilder points = new StringBuilder();
      for (int r = 0; r < rows.size(); r++) {
        Row row = rows.get(r);
        double share = value.applyAsDouble(row, row.times().get(f)) / most;
        points.append(
            String.format(Locale.ROOT, "%.1f,%.1f ", LEFT + step * r, TOP + height * (1 - share)));
      }
      add(
          String.format(
              Locale.ROOT,
              "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>",
              points,
              COLORS[f]));
    }
    for (int r = 0; r < rows.size(); r++) {
      text(LEFT + step * r, TOP + height + 18, "middle", rows.get(r).name());
    }
    return end();
  }

  private void begin(int height) {
    add(
        String.format(
            Locale.ROOT,
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
                + " font-size='12'>",
            WIDTH,
            height));
    add(String.format(Locale.ROOT, "<rect width='100%%' height='100%%' fill='white'/>"));
    text(10, 20, "start", title);
    for (int f = 0; f < forms.size(); f++) {
      int x = 10 + 150 * f;
      add(
          String.format(
              Locale.ROOT, "<rect x='%d' y='32' width='10' height='10' fill='%s'/>", x, COLORS[f]));
      text(x + 14, 42, "start", forms.get(f));
    }
  }

  private void text(double x, double y, String anchor, String words) {
    add(
        String.format(
            Locale.ROOT,
            "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>",
            x,
            y,
            anchor,
            words.replace("&", "&amp;").replace("<", "&lt;")));
  }

  private void add(String element) {
    svg.append(element).append('\n');
  }

  private String end() {
    return svg.append("</svg>\n").toString();
  }
}
