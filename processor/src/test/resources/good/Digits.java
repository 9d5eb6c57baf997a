// expect: guarded guarded guarded proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Matrices in one array that are used by rows and by columns at once. */
public class Digits {
  private static void symmetric(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[j * n + i] = a[i * n + j];
      }
    }
  }

  private static void transposed(int[] a, int n, int stride) {
    for (@Parallel int i = 0; i < n; i++) {
      int index = i * stride + i + 1;
      int end = i * stride + n;
      int other = (i + 1) * stride + i;
      for (; index < end; index++, other += stride) {
        int kept = a[index];
        a[index] = a[other];
        a[other] = kept;
      }
    }
  }

  private static void product(int[] a, int[] c, int rows, int columns, int stride) {
    for (@Parallel int i = 0; i < rows; i++) {
      int row = i * stride + i;
      int column = row;
      for (int j = i; j < rows; j++, column += stride) {
        int sum = 0;
        for (int k = 0; k < columns; k++) {
          sum += a[i * columns + k] * a[j * columns + k];
        }
        c[column] = c[row++] = sum;
      }
    }
  }

  private static void tenByTen(int[] a) {
    for (@Parallel int i = 0; i < 10; i++) {
      for (int j = 0; j < i; j++) {
        a[10 * j + i] = a[10 * i + j] + 1;
      }
    }
  }

  private static void cube(int[] a, int n, int m) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        for (int k = 0; k < m; k++) {
          a[(j * n + i) * m + k] = a[(i * n + j) * m + k] - 1;
        }
      }
    }
  }

  /** The loop around stands for the column. */
  private static void diagonal(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i * n + i] = 1;
      for (int j = i + 1; j < n; j++) {
        a[i * n + j] = 2 * i + j;
        a[j * n + i] = a[i * n + j] + a[i * n + i];
      }
    }
  }

  private static int[] ints(int n) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = (i * 37 + 11) % 101;
    }
    return a;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 10, 40}) {
      int[] a = ints(3 * n * n + 200);
      symmetric(a, n);
      transposed(a, n, n);
      transposed(a, n, n + 2);
      // Rows overlap: the loops run as written.
      transposed(a, n, n / 2);
      transposed(a, n, -1 + n);
      results.add(a.clone());
      int[] c = new int[2 * n * n + 20];
      product(a, c, n, 3, n);
      results.add(c.clone());
      product(a, c, n, 3, n / 3);
      results.add(c.clone());
      product(c, c, n, 2, n);
      tenByTen(a);
      cube(a, n, 2);
      diagonal(c, n);
      results.add(a);
      results.add(c);
    }
    return results;
  }
}
