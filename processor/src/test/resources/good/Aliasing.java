// expect: guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops that are safe for different arrays only, called with the same one too. */
public class Aliasing {
  private final int[] data;

  Aliasing(int[] data) {
    this.data = data;
  }

  private static void shift(int[] to, int[] from, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to[i + 1] = from[i] + 1;
    }
  }

  private static void three(int[] a, int[] b, int[] c) {
    for (@Parallel int i = 1; i < a.length - 1; i++) {
      a[i] = b[i - 1] + c[i + 1];
    }
  }

  private void fields(Aliasing other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      data[i] = other.data[n - i] * 2;
    }
  }

  private static void rows(int[][] m) {
    for (@Parallel int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] = m[i][j] * 2 + i;
      }
    }
  }

  private static void twoMatrices(int[][] m, int[][] q, int n) {
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = q[i - 1][j] + 1;
      }
    }
  }

  private static void callee(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      put(a, i, get(b, i + 1) + 3);
    }
  }

  private static void put(int[] x, int at, int value) {
    x[at] = value;
  }

  private static int get(int[] x, int at) {
    return x[at];
  }

  private static int[] numbers(int size) {
    int[] a = new int[size];
    Arrays.setAll(a, k -> k * k % 23);
    return a;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    int[] a = numbers(60);
    int[] b = numbers(60);
    shift(a, b, 50);
    shift(a, a, 50);
    three(a, b, numbers(60));
    three(a, a, b);
    three(a, b, a);
    three(a, b, b);
    three(b, b, b);
    callee(a, b);
    callee(a, a);
    Aliasing one = new Aliasing(a);
    Aliasing two = new Aliasing(b);
    one.fields(two, 40);
    one.fields(one, 40);
    one.fields(new Aliasing(a), 40);
    results.add(a);
    results.add(b);
    int[] shared = numbers(9);
    int[][] apart = {numbers(9), numbers(9), shared, numbers(9)};
    int[][] same = {shared, numbers(9), shared, shared};
    rows(apart);
    rows(same);
    twoMatrices(apart, new int[9][9], 4);
    twoMatrices(apart, apart, 4);
    twoMatrices(apart, same, 4);
    twoMatrices(same, same.clone(), 4);
    int[][] holes = {numbers(3), null, numbers(2)};
    try {
      rows(holes);
    } catch (NullPointerException thrown) {
      results.add(holes[0]);
    }
    results.add(apart);
    results.add(same);
    return results;
  }
}
