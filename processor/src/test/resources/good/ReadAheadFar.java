// expect: guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays that iterations read ahead of where they write, by a distance that is a variable. */
public class ReadAheadFar {
  private static void shift(int[] a, int d) {
    for (@Parallel int i = 0; i < a.length - d; i++) {
      a[i] = a[i + d];
    }
  }

  private static void window(double[] a, int n, int width) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = Math.sqrt(Math.abs(a[i] + a[i + width] - a[i + width + 1] + a[i + 1]));
    }
  }

  private static void rows(int[][] m, int d) {
    for (@Parallel int i = 0; i < m.length - 3; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] += 3 * m[i + d][j];
      }
    }
  }

  private static int twoWrites(int[] a, int d) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length / 2 - 1; i += 2) {
      a[i] = a[i + d + 2] / 2;
      a[i + 1] = a[i] - a[i + d + 3];
      sum += a[i + 1];
    }
    return sum;
  }

  private static void toTheEnd(int[] a, int d) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = a[i + d] + 1;
    }
  }

  private static void computed(int[] a, int d) {
    int far = d * 2 + 1;
    for (@Parallel int i = 3; i < a.length / 2; i++) {
      a[i] ^= a[i + far] + i;
    }
  }

  private static int[] numbers(int n) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = i * 7919 % 1013 - 200;
    }
    return a;
  }

  private static String attempt(Runnable loop, Object array) {
    String end = "done";
    try {
      loop.run();
    } catch (ArrayIndexOutOfBoundsException e) {
      return "out of bounds";
    }
    return end + (array instanceof int[] a ? Arrays.toString(a) : "");
  }

  public static Object run() {
    List<Object> all = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1_000, 5_000}) {
      for (int d : new int[] {-2, -1, 0, 1, 2, 3, 7, 400, 1_500, 1 << 30, Integer.MAX_VALUE}) {
        int[] a = numbers(n);
        all.add(attempt(() -> shift(a, d), a));
        int[] b = numbers(n);
        all.add(attempt(() -> all.add(twoWrites(b, d)), b));
        int[] e = numbers(n);
        all.add(attempt(() -> toTheEnd(e, d), null));
        int[] f = numbers(n);
        all.add(attempt(() -> computed(f, d), f));
        double[] x = new double[n];
        Arrays.setAll(x, k -> k * k % 37);
        String end = attempt(() -> window(x, n / 3, d), null);
        all.add(end.equals("done") ? Arrays.toString(x) : end);
        int[][] m = new int[Math.min(n, 20)][];
        Arrays.setAll(m, k -> numbers(5 + k % 3));
        end = attempt(() -> rows(m, d), null);
        all.add(end.equals("done") ? Arrays.deepToString(m) : end);
      }
    }
    return all;
  }
}
