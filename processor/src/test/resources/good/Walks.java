// expect: guarded guarded guarded guarded guarded guarded refused refused refused refused
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Indexes that walk through an array: induction variables of inner loops. */
class Walks {
  static final class Matrix {
    double[] data;
    int rows;
    int cols;

    Matrix(int rows, int cols) {
      this.rows = rows;
      this.cols = cols;
      data = new double[rows * cols];
      for (int k = 0; k < data.length; k++) {
        data[k] = k * 0.5 - 7;
      }
    }
  }

  static void scaleRows(Matrix a, Matrix b, double f) {
    for (@Parallel int i = 0; i < a.rows; i++) {
      int k = i * a.cols;
      for (int j = 0; j < a.cols; j++) {
        a.data[k] = b.data[k++] * f;
      }
    }
  }

  static void transpose(Matrix a, Matrix t) {
    for (@Parallel int i = 0; i < t.rows; i++) {
      int index = i * t.cols;
      int column = i;
      int end = index + t.cols;
      while (index < end) {
        t.data[index++] = a.data[column];
        column += a.cols;
      }
    }
  }

  static void halves(double[] a, int n, int m) {
    for (@Parallel int i = 0; i < n; i++) {
      int k = i * 2 * m;
      for (int j = 0; j < m; j++) {
        a[k++] = j;
      }
      for (int j = 0; j < m; j++) {
        a[k++] = -j;
      }
    }
  }

  static void backwards(double[] a, int n, int m) {
    for (@Parallel int i = 0; i < n; i++) {
      int k = i * m + m;
      for (int j = m - 1; j >= 0; j--) {
        a[--k] = i - j;
      }
    }
  }

  static void strided(double[] a, double[] b, int n, int m) {
    for (@Parallel int i = 0; i < n; i++) {
      int from = i;
      int to = i * m;
      for (int j = 0; j < m; j++, from += n, to++) {
        b[to] = a[from];
      }
    }
  }

  static void elements(double[] a, double[] row, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int k = i * row.length;
      for (double x : row) {
        a[k++] = x * i;
      }
    }
  }

  static void overrun(double[] a, int n, int m) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int k = i * m;
      for (int j = 0; j <= m; j++) {
        a[k++] = j + i;
      }
    }
  }

  static void uneven(double[] a, int n, int m) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int k = i * m;
      for (int j = 0; j < m; j++) {
        a[k] += j;
        if (a[k] > 3) {
          k++;
        }
        k++;
      }
    }
  }

  static void brokenOff(double[] a, int n, int m) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int k = i * m;
      for (int j = 0; j < m; j++) {
        k++;
        if (a[k] > 3) {
          break;
        }
      }
      a[k - m + 3] += 1;
    }
  }

  static void movingBound(double[] a, int n, int m) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int k = i * m;
      int bound = m;
      for (int j = 0; j < bound; j++) {
        a[k++] = j + i;
        if (j == 2) {
          bound = m + 2;
        }
      }
    }
  }

  public static Object run() {
    StringBuilder result = new StringBuilder();
    for (int rows : new int[] {0, 1, 2, 3, 17, 40}) {
      Matrix a = new Matrix(rows, 13);
      Matrix b = new Matrix(rows, 13);
      scaleRows(a, b, 1.5);
      scaleRows(b, b, 0.5);
      Matrix t = new Matrix(13, rows);
      transpose(a, t);
      double[] x = new double[rows * 10 + 3];
      halves(x, rows, 5);
      result.append(Arrays.hashCode(x)).append(' ');
      backwards(x, rows, 10);
      double[] y = new double[rows * 10 + 3];
      strided(x, y, rows, 10);
      strided(x, x, rows, 10);
      elements(y, new double[] {1, 2, 3}, rows);
      result.append(Arrays.hashCode(x)).append(Arrays.hashCode(y)).append(' ');
      result.append(Arrays.hashCode(a.data)).append(Arrays.hashCode(b.data));
      result.append(Arrays.hashCode(t.data)).append(' ');
      overrun(y, rows, 10);
      uneven(y, rows, 5);
      brokenOff(y, rows, 5);
      movingBound(y, rows, 9);
      result.append(Arrays.hashCode(y)).append('\n');
    }
    try {
      elements(new double[30], new double[] {1, 2, 3}, 20);
    } catch (ArrayIndexOutOfBoundsException e) {
      result.append(e.getMessage());
    }
    halves(new double[10], 3, -5);
    return result.toString();
  }
}
