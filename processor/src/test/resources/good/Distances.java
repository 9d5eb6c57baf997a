// expect: guarded guarded proved guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Iterations that meet only at a distance: blocks of fewer run one after the other. */
public class Distances {
  private static void echo(double[] in, double[] out, int delay) {
    for (@Parallel int i = delay; i < in.length; i++) {
      out[i] = in[i] + 0.5 * out[i - delay];
    }
  }

  private static long inPlace(int[] a, int width) {
    long sum = 0;
    for (@Parallel int k = width; k < a.length; k++) {
      a[k] += a[k - width] * 3;
      sum += a[k];
    }
    return sum;
  }

  private static int constant(int[] a) {
    int last = -1;
    for (@Parallel int i = 2000; i < a.length; i++) {
      a[i] = a[i] / 2 - a[i - 2000];
      last = a[i];
    }
    return last;
  }

  private static void fromTheEnd(int[] a, int far) {
    for (@Parallel int i = a.length - 1 - far; i >= 0; i--) {
      a[i] ^= a[i + far] + i;
    }
  }

  /** What is further on is read before it is written, and what is behind after that. */
  private static void bothWays(int[] a, int far) {
    for (@Parallel int i = far; i < a.length - far; i++) {
      a[i] = a[i - far] - 2 * a[i] + a[i + far];
    }
  }

  private static int stepping(int[] a, int block, int from) {
    int[] range = new int[1];
    for (@Parallel int i = from; i < a.length - block; i++) {
      a[i + block] = a[i] + range.length;
    }
    return range[0];
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 10_000}) {
      for (int far : new int[] {0, 1, 7, 999, 1000, 3500}) {
        int[] a = new int[n];
        Arrays.setAll(a, k -> k * 37 % 101 - 50);
        double[] in = new double[n];
        Arrays.setAll(in, k -> Math.sin(k));
        double[] out = new double[n];
        echo(in, out, far);
        echo(out, out, far);
        results.add(out);
        results.add(inPlace(a, far));
        results.add(constant(a));
        fromTheEnd(a, far);
        bothWays(a, far);
        results.add(stepping(a, far, 5));
        results.add(a);
      }
    }
    return results;
  }
}
