// expect: proved proved guarded guarded guarded guarded proved guarded guarded proved guarded guarded proved guarded proved guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Locals in front of a loop, whose values say more than their names. */
public class Definitions {
  private final int width;
  private int[] cells;
  private int stride;

  private Definitions(int width, int[] cells) {
    this.width = width;
    this.cells = cells;
    this.stride = width;
  }

  private static void turnedAround(int[] a) {
    int last = a.length - 1;
    for (@Parallel int i = 0; i < a.length / 2; i++) {
      int x = a[i];
      a[i] = a[last - i];
      a[last - i] = x;
    }
  }

  private static void halves(int[] a, int n) {
    int half = n / 2;
    int rest = n - half;
    for (@Parallel int i = 0; i < half; i++) {
      a[i] = a[rest + i] + 1;
    }
  }

  private static void eliminate(int[][] a, int n, int k) {
    int[] pivot = a[k];
    for (@Parallel int i = k + 1; i < n; i++) {
      int[] row = a[i];
      int factor = row[k];
      for (int j = k; j < n; j++) {
        row[j] -= factor * pivot[j];
      }
    }
  }

  private static void eliminateAll(int[][] a, int n) {
    for (int k = 0; k < n; k++) {
      int[] pivot = a[k];
      final int column = k;
      for (@Parallel int i = k + 1; i < n; i++) {
        a[i][k] += 3;
        for (int j = k; j < n; j++) {
          a[i][j] -= a[i][column] * pivot[j];
        }
      }
    }
  }

  private static void padded(int[] a, int n) {
    int stride = n + 2;
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= n; j++) {
        a[i * stride + j] += a[i * stride + j + 1];
      }
    }
  }

  private static void planes(int[] a, int nx, int ny, int h, int w) {
    int plane = nx * ny;
    for (@Parallel int z = 0; z < 3; z++) {
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          a[z * plane + y * nx + x] = a[z * plane + y * nx + x] * 2 + z;
        }
      }
    }
  }

  private void field(int shift) {
    int[] own = cells;
    for (@Parallel int i = 0; i < own.length - 1; i++) {
      own[i] = at(i) + shift;
    }
  }

  private int at(int i) {
    return cells[i];
  }

  private void rows(int h) {
    int w = width;
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        cells[y * width + x] += x - y;
      }
    }
  }

  private void changedBefore(int h) {
    int w = stride;
    stride = w / 2;
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        cells[y * stride + x] += cells[y * stride] + 1;
      }
    }
  }

  private static void inHeader(int[] a, int[] b) {
    for (@Parallel int i = 0, n = a.length, m = n >> 1; i < m; i++) {
      a[i] = a[i + m] + b[i];
    }
  }

  private static void lastRow(int[] a, int w, int r) {
    int start = r * 8;
    int end = start + 8;
    for (@Parallel int i = start; i < end; i++) {
      a[i] = a[end + i] + w;
    }
  }

  private static void tile(int[] a, int start, int n) {
    int end = Math.min(start + 8, n);
    for (@Parallel int i = start; i < end; i++) {
      a[i] += a[i + 8] + a[start + 8];
    }
  }

  private static void anyOrder(int[] a, int n, int k) {
    int low = Math.min(n, k);
    for (@Parallel int i = 0; i < low; i++) {
      a[i] = a[n] + a[k + i] + 1;
    }
  }

  private static void reassigned(int[][] rows, int k) {
    int[] row = rows[k];
    rows[k] = rows[k + 1];
    for (@Parallel int i = 0; i < rows.length; i++) {
      rows[i][0] = row[i] + 1;
    }
  }

  private static void chain(int[] a) {
    int n = a.length;
    int last = n - 1;
    int middle = n / 2;
    int next = last - middle;
    for (@Parallel int i = 0; i < middle; i++) {
      a[next - i] = a[last - i] + 1;
    }
  }

  private static void twoNames(int[] a, int[] b, int n) {
    int[] c = a;
    for (@Parallel int i = 0; i < n; i++) {
      c[i] = a[i] + b[i + 1];
    }
  }

  private static void wrapped(int[] a, int n, int from) {
    int end = from + n;
    for (@Parallel int i = from; i < end; i++) {
      a[i] = a[end - 1 + n] + i;
    }
  }

  private static void chosen(int[] a, int n, int blocks) {
    for (@Parallel int b = 0; b < blocks; b++) {
      int start = b * 16;
      int end = start + 16 > n ? n : start + 16;
      for (int i = start; i < end; i++) {
        a[i] = a[i] * 3 + b;
      }
    }
  }

  private static void chosenByMethod(int[] a, int n, int blocks) {
    for (@Parallel int b = 0; b < blocks; b++) {
      int start = b * 16 + 15;
      int end = greater(b * 16, n);
      for (int i = start; i >= end; i--) {
        a[i] = a[i] * 3 + b;
      }
    }
  }

  private static int greater(int x, int y) {
    return x < y ? y : x;
  }

  private static int[] numbers(int n) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = i * 7 % 31;
    }
    return a;
  }

  private static int[][] matrix(int n) {
    int[][] a = new int[n][];
    for (int i = 0; i < n; i++) {
      a[i] = numbers(n);
    }
    return a;
  }

  private static String fields() {
    Definitions one = new Definitions(10, numbers(200));
    one.field(3);
    one.rows(15);
    one.changedBefore(6);
    one.rows(9);
    one.field(-2);
    return Arrays.toString(one.cells);
  }

  public static String run() {
    StringBuilder text = new StringBuilder(fields());
    for (int n : new int[] {0, 1, 2, 3, 17, 64}) {
      int[] a = numbers(n);
      turnedAround(a);
      inHeader(a, numbers(n));
      chain(a);
      text.append(Arrays.toString(a));
    }
    int[] a = numbers(900);
    for (int n : new int[] {0, 1, 2, 9, 100, 101, -1, -7, Integer.MIN_VALUE}) {
      halves(a, n);
      anyOrder(a, Math.max(n, 0), 50);
      anyOrder(a, 60, Math.max(n, 0));
      twoNames(a, n == 9 ? a : numbers(102), n);
      wrapped(a, n, 5);
    }
    chosen(a, 500, 32);
    chosen(a, 800, 20);
    chosen(a, 3, 7);
    chosenByMethod(a, 500, 32);
    chosenByMethod(a, 800, 20);
    chosenByMethod(a, 7, 3);
    wrapped(a, 9, Integer.MAX_VALUE - 3);
    padded(a, 20);
    planes(a, 10, 12, 12, 10);
    planes(a, 10, 3, 6, 10);
    planes(a, 1 << 16, 1 << 16, 1, 20);
    lastRow(a, 3, 4);
    tile(a, 3, 500);
    tile(a, 100, 104);
    tile(a, -3 & 7, 500);
    int[][] m = matrix(12);
    eliminate(m, 12, 3);
    eliminateAll(m, 12);
    m[5] = m[6];
    eliminate(m, 12, 2);
    eliminateAll(m, 12);
    reassigned(m, 3);
    reassigned(m, 7);
    return text + Arrays.toString(a) + Arrays.deepToString(m);
  }
}
