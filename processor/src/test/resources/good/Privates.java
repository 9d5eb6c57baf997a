// expect: proved proved proved proved guarded guarded proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Variables declared outside that each iteration has for itself. */
public class Privates {
  private static void temporary(int[] a) {
    int t;
    for (@Parallel int i = 0; i < a.length; i++) {
      t = a[i] * 2;
      a[i] = t + t / 3;
    }
  }

  private static void bothBranches(int[] a) {
    int t = 99;
    int u;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        t = a[i];
        u = 1;
      } else {
        u = 2;
        t = -a[i];
      }
      a[i] = t * u;
    }
  }

  private static String last(int[] a, int n) {
    int t = -1;
    double half = -2;
    String text = "none";
    for (@Parallel int i = 0; i < n; i++) {
      t = a[i];
      half = t / 2.0;
      text = "at " + i;
      a[i] = t + 1;
    }
    return t + " " + half + " " + text;
  }

  private static int lastInOuterLoop(int[] a) {
    int carried = 1;
    int total = 0;
    for (int round = 0; round < 3; round++) {
      total += carried;
      for (@Parallel int i = 0; i < a.length; i++) {
        carried = a[i] + i;
        a[i] = carried;
      }
    }
    return total;
  }

  private static void innerCounters(int[][] m) {
    int x;
    int y;
    for (@Parallel int i = 0; i < m.length; i++) {
      x = 0;
      for (y = 0; y < m[i].length; y++) {
        x += m[i][y];
        m[i][y] = x;
      }
    }
  }

  private static void row(int[][] m) {
    int[] row;
    for (@Parallel int i = 0; i < m.length; i++) {
      row = m[i];
      for (int j = 0; j < row.length; j++) {
        row[j] += i;
      }
    }
  }

  private static void fresh(int[] a) {
    int[] scratch;
    for (@Parallel int i = 0; i < a.length; i++) {
      scratch = new int[4];
      for (int k = 0; k < 4; k++) {
        scratch[k] = a[i] + k;
      }
      scratch[1] *= scratch[2];
      a[i] = scratch[1] - scratch[3];
    }
  }

  private static void switched(int[] a) {
    int t;
    for (@Parallel int i = 0; i < a.length; i++) {
      t = 0;
      switch (a[i] & 3) {
        case 0:
          t = 5;
          break;
        case 1:
          t = 6;
          break;
        default:
          t += 7;
      }
      do {
        t -= 2;
      } while (t > 3);
      a[i] = t;
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 37}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 7 % 11);
      temporary(a);
      bothBranches(a);
      results.add(last(a, n));
      results.add(lastInOuterLoop(a));
      fresh(a);
      switched(a);
      int[][] m = new int[n][3];
      row(m);
      innerCounters(m);
      results.add(a);
      results.add(m);
    }
    return results;
  }
}
