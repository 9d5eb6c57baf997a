// expect: proved guarded guarded guarded proved proved proved proved
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
    return text + Arrays.toString(a);
  }
}
