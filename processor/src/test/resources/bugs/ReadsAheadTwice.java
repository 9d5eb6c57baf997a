// expect: guarded refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** What was read ahead from a copy was read a second time, from the array itself. */
public class ReadsAheadTwice {
  private static void smooth(double[] a) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      int next = i + 1;
      double slope = a[i + 1] - a[i];
      a[i] = slope * 0.5 + a[next];
    }
  }

  private static void sums(int[] a) {
    IntUnaryOperator at = k -> a[k];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length - 1; i++) {
      a[i] = a[i + 1] + at.applyAsInt(i + 1);
    }
  }

  private static void largest(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length - 1; i++) {
      int next = i;
      next++;
      a[i] = Math.max(a[i + 1], a[next] / 2);
    }
  }

  public static Object run() {
    double[] heights = new double[30_000];
    Arrays.setAll(heights, i -> i * 37 % 1009);
    smooth(heights);
    int hash = Arrays.hashCode(heights);
    int[] counts = new int[30_000];
    Arrays.setAll(counts, i -> i * 37 % 1009);
    sums(counts);
    largest(counts);
    return 31 * hash + Arrays.hashCode(counts);
  }
}
