package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What worker processes cannot send back as good as the loop's own. */
public class ProcessesCollecting {
  record Point(int x, int y) implements Serializable {}

  record Plain(int x) {}

  record Row(double[] values) implements Serializable {}

  static void originals(List<Point> points, List<Point> out) {
    for (@Parallel(engine = Engine.PROCESSES) Point point : points) {
      if (point.x() > 0) {
        out.add(point); // ERROR: MH067
      }
    }
  }

  static Point pick(Point[] points, int i) {
    return i % 2 == 0 ? points[i] : new Point(i, i);
  }

  static void picked(Point[] points, List<Point> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < points.length; i++) {
      out.add(pick(points, i)); // ERROR: MH067
    }
  }

  static void unsent(int n, List<Plain> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      out.add(new Plain(i)); // ERROR: MH067
    }
  }

  static void aliases(int n, double[] row, List<Row> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      out.add(new Row(row)); // ERROR: MH067
    }
  }

  static void rows(double[][] rows, List<double[]> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      out.add(row); // ERROR: MH067
    }
  }

  static void mixed(Point[] points, List<Object> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < points.length; i++) {
      if (i % 2 == 0) {
        out.add("text");
      } else {
        out.add(points[i]); // ERROR: MH067
      }
    }
  }

  static void loopVariable(int n, Point[] points, List<Point> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      for (Point point : points) {
        if (i == 3) {
          point = new Point(i, i);
        }
        out.add(point); // ERROR: MH067
      }
    }
  }

  static void grouped(Map<String, Point> map, Point[] points) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < points.length; i++) {
      map.put("p" + i, points[i]); // ERROR: MH067
    }
  }

  static int packed(Point[] points, Point[] out) {
    int k = 0;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < points.length; i++) { // ERROR: MH067
      if (i % 3 == 0) {
        out[k++] = points[i];
      }
    }
    return k;
  }

  static void nested(List<Integer> first, List<List<Integer>> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < 100; i++) {
      out.add(new ArrayList<>(first)); // ERROR: MH067
    }
  }
}
