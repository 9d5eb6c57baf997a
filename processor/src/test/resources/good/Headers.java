// expect: guarded guarded guarded guarded proved proved guarded proved proved guarded guarded guarded proved guarded guarded proved proved guarded proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Conditions that come down to a comparison of the loop variable with a bound. */
public class Headers {
  private static void ahead(int[] a, int n) {
    for (@Parallel int i = 0; i + 2 < n; i++) {
      a[i + 2] = i;
    }
  }

  private static void pairs(int[] a) {
    for (@Parallel int i = 0; i + 1 < a.length; i += 2) {
      int t = a[i];
      a[i] = a[i + 1];
      a[i + 1] = t + 1;
    }
  }

  private static void mirrored(int[] a, int from) {
    for (@Parallel int i = from; a.length > i + 1; i++) {
      a[i] ^= 2;
    }
  }

  private static void inclusive(int[] a, int n) {
    for (@Parallel int i = 0; i + 3 <= n; i += 3) {
      a[i] = 2;
      a[i + 1] = 3;
      a[i + 2] += i;
    }
  }

  private static void negated(int[] a, int n) {
    for (@Parallel int i = 0; !(i >= n); i++) {
      a[i] += 5;
    }
  }

  private static void negatedDown(int[] a, int n) {
    for (@Parallel int i = n; !(i <= 0); i--) {
      a[i - 1] += i;
    }
  }

  private static void countedByTheTest(int[] a, int n) {
    for (@Parallel int i = n; i-- > 0; ) {
      a[i] = 3 * a[i] + i;
    }
  }

  private static void countedBefore(int[] a) {
    for (@Parallel int i = a.length; --i >= 0; ) {
      a[i] += i;
    }
  }

  private static void countedUp(int[] a, int n) {
    for (@Parallel int i = -1; ++i < n; ) {
      a[i] += 7 * i;
    }
    for (@Parallel int i = 0; ++i <= n; ) {
      a[i - 1] ^= i;
    }
  }

  private static void countedUpFrom(int[] a, int from, int n) {
    for (@Parallel int i = from; n > ++i; ) {
      a[i] += 3 * i;
    }
    for (@Parallel int i = from; i++ < n; ) {
      a[i] ^= 5;
    }
  }

  private static long downToTwo(int[] a) {
    long sum = 0;
    for (@Parallel int i = a.length; i-- > 2; ) {
      sum += a[i];
    }
    return sum;
  }

  private static void rows(int[][] m, int n) {
    for (@Parallel int i = 0; i + 1 < n; i++) {
      for (int j = 0; j + 1 < n; j++) {
        m[i][j] = 10 * i + j;
      }
    }
  }

  private static void fewRows(int[][] m, int n) {
    for (@Parallel int i = 0; i + 1 < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] += 10 * i + j;
      }
    }
  }

  private static void checked(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[Objects.checkIndex(i, n)] += Math.addExact(i, 1);
    }
    for (@Parallel int i = 0; i < n / 3; i++) {
      for (int j = 0; j < 3; j++) {
        a[Math.addExact(Math.multiplyExact(i, 3), j)] ^= i;
      }
    }
  }

  private static int last(int[] a, int n) {
    int last = -1;
    for (@Parallel int i = 1; i + 1 < n; i += 2) {
      if (a[i] > 8) {
        last = i;
      }
    }
    return last;
  }

  private static int search(int[] a, int value) {
    for (@Parallel int i = a.length; i-- > 0; ) {
      if (a[i] == value) {
        return i;
      }
    }
    return -1;
  }

  private static int weight(int x) {
    int sum = x;
    for (int k = 0; k < 200; k++) {
      sum = sum * 31 + k;
    }
    return sum & 63;
  }

  private static List<Integer> firsts(int[] a, int limit) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> order = new ArrayList<>();
    for (@Parallel int i = a.length; i-- > 0; ) {
      int w = weight(a[i]);
      if (seen.add(w)) {
        order.add(w);
      }
      if (order.size() > limit) {
        break;
      }
    }
    return order;
  }

  private static long totals(int[] a, long[] out) {
    long sum = 0;
    for (@Parallel int i = 0; i + 1 < a.length; i++) {
      sum += a[i];
      out[i] = sum;
    }
    return sum;
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
    for (int n : new int[] {0, 1, 2, 3, 4, 7, 500}) {
      int[] a = numbers(n + 1);
      ahead(a, n);
      pairs(a);
      mirrored(a, n / 3);
      inclusive(a, n);
      negated(a, n);
      negatedDown(a, n);
      countedByTheTest(a, n);
      countedBefore(a);
      countedUp(a, n);
      countedUpFrom(a, -1, n);
      countedUpFrom(a, n / 3, n);
      int[][] m = new int[n][n];
      rows(m, n);
      fewRows(m, n);
      checked(a, n);
      text.append(Arrays.toString(a)).append(downToTwo(a)).append(last(a, n));
      text.append(Arrays.deepHashCode(m));
      long[] out = new long[n + 1];
      text.append(search(a, 12)).append(search(a, a[n])).append(firsts(a, n / 4)).append(firsts(a, n));
      text.append(totals(a, out)).append(Arrays.toString(out));
    }
    int[] a = numbers(10);
    for (int n : new int[] {-1, Integer.MIN_VALUE, Integer.MIN_VALUE + 1}) {
      ahead(a, n);
      inclusive(a, n);
      negated(a, n);
      negatedDown(a, n);
      countedByTheTest(a, n);
      countedUp(a, n);
      countedUpFrom(a, 2, n);
      text.append(last(a, n)).append(Arrays.toString(a));
    }
    text.append(message(() -> inclusive(a, Integer.MAX_VALUE)));
    text.append(message(() -> mirrored(a, Integer.MAX_VALUE)));
    text.append(message(() -> countedUpFrom(a, Integer.MAX_VALUE, 3)));
    text.append(message(() -> countedUpFrom(a, Integer.MAX_VALUE - 1, Integer.MAX_VALUE)));
    countedUpFrom(a, Integer.MAX_VALUE - 1, 5);
    text.append(message(() -> last(a, Integer.MAX_VALUE)));
    return text + Arrays.toString(a);
  }
}
