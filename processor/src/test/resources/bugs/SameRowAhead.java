// expect: guarded guarded guarded proved
package bugs;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** What stands in the next row was read ahead although all rows were one. */
public class SameRowAhead {
  private static void diagonal(int[][] a) {
    for (@Parallel int i = 1; i < a.length - 1; i++) {
      a[i][i] = a[i + 1][i + 1] + a[i + 1][i - 1] + 1;
    }
  }

  private static void upwards(int[][] a) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      for (int j = 0; j < a[i].length; j++) {
        a[i][j] += a[i + 1][j] / 2;
      }
    }
  }

  private static void inProcesses(int[][] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 1; i < a.length - 1; i++) {
      a[i][i] = a[i + 1][i + 1] + a[i + 1][i - 1] + 1;
    }
  }

  private static int made(int n) {
    int[][] own = new int[n][n];
    for (@Parallel int i = 0; i < n - 1; i++) {
      own[i][i] = own[i + 1][i] + i;
    }
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += own[i][i];
    }
    return sum;
  }

  public static Object run() {
    int hash = 0;
    for (boolean isOne : new boolean[] {true, false}) {
      int[][] a = new int[900][900];
      if (isOne) {
        Arrays.fill(a, a[0]);
      }
      a[0][7] = 40;
      diagonal(a);
      hash = 31 * hash + Arrays.deepHashCode(a);
      upwards(a);
      hash = 31 * hash + Arrays.deepHashCode(a);
      inProcesses(a);
      hash = 31 * hash + Arrays.deepHashCode(a);
    }
    return 31 * hash + made(300);
  }
}
