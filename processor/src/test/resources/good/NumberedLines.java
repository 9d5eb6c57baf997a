// expect: guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Counters that go along with the iterations, in loops that skip some. */
public class NumberedLines {
  static List<String> skipping(List<String> lines) {
    List<String> out = new ArrayList<>();
    int number = 0;
    for (@Parallel String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      out.add(number + ": " + line);
    }
    return out;
  }

  static List<Integer> parsed(List<String> lines) {
    List<Integer> out = new ArrayList<>();
    int number = 0;
    for (@Parallel String line : lines) {
      number += 2;
      if (line.isEmpty()) continue;
      String[] fields = line.split(" ");
      if (fields.length < 2) {
        throw new IllegalArgumentException("line " + number + ": " + line);
      }
      out.add(Integer.parseInt(fields[1]) + number);
    }
    return out;
  }

  static int last(List<String> lines) {
    int number = 10;
    int sum = 0;
    for (@Parallel String line : lines) {
      ++number;
      if (line.isEmpty()) {
        continue;
      }
      sum += number * line.length();
    }
    return sum * 31 + number;
  }

  static int nested(int[][] rows) {
    int place = 0;
    int sum = 0;
    outer:
    for (@Parallel int i = 0; i < rows.length; i++) {
      place += 3;
      int here = place;
      for (int x : rows[i]) {
        if (x < 0) {
          continue outer;
        }
        if (x == 0) {
          continue;
        }
        sum += x * here;
      }
    }
    return sum;
  }

  private static String outcome(List<String> lines) {
    try {
      return parsed(lines).toString();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 3000}) {
      List<String> lines = new ArrayList<>();
      int[][] rows = new int[n][];
      for (int i = 0; i < n; i++) {
        lines.add(i % 5 == 0 ? "" : i % 7 == 0 ? "# x" + i + " 1" : "x " + i);
        rows[i] = new int[] {i, i % 4, i % 9 == 0 ? -1 : 2};
      }
      out.add(skipping(lines));
      out.add(outcome(lines));
      out.add(last(lines));
      out.add(nested(rows));
      if (n > 20) {
        lines.set(n / 2, "short");
        lines.set(n - 3, "number x");
        out.add(outcome(lines));
      }
    }
    return out;
  }
}
