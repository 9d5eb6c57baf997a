// expect: proved guarded guarded guarded refused refused guarded
// Conditions that count up: the rest of a loop in order began two iterations late, and an iteration
// that was to run by itself, or a part of one, ran the whole loop.
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

public class CountingConditions {
  private static int upBefore(int[] a, int n) {
    @Shared(Sharing.ORDERED)
    int hash = 7;
    for (@Parallel int i = -1; ++i < n; ) {
      int term = a[i] * 31;
      hash = 31 * hash ^ term;
    }
    return hash;
  }

  private static int upBehind(int[] a, int n) {
    @Shared(Sharing.ORDERED)
    int hash = 7;
    for (@Parallel int i = 0; i++ < n; ) {
      int term = a[i - 1] * 31 + i;
      hash = 31 * hash ^ term;
    }
    return hash;
  }

  private static int downBefore(int[] a, int n) {
    @Shared(Sharing.ORDERED)
    int hash = 7;
    for (@Parallel int i = n; --i >= 0; ) {
      int term = a[i] * 31;
      hash = 31 * hash ^ term;
    }
    return hash;
  }

  private static int downBehind(int[] a, int n) {
    @Shared(Sharing.ORDERED)
    int hash = 7;
    for (@Parallel int i = n; i-- > 0; ) {
      int term = a[i] * 31;
      hash = 31 * hash ^ term;
    }
    return hash;
  }

  /** As short as it is, the first iteration is all. */
  private static void lessFirst(int[] a, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = -1; ++i < n; ) {
      a[i] = 3 * a[i] - a[0];
    }
  }

  private static void lessSecond(int[] a, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i++ < n; ) {
      a[i] = 3 * a[i] - a[1];
    }
  }

  private static void rows(double[][] m, int columns) {
    for (@Parallel int i = 0; i < m.length; i++) {
      double[] row = m[i];
      for (int j = -1; ++j < columns; ) {
        row[j] += Math.sqrt(i + j);
      }
    }
  }

  public static Object run() {
    int[] a = new int[20_001];
    Arrays.setAll(a, i -> i * 7 + 5);
    int n = a.length - 1;
    int hash = upBefore(a, n);
    hash = 31 * hash + upBehind(a, n);
    hash = 31 * hash + downBefore(a, n);
    hash = 31 * hash + downBehind(a, n);
    for (int length : new int[] {1, 2, 3, 5, n}) {
      lessFirst(a, length);
      lessSecond(a, length);
    }
    double[][] m = new double[3][30_000];
    rows(m, 30_000);
    return 31 * hash + Arrays.hashCode(a) + Arrays.deepHashCode(m);
  }
}
