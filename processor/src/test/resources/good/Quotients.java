// expect: proved guarded guarded guarded proved proved proved proved proved proved guarded proved guarded proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Subscripts that are computed by division. */
public class Quotients {
  private static void rowAndColumn(int[] a, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      int y = i / w;
      int x = i % w;
      a[y * w + x] += 3 * y + x;
    }
  }

  private static void turned(int[] to, int[] from, int w, int h) {
    for (@Parallel int i = 0; i < w * h; i++) {
      int y = i / w;
      int x = i % w;
      to[y * w + x] = from[x * h + y];
    }
  }

  private static void everyFourth(int[] to, int[] from, int n) {
    for (@Parallel int i = 0; i < n; i += 4) {
      to[i / 4] = from[i] + i % 4;
    }
  }

  private static void downByTwo(int[] to, int n) {
    for (@Parallel int i = 40; i >= n; i -= 2) {
      to[i >> 1] = i;
    }
  }

  private static void shifted(int[] a, int n) {
    for (@Parallel int i = -10; i < n; i++) {
      a[((i >> 3) << 3) + (i & 7) + 10] = i;
    }
  }

  private static void evenFromOdd(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i % 2 == 0) {
        a[i] = a[i + 1] - i;
      }
    }
  }

  private static void oddOnly(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 1) != 0) {
        a[i] = a[i] * 2;
      }
    }
  }

  private static void pairs(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      if ((i & 1) == 0) {
        int t = a[i];
        a[i] = a[i + 1];
        a[i + 1] = t;
      }
    }
  }

  private static void turnedAround(int[] a) {
    for (@Parallel int i = 0; i < a.length / 2; i++) {
      int t = a[i];
      int j = a.length - 1 - i;
      a[i] = a[j];
      a[j] = t;
    }
  }

  private static void begun(int[] a, int n) {
    for (@Parallel int i = 0; i < n / 2; i++) {
      int t = a[i];
      a[i] = a[n - 1 - i];
      a[n - 1 - i] = t;
    }
  }

  private static void middleToo(int[] a, int n) {
    for (@Parallel int i = 0; i < (n + 1) / 2; i++) {
      int t = a[i];
      a[i] = a[n - 1 - i] + 1;
      a[n - 1 - i] = t;
    }
  }

  private static void halves(int[] a, int n) {
    for (@Parallel int i = 0; i < (n >> 1); i++) {
      a[i] = a[i + (n >> 1)] - a[i];
    }
  }

  private static void redAndBlack(int[] a, int n, int color) {
    for (@Parallel int i = 1 + color % 2; i < n - 1; i += 2) {
      a[i] = (a[i - 1] + a[i + 1]) / 2;
    }
  }

  private static void thirds(int[] a, int n) {
    for (@Parallel int i = 0; i < n / 3; i++) {
      a[i] = a[n - i] + a[n - n / 3 - 1 - i];
    }
  }

  private static void rowsOfOneColor(int[][] a, int color) {
    for (@Parallel int i = 1 + (color & 1); i < a.length - 1; i += 2) {
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] += a[i - 1][j] - a[i + 1][j];
      }
    }
  }

  private static void mirrored(int[][] rows, int w) {
    for (@Parallel int y = 0; y < rows.length; y++) {
      for (int x = 0; x < w / 2; x++) {
        int t = rows[y][x];
        rows[y][x] = rows[y][w - 1 - x];
        rows[y][w - 1 - x] = t;
      }
    }
  }

  private static int[] numbers(int n) {
    int[] numbers = new int[n];
    for (int k = 0; k < n; k++) {
      numbers[k] = k * 37 % 101 - 20;
    }
    return numbers;
  }

  public static String run() {
    int[] a = numbers(200);
    StringBuilder text = new StringBuilder();
    for (int w : new int[] {1, 7, -3, 10, 200}) {
      rowAndColumn(a, 90, w);
    }
    turned(a, numbers(200), 12, 15);
    turned(a, a, 5, 7);
    everyFourth(a, numbers(300), 150);
    everyFourth(a, a, 30);
    downByTwo(a, 1);
    shifted(a, 60);
    evenFromOdd(a, 100);
    oddOnly(a, 100);
    pairs(a, 100);
    try {
      rowAndColumn(a, 5, 0);
    } catch (ArithmeticException expected) {
      text.append(expected.getMessage());
    }
    for (int n : new int[] {0, 1, 2, 7, 8, 150, -1, -5, Integer.MIN_VALUE}) {
      begun(a, n);
      middleToo(a, n);
      halves(a, n);
      thirds(a, n);
      turnedAround(numbers(Math.max(0, n)));
      redAndBlack(a, Math.max(n, -5), 3);
      redAndBlack(a, Math.max(n, -5), -4);
    }
    turnedAround(a);
    try {
      redAndBlack(a.clone(), 10, -3);
      begun(a.clone(), 1000);
    } catch (ArrayIndexOutOfBoundsException expected) {
      text.append(expected.getMessage());
    }
    int[][] rows = new int[20][];
    Arrays.setAll(rows, k -> numbers(9));
    rowsOfOneColor(rows, 1);
    rowsOfOneColor(rows, -2);
    mirrored(rows, 9);
    mirrored(rows, 8);
    rows[4] = rows[5];
    rowsOfOneColor(rows, 0);
    mirrored(rows, 7);
    return text + Arrays.toString(a) + Arrays.deepToString(rows);
  }
}
