// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Bounds that have no name before the loop, squares, diagonals, and ranges that are far apart. */
public class Halves {
  private static void turnRows(int[] img, int w, int h) {
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w / 2; x++) {
        int t = img[y * w + x];
        img[y * w + x] = img[y * w + w - 1 - x];
        img[y * w + w - 1 - x] = t;
      }
    }
  }

  private static void turnColumns(int[] img, int w, int h) {
    for (@Parallel int y = 0; y < h / 2; y++) {
      for (int x = 0; x < w; x++) {
        int t = img[y * w + x];
        img[y * w + x] = img[(h - 1 - y) * w + x];
        img[(h - 1 - y) * w + x] = t;
      }
    }
  }

  private static void shrink(int[] in, int[] out, int w, int h) {
    for (@Parallel int y = 0; y < h / 2; y++) {
      for (int x = 0; x < w / 2; x++) {
        out[y * (w / 2) + x] = in[2 * y * w + 2 * x] + in[(2 * y + 1) * w + 2 * x + 1];
      }
    }
  }

  private static void thirds(int[] in, int[] out, int w, int h) {
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < (w >> 2); x++) {
        out[y * (w >> 2) + x] = in[y * w + 4 * x];
      }
    }
  }

  private static void butterflies(int[] re, int n, int len) {
    for (@Parallel int i = 0; i < n; i += len) {
      for (int j = 0; j < len / 2; j++) {
        int t = re[i + j + len / 2];
        re[i + j + len / 2] = re[i + j] - t;
        re[i + j] += t;
      }
    }
  }

  private static void squares(int[] a, int n) {
    for (@Parallel int l = 0; l < n; l++) {
      for (int m = -l; m <= l; m++) {
        a[l * l + l + m] = 100 * l + m;
      }
    }
  }

  private static void onSquares(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i * i] += i;
    }
  }

  private static void cubes(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i * i * i + i] += i;
    }
  }

  private static void diagonal(int[] m, int cols, int d) {
    for (@Parallel int k = 0; k <= d; k++) {
      int at = (k + 1) * cols + (d + 1 - k);
      m[at] = Math.max(m[at - 1 - cols] + 2, Math.max(m[at - 1], m[at - cols]) - 1);
    }
  }

  private static void apart(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i] = a[i + k] + 1;
    }
  }

  private static void twoBehind(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i + k] = a[i] + a[i + 1];
    }
  }

  private static void threeRanges(int[] a, int n, int k, int m) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i + k] = a[i + m] + 1;
      a[i] = 7;
    }
  }

  private static void remainder(int[] a, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i * w] = a[i * w + w + 1] + i;
    }
  }

  private static int[] numbers(int n) {
    int[] a = new int[n];
    Arrays.setAll(a, k -> k * 11 % 37);
    return a;
  }

  private static String message(Runnable work) {
    try {
      work.run();
      return "";
    } catch (ArrayIndexOutOfBoundsException expected) {
      return "out of bounds";
    }
  }

  public static String run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {-7, -1, 0, 1, 2, 3, 4, 9, 24}) {
      for (int w : new int[] {-1, 0, 1, 2, 3, 8, 25}) {
        int[] a = numbers(2000);
        text.append(message(() -> turnRows(a, w, n)));
        text.append(message(() -> turnColumns(a, w, n)));
        int[] b = numbers(2000);
        text.append(message(() -> shrink(b, a, w, n)));
        text.append(message(() -> thirds(b, a, w, n)));
        text.append(w > 0 ? message(() -> butterflies(a, n, w)) : "");
        text.append(message(() -> squares(a, n)));
        text.append(message(() -> onSquares(a, n)));
        text.append(message(() -> cubes(b, Math.min(n, 12))));
        text.append(message(() -> diagonal(a, w, n)));
        for (int k : new int[] {0, 1, n - 1, n, n + 1, 2 * n - 2, 2 * n - 1, 2 * n}) {
          text.append(message(() -> apart(a, n, Math.abs(k))));
          text.append(message(() -> twoBehind(a, n, Math.abs(k))));
          text.append(message(() -> threeRanges(a, n, Math.abs(k), 3 * Math.abs(k))));
        }
        text.append(message(() -> remainder(a, n, w)));
        text.append(Arrays.hashCode(a)).append(Arrays.hashCode(b)).append(' ');
      }
    }
    int[] a = numbers(100);
    text.append(message(() -> onSquares(a, 70_000)));
    text.append(message(() -> squares(a, 65_536)));
    text.append(message(() -> cubes(a, 5000)));
    return text + Arrays.toString(a);
  }
}
