// expect: guarded guarded guarded guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Positions that rise by one more, or one less, in each iteration. */
class PackedTriangles {
  static double[] products(double[] a) {
    int n = a.length;
    int k = 0;
    double[] out = new double[n * (n - 1) / 2];
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        out[k++] = a[i] * a[j];
      }
    }
    return out;
  }

  static int packed(int[][] m, int n, int[] out, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        out[k] = m[i][j];
        k++;
      }
    }
    return k;
  }

  static void unpacked(int[][] m, int n, int[] in) {
    int k = 0;
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        m[i][j] = in[k++];
      }
    }
  }

  static int pairs(int[] a, int n, int[] x, int[] y) {
    int p = 0;
    for (@Parallel int i = 0; i < n - 1; i++) {
      for (int j = i + 1; j < n; j++, p++) {
        x[p] = a[i];
        y[p] = a[j];
      }
    }
    return p;
  }

  static int downwards(int n, int[] out) {
    int k = 0;
    for (@Parallel int i = n - 1; i >= 0; i--) {
      for (int j = 0; j < i; j++) {
        out[k++] = i * j;
      }
    }
    return k;
  }

  static String run() {
    double[] d = new double[90];
    Arrays.setAll(d, i -> i * 0.5);
    StringBuilder all = new StringBuilder();
    all.append(Arrays.hashCode(products(d))).append(products(new double[0]).length);
    all.append(products(new double[1]).length).append(products(new double[2]).length);
    int[][] m = new int[50][50];
    for (int i = 0; i < 50; i++) {
      int row = 100 * i;
      Arrays.setAll(m[i], j -> row + j);
    }
    int[] out = new int[1400];
    all.append(packed(m, 50, out, 7)).append(Arrays.hashCode(out)).append(packed(m, -4, out, 9));
    unpacked(m, 40, out);
    all.append(Arrays.deepHashCode(m));
    int[] a = new int[100];
    Arrays.setAll(a, i -> i * 7919 % 101);
    int[] x = new int[3200];
    int[] y = new int[3200];
    all.append(pairs(a, 80, x, y)).append(Arrays.hashCode(x)).append(Arrays.hashCode(y));
    all.append(pairs(a, 0, x, y)).append(pairs(a, -9, x, y)).append(pairs(a, 1, x, y));
    all.append(downwards(60, x)).append(Arrays.hashCode(x)).append(downwards(0, x));
    try {
      packed(m, 50, new int[1000], 0);
    } catch (ArrayIndexOutOfBoundsException e) {
      all.append(e.getMessage());
    }
    return all.toString();
  }
}
