// expect: proved refused proved refused refused
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** A marked method, loops that stay as they are, and one on the user's word. */
public class MarkedMethod {
  @Parallel
  private static void both(int[] a, int[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 3;
    }
    for (int i = 1; i < a.length; i++) {
      a[i] += a[i - 1] / 2;
    }
    for (int i = 0; i < a.length; i++) {
      b[i] = a[i] - 1;
    }
  }

  private static void sequential(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 1; i < a.length; i++) {
      a[i] += a[i - 1] / 2;
    }
  }

  private static void trusted(int[] a, int[] order) {
    for (@Parallel(unproven = Unproven.TRUST) int i = 0; i < order.length; i++) {
      a[order[i] % a.length] = i;
    }
  }

  public static Object run() {
    int[] a = new int[60];
    int[] b = new int[60];
    both(a, b);
    sequential(a);
    int[] order = new int[60];
    for (int k = 0; k < 60; k++) {
      order[k] = k * 7 % 60;
    }
    int[] c = new int[60];
    trusted(c, order);
    return new int[][] {a, b, c};
  }
}
