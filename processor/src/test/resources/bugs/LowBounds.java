// expect: guarded proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** The last iteration runs by itself, wherever an operator that binds less tightly says it is. */
public class LowBounds {
  private static void half(int[] a, int n) {
    for (@Parallel int i = 0; i < n >> 1; i++) {
      a[i] = a[i] * 3 + a[(n >> 1) - 1];
    }
  }

  private static void low(int[] a, int n) {
    for (@Parallel int i = 0; i < (n & 0xffff); i++) {
      a[i] = a[i] * 3 + a[(n & 0xffff) - 1];
    }
  }

  private static void halfOfAll(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length >> 1; i++) {
      a[i] = a[i] * 3 + a[(a.length >> 1) - 1] + b[i];
    }
  }

  private static int[] ones(int length) {
    int[] a = new int[length];
    Arrays.fill(a, 1);
    return a;
  }

  public static Object run() {
    StringBuilder all = new StringBuilder();
    for (int n : new int[] {40_000, 39_999, 1, 0}) {
      int[] a = ones(40_000);
      half(a, n);
      all.append(Arrays.hashCode(a)).append(' ');
      low(a, n);
      all.append(Arrays.hashCode(a)).append(' ');
      halfOfAll(Arrays.copyOf(a, n), a);
      all.append(Arrays.hashCode(a)).append(' ');
    }
    return all.toString();
  }
}
