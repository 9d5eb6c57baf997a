// expect: guarded proved guarded proved proved guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scans whose updates stand in loops, labeled blocks and switches, and what goes with them. */
public class ScanForms {
  private static void ofRows(int[][] m, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < m.length; i++) {
      for (int x : m[i]) {
        s += x;
      }
      out[i] = s;
    }
  }

  private static void labeled(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      skip:
      {
        if (a[i] < 0) break skip;
        s += a[i];
      }
      out[i] = s;
    }
  }

  private static int whileInside(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int j = 0;
      while (j < 5) {
        if (a[i] == j) break;
        s += j;
        j++;
      }
      out[i] = s;
    }
    return s;
  }

  private static void chosen(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] > 0 ? a[i] : 0;
      out[i] = s;
    }
  }

  private static void twoAtOnce(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int u = a[i], v = u * 2;
      out[i] = v + s;
      s += u;
    }
  }

  private static void kept(int[] a, int[] b, int[] c) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = a[i - 1] + b[i];
      c[i] = a[i];
    }
  }

  private static void indirect(int[] a, int[] weight) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = a[i - 1] + weight[a[i] & 7];
    }
  }

  private static int fallsThrough(int[] a) {
    int last = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      switch (a[i] & 7) {
        case 1:
          last = i;
        case 2:
          last = -i;
          break;
        default:
      }
    }
    return last;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 37 % 101 - 40);
      int[] out = new int[n];
      int[][] m = new int[n][];
      Arrays.setAll(m, k -> Arrays.copyOf(a, k % 5));
      ofRows(m, out);
      results.add(out.clone());
      if (n > 0) {
        m[n - 1] = out;
        ofRows(m, out);
        results.add(out.clone());
      }
      labeled(a, out);
      results.add(out.clone());
      results.add(whileInside(a, out));
      results.add(out.clone());
      chosen(a, out);
      twoAtOnce(out, out);
      results.add(out.clone());
      kept(out, a, out.clone());
      kept(out, a, out);
      results.add(out.clone());
      indirect(out, new int[] {1, 0, -3, 4, 7, 9, 2, 5});
      indirect(out, out.length > 8 ? out : new int[8]);
      results.add(out);
      results.add(fallsThrough(a));
    }
    return results;
  }
}
