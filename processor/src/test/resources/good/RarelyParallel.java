// expect: guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops whose check fails for all but the smallest ranges. */
public class RarelyParallel {
  private static void wraps(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i * 0x40000000] += i;
    }
  }

  private static void transposed(int[][] m, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        m[i][j] = m[j][i];
        m[j][i] = 1;
      }
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 5, 8}) {
      int[] a = new int[40];
      int[][] m = new int[9][9];
      for (int[] row : m) {
        Arrays.setAll(row, k -> k * k);
      }
      try {
        wraps(a, n);
      } catch (ArrayIndexOutOfBoundsException thrown) {
        results.add(thrown.getMessage());
      }
      transposed(m, n);
      results.add(a);
      results.add(m);
    }
    return results;
  }
}
