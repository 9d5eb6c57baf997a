// expect: guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Arrays of arrays of different depths, whose rows may be the same arrays. */
public class RowDepths {
  private static void product(double[][][] a, double[][] c, double[][][] sum) {
    for (@Parallel int r = 0; r < a.length; r++) {
      for (int q = 0; q < a[r].length; q++) {
        for (int p = 0; p < c.length; p++) {
          sum[r][q][p] = 0;
          for (int s = 0; s < c.length; s++) {
            sum[r][q][p] += a[r][q][s] * c[s][p];
          }
        }
        for (int p = 0; p < c.length; p++) {
          a[r][q][p] = sum[r][q][p];
        }
      }
    }
  }

  private static void shallow(double[][][] a, double[][] c) {
    for (@Parallel int r = 0; r < c.length; r++) {
      for (int q = 0; q < 3; q++) {
        c[r][q] = a[q][1][q] + a[1][q][0];
      }
    }
  }

  private static void both(double[][][] a, double[][] c) {
    for (@Parallel int r = 0; r < c.length; r++) {
      a[r][0][1] = c[r][0] + 1;
      c[r][1] = a[r][1][2] - 1;
    }
  }

  private static void threeDepths(double[] scale, double[][] c, double[][][] a) {
    for (@Parallel int r = 0; r < a.length; r++) {
      for (int q = 0; q < 3; q++) {
        a[r][q][2] = scale[q] * c[q][r];
      }
    }
  }

  private static void deep(int[][][][] a, int[][] c) {
    for (@Parallel int r = 0; r < a.length; r++) {
      a[r][1][0][2] = c[0][1] + c[1][r];
    }
  }

  private static double[][][] cube(int n) {
    double[][][] cube = new double[n][n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Arrays.setAll(cube[i][j], k -> k % 5 - 2);
        cube[i][j][0] = i - j;
      }
    }
    return cube;
  }

  private static String all(double[][][] a, double[][] c, double[][][] sum) {
    product(a, c, sum);
    shallow(a, c);
    both(a, c);
    threeDepths(c[0], c, a);
    return Arrays.deepToString(a) + Arrays.deepToString(c) + Arrays.deepToString(sum);
  }

  public static String run() {
    StringBuilder text = new StringBuilder(all(cube(12), cube(12)[3], cube(12)));
    double[][][] a = cube(12);
    text.append(all(a, a[4], cube(12)));
    a = cube(12);
    double[][] c = cube(12)[0];
    c[2] = a[7][0];
    text.append(all(a, c, cube(12)));
    a = cube(12);
    c = cube(12)[1];
    double[][][] sum = cube(12);
    c[1] = sum[2][2];
    text.append(all(a, c, sum));
    a[3][0] = a[5][0];
    text.append(all(a, cube(12)[2], cube(12)));
    int[][][][] four = new int[9][2][2][10];
    int[][] two = {new int[10], new int[10]};
    deep(four, two);
    deep(four, four[3][1]);
    two[1] = four[8][1][0];
    deep(four, two);
    return text + Arrays.deepToString(four);
  }
}
