// expect: proved proved proved proved guarded guarded proved guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Accesses that would meet, were it not for the tests in front of them. */
public class PathConditions {
  private static void firstHalfFromSecond(int[] a, int n, int m) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i < m) {
        a[i] = a[i + m] + 1;
      }
    }
  }

  private static void twoBranches(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i < 7) {
        a[i] = i;
      } else {
        a[i + 7] = a[i + 7] * 3;
      }
    }
  }

  private static void allButOne(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i != k) {
        a[i] -= a[k];
      }
    }
  }

  private static void skipped(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i == k) {
        continue;
      }
      a[i] ^= a[k];
    }
  }

  /** Gauss and Jordan: all rows but the pivot's. */
  private static void eliminate(double[][] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i != k) {
        double factor = a[i][k] / a[k][k];
        for (int j = 0; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
  }

  private static void lowerFromUpper(int[][] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (j < i) {
          a[i][j] = a[j][i] - 1;
        }
      }
    }
  }

  private static void shortCircuit(int[] a, int n, int m) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i >= m || a[i + m] < 0) {
        continue;
      }
      a[i] = a[i + m] > 5 && i + 1 < m ? a[i + m] : 3;
    }
  }

  /** That {@code i + k} does not overflow has to be known before the test says something. */
  private static void sumInTest(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i + k >= n) {
        a[i] = a[i - n + k] + 1;
      }
    }
  }

  private static void firstOnly(int[] a, int n) {
    for (@Parallel int i = 1; i < n; i++) {
      if (i == 1) {
        a[0] = 5;
      }
      a[i] = 3 * i;
    }
  }

  private static int[] numbers(int n) {
    int[] numbers = new int[n];
    for (int k = 0; k < n; k++) {
      numbers[k] = k * 37 % 101 - 20;
    }
    return numbers;
  }

  private static double[][] rows(int n) {
    double[][] rows = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        rows[k][j] = 1 + k * 7 % 13 + j * 3 % 5;
      }
    }
    return rows;
  }

  public static String run() {
    StringBuilder text = new StringBuilder();
    for (int m : new int[] {0, 20, 40, 60}) {
      int[] a = numbers(100);
      firstHalfFromSecond(a, 40, m);
      shortCircuit(a, 40, m);
      text.append(Arrays.toString(a));
    }
    int[] a = numbers(100);
    twoBranches(a, 90);
    for (int k : new int[] {0, 13, 99}) {
      allButOne(a, 80, k);
      skipped(a, 80, k);
    }
    firstOnly(a, 50);
    text.append(Arrays.toString(a));
    for (int k : new int[] {0, 30, 60}) {
      int[] b = numbers(100);
      try {
        sumInTest(b, 60, k);
      } catch (ArrayIndexOutOfBoundsException below) {
        text.append(below.getMessage());
      }
      text.append(k == 0 ? "" : Arrays.toString(b));
    }
    double[][] m = rows(20);
    for (int k = 0; k < 5; k++) {
      eliminate(m, 20, k);
    }
    m[3] = m[4];
    eliminate(m, 20, 3);
    text.append(Arrays.deepToString(m));
    int[][] square = new int[30][];
    for (int k = 0; k < 30; k++) {
      square[k] = numbers(30 + k);
    }
    lowerFromUpper(square, 30);
    square[7] = square[9];
    lowerFromUpper(square, 30);
    return text + Arrays.deepToString(square);
  }
}
