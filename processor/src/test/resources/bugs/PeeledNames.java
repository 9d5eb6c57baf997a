// expect: guarded proved
// Uncompilable: the iteration that was peeled declared once more what stands in front of the loop.
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

public class PeeledNames {
  private final int[] own = new int[300];

  private static void fill(int[] x, int from, int count) {
    for (int q = from; q < count; q++) {
      x[q] = 0;
    }
  }

  private void first(int n) {
    for (@Parallel int i = 0, end = n; i < end; i++) {
      fill(own, i * n, 0);
      own[i] = i + 1;
    }
  }

  private static void last(int[] a, int k) {
    for (@Parallel int i = 0, n = a.length, m = n; i < n; i++) {
      a[i] = (i == m - 1 ? 3 : 4) + k;
      if (i < n - 1) {
        a[i] += a[n - 1];
      }
    }
  }

  public static Object run() {
    PeeledNames names = new PeeledNames();
    names.first(0);
    names.first(300);
    int[] a = new int[400];
    last(a, 5);
    return Arrays.hashCode(names.own) + Arrays.hashCode(a);
  }
}
