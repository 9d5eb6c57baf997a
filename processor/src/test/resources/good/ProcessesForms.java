// expect: proved proved guarded guarded proved
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** What workers need no copy for, and what was computed before the loop. */
public class ProcessesForms {
  /** Each chunk finds the array as it was before the loop. */
  static void ahead(int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length - 1; i++) {
      a[i] = a[i] * 31 + a[i + 1];
    }
  }

  static void shifted(long[] a, int n) {
    for (@Parallel(engine = Engine.PROCESSES) int i = n - 1; i >= 3; i--) {
      a[i] = a[i - 3] + a[i - 1];
    }
  }

  static void rows(double[][] m) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < m.length - 1; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] = m[i][j] / 2 + m[i + 1][j];
      }
    }
  }

  static void turned(int[] a, int[] b) {
    int last = a.length - 1;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      b[last - i] = a[i] * 3;
    }
  }

  static void halves(double[] a) {
    int half = a.length / 2;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < half; i++) {
      a[i] += a[half + i];
    }
  }

  static String run() {
    int[] a = new int[401];
    long[] b = new long[300];
    double[][] m = new double[40][7];
    double[] c = new double[101];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * i;
      b[i % 300] += i;
      m[i % 40][i % 7] += i;
      c[i % 101] = i;
    }
    ahead(a);
    shifted(b, b.length);
    rows(m);
    int[] t = new int[a.length];
    turned(a, t);
    halves(c);
    return Arrays.toString(a)
        + Arrays.toString(b)
        + Arrays.deepToString(m)
        + Arrays.toString(t)
        + Arrays.toString(c);
  }
}
