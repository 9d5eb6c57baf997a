// expect: refused refused any
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** Two tests that compare alike but for the types were taken for one order. */
public class TypesOfKeys {
  private static int sums(int[] a, int[] b) {
    int best = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (a[i] + 1 > best + 1) {
        best = a[i];
      }
      if (b[i] + 1L > best + 1L) {
        best = b[i];
      }
    }
    return best;
  }

  private static float products(float[] a, float[] b) {
    float best = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (a[i] * 0.1f > best * 0.1f) {
        best = a[i];
      }
      if (b[i] * 0.1 > best * 0.1) {
        best = b[i];
      }
    }
    return best;
  }

  private static int alike(int[] a, int[] b) {
    int best = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int first = a[i];
      if (first + 1L > best + 1L) {
        best = first;
      }
      int second = b[i];
      if (best + 1L < second + 1L) {
        best = second;
      }
    }
    return best;
  }

  public static Object run() {
    int n = 20_000;
    int[] a = new int[n];
    int[] b = new int[n];
    float[] x = new float[n];
    float[] y = new float[n];
    for (int i = 0; i < n; i++) {
      a[i] = i % 100;
      b[i] = i % 90;
      x[i] = a[i];
      y[i] = Math.nextUp((float) b[i] + 10);
    }
    b[n - 1] = Integer.MAX_VALUE;
    return sums(a, b) + " " + products(x, y) + " " + alike(a, b);
  }
}
