package io.manyhands.runtime.schedule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A plot of how near loops come to what is possible, by the number of workers. */
final class ScalePlot {
  private static final String[] COLORS = {
    "#0072b2", "#009e73", "#e69f00", "#56b4e9", "#cc79a7", "#444444"
  };
  private static final int LEFT = 60;
  private static final int TOP = 60;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final double LEAST = 0.5;
  private static final double STEP = 0.1;

  private final int mostWorkers;
  private final Map<String, StringBuilder> lines = new LinkedHashMap<>();
  private final StringBuilder svg = new StringBuilder();

  ScalePlot(int mostWorkers) {
    this.mostWorkers = mostWorkers;
  }

  void add(String line, int workers, double efficiency) {
    lines
        .computeIfAbsent(line, key -> new StringBuilder())
        .append(String.format(Locale.ROOT, "%.1f,%.1f ", x(workers), y(efficiency)));
  }

  private double x(int workers) {
    return LEFT + WIDTH * Math.log(workers) / Math.log(mostWorkers);
  }

  private static double y(double efficiency) {
    return TOP + HEIGHT * (1 - efficiency) / (1 - LEAST);
  }

  String svg() {
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
            + " font-size='12'>",
        LEFT + WIDTH + 30, TOP + HEIGHT + 50);
    add("<rect width='100%%' height='100%%' fill='white'/>");
    text(10, 20, "start", "ideal time / simulated time, by the number of workers");
    for (double at = 1; at > LEAST - STEP / 2; at -= STEP) {
      add(
          "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#ddd'/>",
          LEFT, y(at), LEFT + WIDTH, y(at));
      text(LEFT - 8, y(at) + 4, "end", String.format(Locale.ROOT, "%.1f", at));
    }
    for (int workers = 1; workers <= mostWorkers; workers *= 2) {
      text(x(workers), TOP + HEIGHT + 18, "middle", "" + workers);
    }
    int line = 0;
    for (Map.Entry<String, StringBuilder> each : lines.entrySet()) {
      String color = COLORS[line % COLORS.length];
      int left = 10 + 110 * line;
      add("<rect x='%d' y='32' width='10' height='10' fill='%s'/>", left, color);
      text(left + 14, 42, "start", each.getKey());
      add(
          "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>",
          each.getValue(), color);
      line++;
    }
    return svg.append("</svg>\n").toString();
  }

  private void text(double x, double y, String anchor, String words) {
    add("<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, words);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is of another library
  private void add(String element, Object... values) {
    svg.append(String.format(Locale.ROOT, element, values)).append('\n');
  }
}
