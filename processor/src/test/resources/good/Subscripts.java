// expect: guarded proved guarded proved proved guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Subscripts that are told apart, each called with values for which it matters. */
public class Subscripts {
  private static void offsets(int[] a, int[] b, int n) {
    for (@Parallel int i = 1; i < n - 1; i++) {
      b[i] = a[i - 1] + 2 * a[i] - a[i + 1];
    }
  }

  private static void symbolicOffset(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i + k] = a[i + k] * 3 + i;
    }
  }

  private static void apart(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i + k] + 1;
    }
  }

  private static void half(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i + n] + 1;
    }
  }

  private static void evenOdd(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i] = a[2 * i + 1] - a[2 * i];
    }
  }

  private static void pairs(int[] a, int n) {
    for (@Parallel int i = 0; i < n - 1; i += 2) {
      int swap = a[i];
      a[i] = a[i + 1];
      a[i + 1] = swap;
    }
  }

  private static void reversed(int[] a, int[] b) {
    int n = a.length;
    for (@Parallel int i = 0; i < n; i++) {
      b[n - 1 - i] = a[i];
    }
  }

  private static void flat(int[] a, int h, int w) {
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        a[y * w + x] = a[y * w + x] * 2 + x - y;
      }
    }
  }

  private static void strided(int[] a, int h, int w, int stride) {
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        a[y * stride + x] = a[y * stride + x] * 2 + x - y;
      }
    }
  }

  private static void columns(int[] a, int h, int w) {
    for (@Parallel int x = 0; x < w; x++) {
      for (int y = 1; y < h; y++) {
        a[y * w + x] += a[(y - 1) * w + x];
      }
    }
  }

  private static void integral(int[] a, int[] sums, int h, int w) {
    for (@Parallel int x = 0; x < w; x++) {
      for (int y = 1; y < h; y++) {
        sums[y * w + x] = sums[(y - 1) * w + x] + a[y * w + x];
      }
    }
  }

  private static void triangle(int[][] m, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        m[i][j] = m[i][j] * i + j;
      }
    }
  }

  private static void multiply(double[][] a, double[][] b, double[][] c) {
    for (@Parallel int i = 0; i < c.length; i++) {
      for (int j = 0; j < c[i].length; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
  }

  private static void cube(int[][][] c) {
    for (@Parallel int i = 0; i < c.length; i++) {
      for (int j = 0; j < c[i].length; j++) {
        for (int k = 1; k < c[i][j].length; k++) {
          c[i][j][k] += c[i][j][k - 1];
        }
      }
    }
  }

  private static void blocks(int[] a, int n, int size) {
    for (@Parallel int from = 0; from < n; from += size) {
      for (int i = from + 1; i < Math.min(from + size, n); i++) {
        a[i] += a[i - 1];
      }
    }
  }

  private static void walk(int[] a, int h, int w) {
    for (@Parallel int y = 0; y < h; y++) {
      int row = y * w;
      for (int x = 0; x < w; x++) {
        int at = row + x;
        a[at] ^= x;
      }
    }
  }

  private static void descending(int[] a, int n) {
    for (@Parallel int i = n - 1; i >= 0; i--) {
      a[3 * i + 2] = a[3 * i] + a[3 * i + 1];
    }
  }

  private static void shifted(byte[] a, short[] b, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i << 1] = (byte) b[i];
      b[i] = (short) (a[(i << 1) + 1] + b[i]);
    }
  }

  private static int[] numbers(int size) {
    int[] a = new int[size];
    Arrays.setAll(a, k -> k * k % 101 - k);
    return a;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 9, 64}) {
      int[] a = numbers(700);
      int[] b = numbers(300);
      offsets(a, b, n);
      symbolicOffset(a, n, 3);
      for (int k : new int[] {0, 1, n, n + 1, 100}) {
        apart(a, n, k);
      }
      half(a, n);
      evenOdd(a, n);
      pairs(a, n);
      descending(a, n);
      reversed(a, numbers(700));
      results.add(a);
      results.add(b);
    }
    for (int w : new int[] {0, 1, 5, 8}) {
      int[] a = numbers(200);
      int[] b = numbers(200);
      flat(a, 9, w);
      for (int stride : new int[] {0, 1, w - 1, w, w + 1, -w}) {
        int[] c = numbers(200);
        try {
          strided(c, 9, w, stride);
          results.add(c);
        } catch (ArrayIndexOutOfBoundsException thrown) {
          results.add(thrown.getMessage());
        }
      }
      columns(a, 9, w);
      integral(a, b, 9, w);
      integral(a, a, 9, w);
      walk(a, 9, w);
      blocks(a, 190, w + 1);
      results.add(a);
      results.add(b);
    }
    int[][] m = new int[9][9];
    triangle(m, 9);
    results.add(m);
    double[][] x = {{1, 2.5}, {3, 4}, {0.1, -7}};
    double[][] y = {{2, 1, 0.3}, {1, 0, 1e9}};
    double[][] z = new double[3][3];
    multiply(x, y, z);
    results.add(z);
    int[][][] c = {{{1, 2, 3}, {4}}, {{5, 6}, {}}, {{7, 8, 9, 10}}};
    cube(c);
    results.add(c);
    byte[] bytes = new byte[80];
    short[] shorts = new short[40];
    Arrays.fill(shorts, (short) 300);
    shifted(bytes, shorts, 40);
    results.add(bytes);
    results.add(shorts);
    return results;
  }
}
