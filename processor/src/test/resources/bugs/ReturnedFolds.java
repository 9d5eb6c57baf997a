// expect: proved proved proved
// What an iteration that returned had left in fields and variables that others see was dropped.
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class ReturnedFolds {
  private static int count;
  private final int limit = 12;
  private int least = 1000;

  private String field(int n, boolean[] z, int m) {
    int best = 1000;
    int where = -1;
    String at = "";
    for (@Parallel int i = 0; i < n; i++) {
      count = limit + i;
      if (z[i]) return "" + i;
      int x = m << 2;
      if (x <= best) {
        best = x;
        where = i;
        at = "at " + i;
      }
    }
    return at + where;
  }

  private String behind(int n, boolean[] z, int m, int[] out) {
    int best = 1000;
    int where = -1;
    String at = "";
    try {
      for (@Parallel int i = 0; i < n; i++) {
        int x = m << 2;
        if (x <= best) {
          best = x;
          where = i;
          at = "at " + i;
        }
        if (z[i]) return "found";
      }
    } finally {
      out[0] = best * 31 + where;
    }
    return null;
  }

  private String folded(int n, boolean[] z, int[] m) {
    String at = "";
    int best = 1000;
    for (@Parallel int i = 0; i < n; i++) {
      least = Math.min(least, m[i] - 3);
      if (m[i] <= best) {
        best = m[i];
        at = "at " + i;
      }
      if (z[i]) return "found";
    }
    return at + best;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int last : new int[] {0, 3, 500, 999, 1000}) {
      ReturnedFolds folds = new ReturnedFolds();
      boolean[] z = new boolean[1000];
      int[] m = new int[1000];
      Arrays.setAll(m, k -> (k * 37 + 11) % 1009);
      if (last < z.length) z[last] = true;
      results.add(folds.field(z.length, z, 12));
      results.add(count);
      int[] out = {0};
      results.add(folds.behind(z.length, z, 12, out));
      results.add(out[0]);
      results.add(folds.folded(z.length, z, m));
      results.add(folds.least);
    }
    return results;
  }
}
