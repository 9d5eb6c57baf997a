// expect: guarded guarded guarded guarded guarded guarded guarded
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Stretches of arrays that library methods read and write. */
class ArraySections {
  static void copyRows(double[] from, double[] to, int n, int width) {
    for (@Parallel int i = 0; i < n; i++) {
      System.arraycopy(from, i * width, to, i * width, width);
    }
  }

  static void shift(double[] a, int n, int width, int by) {
    for (@Parallel int i = 0; i < n; i++) {
      System.arraycopy(a, i * width, a, i * width + by, width - by);
    }
  }

  static void fill(double[] a, int n, int width) {
    for (@Parallel int i = 0; i < n; i++) {
      Arrays.fill(a, i * width, (i + 1) * width, i);
    }
  }

  static void sortRows(double[][] rows) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      Arrays.sort(rows[i]);
      Arrays.fill(rows[i], 0, 1, -1);
    }
  }

  static double[][] pascal(int n) {
    double[][] rows = new double[n][n];
    for (@Parallel int i = 0; i < n; i++) {
      Arrays.fill(rows[i], i);
      double[] copy = rows[i].clone();
      copy[0] = -1;
      rows[i][n - 1] += copy[0] + Arrays.copyOfRange(rows[i], 0, n)[n - 1];
    }
    return rows;
  }

  static void scratch(double[] a, double[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      double[] copy = a.clone();
      Arrays.sort(copy);
      to[i] = copy[i % copy.length] + i;
    }
  }

  static void overlapping(double[] a, int n, int width) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      System.arraycopy(a, 0, a, i * width, width);
    }
  }

  public static Object run() {
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 300}) {
      for (int width : new int[] {0, 1, 3, 20}) {
        double[] a = new double[n * width + 20];
        Arrays.setAll(a, i -> i * 0.5);
        double[] b = new double[a.length];
        copyRows(a, b, n, width);
        copyRows(a, a, n, width);
        fill(b, n / 2, width);
        shift(a, n, width, Math.min(width, 1));
        overlapping(a, n, width);
        result.append(Arrays.hashCode(a)).append(Arrays.hashCode(b)).append(' ');
      }
      double[][] rows = new double[n][5];
      for (int i = 0; i < n; i++) {
        Arrays.setAll(rows[i], k -> -k);
      }
      sortRows(rows);
      result.append(Arrays.deepToString(rows));
      if (n > 2) {
        rows[1] = rows[2];
        sortRows(rows);
      }
      double[] c = new double[n];
      scratch(new double[] {3, 1, 2}, c);
      scratch(c, c);
      result.append(Arrays.deepToString(pascal(n))).append(Arrays.hashCode(c));
      result.append(Arrays.deepHashCode(rows)).append('\n');
    }
    double[] a = new double[10];
    try {
      fill(a, 3, 4);
    } catch (ArrayIndexOutOfBoundsException e) {
      result.append(Arrays.toString(Arrays.copyOf(a, 8)));
    }
    return result.toString();
  }
}
