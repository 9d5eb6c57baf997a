// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops that are safe for some arguments only, called with those and with their neighbors. */
public class NearMisses {
  private final int[] one;
  private final int[] other;

  NearMisses(int[] one, int[] other) {
    this.one = one;
    this.other = other;
  }

  private static void rows(int[] a, int n, int w, int stride) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < w; j++) {
        a[i * stride + j] = 7 * i + j;
      }
    }
  }

  private static void rowsAt(int[] a, int n, int w, int stride, int first) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = first; j < w; j++) {
        a[i * stride + j] += 7 * i + j;
      }
    }
  }

  private static void columns(int[] a, int n, int w, int rows) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < rows; j++) {
        a[j * w + i] = a[j * w + i] * 3 + i;
      }
    }
  }

  private void twoFields(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      one[i] = other[i + 1] + 1;
    }
  }

  private static void twoObjects(NearMisses to, NearMisses from, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to.one[i] = from.other[n - i] - i;
    }
  }

  /** An array of strings may be the array of objects. */
  private static void covariant(Object[] to, String[] from, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to[i + 1] = from[i];
    }
  }

  private static void jagged(int[][] m, int[][] q) {
    for (@Parallel int i = 0; i < m.length; i++) {
      for (int j = 1; j < m[i].length; j++) {
        m[i][j] = m[i][j - 1] + q[i][j];
      }
    }
  }

  /** Up to the end of the numbers the variable starts over, until the subscript is too large. */
  private static void inclusive(int[] a, int first, int last) {
    for (@Parallel int i = first; i <= last; i += 7) {
      a[i - first] += i;
    }
  }

  /** The last column of a row is the first one of the next. */
  private static void inclusiveColumns(int[] a, int n, int rows) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i <= n; i++) {
      for (int j = 0; j < rows; j++) {
        a[j * n + i] = a[j * n + i] * 5 + i;
      }
    }
  }

  private static void blocks(double[] a, int n, int block) {
    for (@Parallel int from = 0; from < n; from += block) {
      for (int k = from; k < from + block; k++) {
        a[k] = a[k] / 2 + from;
      }
    }
  }

  private static int[] numbers(int size) {
    int[] a = new int[size];
    Arrays.setAll(a, k -> k * k % 29);
    return a;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    int[] a = numbers(400);
    for (int stride : new int[] {9, 8, 7, 1, 0}) {
      rows(a, 9, 8, stride);
      rowsAt(a, 9, 8, stride, 0);
      rowsAt(a, 9, 8, stride, 3);
      columns(a, 8, stride, 5);
    }
    for (int stride : new int[] {-8, -1, Integer.MIN_VALUE, 1 << 29, Integer.MAX_VALUE}) {
      results.add(thrown(() -> rows(a, 9, 8, stride)));
      results.add(thrown(() -> columns(a, 8, stride, 5)));
    }
    results.add(thrown(() -> rowsAt(a, 9, 8, 7, -3)));
    results.add(a);
    int[] b = numbers(60);
    new NearMisses(b, numbers(60)).twoFields(50);
    new NearMisses(b, b).twoFields(50);
    NearMisses both = new NearMisses(b, b);
    twoObjects(both, new NearMisses(a, numbers(60)), 50);
    twoObjects(both, both, 50);
    twoObjects(both, new NearMisses(a, b), 50);
    results.add(b);
    String[] words = new String[40];
    Arrays.setAll(words, k -> "w" + k);
    Object[] objects = new Object[40];
    covariant(objects, words, 39);
    covariant(words, words, 39);
    results.add(objects);
    results.add(words);
    results.add(thrown(() -> covariant(new Integer[40], words, 39)));
    int[][] m = {numbers(5), numbers(9), {}, numbers(1), numbers(9)};
    jagged(m, new int[5][9]);
    jagged(m, m);
    jagged(m, m.clone());
    m[4] = m[1];
    jagged(m, new int[5][9]);
    results.add(m);
    inclusive(a, 3, 100);
    inclusive(a, 5, 4);
    results.add(thrown(() -> inclusive(a, Integer.MAX_VALUE - 20, Integer.MAX_VALUE)));
    results.add(thrown(() -> inclusive(a, Integer.MAX_VALUE - 20, Integer.MAX_VALUE - 3)));
    inclusiveColumns(a, 20, 1);
    inclusiveColumns(a, 20, 2);
    inclusiveColumns(a, 20, 9);
    double[] d = new double[64];
    Arrays.setAll(d, k -> k);
    blocks(d, 60, 4);
    blocks(d, 61, 1);
    blocks(d, 40, 64);
    results.add(d);
    return results;
  }

  private static String thrown(Runnable action) {
    try {
      action.run();
      return "nothing";
    } catch (RuntimeException thrown) {
      return thrown.getClass().getName();
    }
  }
}
