// expect: guarded proved guarded guarded guarded guarded guarded guarded guarded guarded proved guarded guarded guarded proved proved proved proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Arrays from before the loop that each iteration writes before it reads them. */
public class ScratchArrays {
  private final double[] work = new double[40];
  private static int[] counts = new int[8];
  double[] line;

  private ScratchArrays(double[] line) {
    this.line = line;
  }

  private static void filled(int[][] rows, int[] out, int n) {
    int[] seen = new int[16];
    for (@Parallel int i = 0; i < n; i++) {
      Arrays.fill(seen, 0);
      for (int j = 0; j < rows[i].length; j++) {
        seen[rows[i][j] & 15]++;
      }
      out[i] = seen[3] * 10 + seen[i & 15];
    }
  }

  private static double point(double[] a) {
    double sum = 0;
    double[] p = new double[3];
    for (@Parallel int i = 0; i < a.length; i++) {
      p[0] = a[i];
      p[1] = a[i] * 2;
      p[2] = p[0] - p[1];
      sum += p[0] * p[1] + p[2];
    }
    return sum;
  }

  private static void smoothed(double[][] rows, int n) {
    double[] tmp = new double[n];
    for (@Parallel int i = 0; i < rows.length; i++) {
      for (int j = 0; j < n; j++) {
        tmp[j] = rows[i][j] * 0.5;
      }
      for (int j = 1; j < n; j++) {
        rows[i][j] = tmp[j] + tmp[j - 1];
      }
    }
  }

  /** What an earlier round of the inner loop has written. */
  private static void sums(int[] a, int[] out) {
    int[] sum = new int[10];
    for (@Parallel int i = 0; i < out.length; i++) {
      sum[0] = a[i & 7];
      for (int j = 1; j < 10; j++) {
        sum[j] = sum[j - 1] + a[(i + j) & 7];
      }
      out[i] = sum[9] - sum[4];
    }
  }

  /** The caller sees what the last iteration leaves. */
  private static void parameter(double[] w, double[] a, double[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 0; k < w.length; k++) {
        w[k] = a[i] + k;
      }
      out[i] = w[i % w.length] + w[0];
    }
  }

  /** A part of it; the rest stays as it was. */
  private static void part(double[] w, double[] a, double[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 2; k < 5; k++) {
        w[k] = a[i] * k;
      }
      out[i] = w[2] + w[3] * w[4];
    }
  }

  private void field(double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      Arrays.fill(work, 0, 10, a[i]);
      for (int j = 1; j < 10; j++) {
        work[j] += work[j - 1];
      }
      a[i] = work[9];
    }
  }

  /** Another field of the name is not meant. */
  private double fieldUnderAnotherName(double[] a, ScratchArrays other) {
    double result = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      double line = a[i];
      for (int j = 0; j < this.line.length; j++) {
        this.line[j] = line + j;
      }
      result += this.line[i % this.line.length];
    }
    return result;
  }

  private static int histogram(int[] a) {
    int most = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int k = 0; k < counts.length; k++) {
        counts[k] = 0;
      }
      for (int j = 0; j < i; j++) {
        counts[a[j] & 7]++;
      }
      most = Math.max(most, counts[a[i] & 7]);
    }
    return most;
  }

  private static void clear(double[] w, int n) {
    for (int k = 0; k < n; k++) {
      w[k] = 0;
    }
  }

  private static double total(double[] w, int n) {
    double total = 0;
    for (int k = 0; k < n; k++) {
      total += w[k];
    }
    return total;
  }

  /** Other methods write it and read it. */
  private static void passed(double[][] rows, double[] out, int n) {
    double[] w = new double[n];
    for (@Parallel int i = 0; i < rows.length; i++) {
      clear(w, n);
      for (int j = 0; j < n; j++) {
        w[j] += rows[i][j];
      }
      out[i] = total(w, n);
    }
  }

  /** Rows one after the other. */
  private static void block(int[] a, int[] out, int m, int n) {
    int[] copy = new int[m * n];
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int r = 0; r < 4; r++) {
        for (int c = 0; c < 5; c++) {
          copy[r * 5 + c] = a[i] * r + c;
        }
      }
      int s = 0;
      for (int r = 0; r < 4; r++) {
        for (int c = 0; c < 5; c++) {
          s += copy[r * 5 + c] * (c + 1);
        }
      }
      out[i] = s;
    }
  }

  /** From the end, and with a pointer that walks. */
  private static void backwards(int[] a, int[] out, int n) {
    int[] copy = new int[n];
    for (@Parallel int i = 0; i < out.length; i++) {
      int p = 0;
      for (int k = n - 1; k >= 0; k--) {
        copy[k] = a[i] + p;
        p++;
      }
      int s = 0;
      int q = 0;
      while (q < n) {
        s = s * 3 + copy[q++];
      }
      out[i] = s;
    }
  }

  /** Two parts of which one comes after the other. */
  private static void twoParts(int[] a, int[] out, int n) {
    int[] copy = new int[n + 1];
    for (@Parallel int i = 0; i < out.length; i++) {
      copy[0] = 1;
      for (int k = 1; k <= n; k++) {
        copy[k] = a[i] * k;
      }
      for (int k = 0; k <= n; k++) {
        out[i] += copy[k];
      }
    }
  }

  /** In both branches, and as far as the iteration's own number. */
  private static void triangle(int[] a, int[] out) {
    int[] w = new int[64];
    for (@Parallel int i = 0; i < 64; i++) {
      if (a[i] > 5) {
        for (int k = 0; k <= i; k++) {
          w[k] = a[k];
        }
        for (int k = 0; k <= i; k++) {
          out[i] += w[k];
        }
      }
    }
  }

  /** An iteration may go on early. */
  private static void leaves(int[] a, int[] out) {
    int[] w = new int[4];
    for (@Parallel int i = 0; i < out.length; i++) {
      if (a[i] == 3) {
        continue;
      }
      w[0] = a[i];
      w[1] = w[0] * 2;
      out[i] = w[1] + w[0];
    }
  }

  /** Which iteration ends the loop does not show in the array. */
  private static int ends(int[] a) {
    int[] w = new int[2];
    for (@Parallel int i = 0; i < a.length; i++) {
      w[0] = a[i];
      w[1] = w[0] - 5;
      if (w[1] == 2) {
        return i;
      }
    }
    return -1;
  }

  /** In a loop around it. */
  private static void rounds(int[] a, int[] out) {
    int[] w = new int[4];
    for (int round = 0; round < 3; round++) {
      for (@Parallel int i = 0; i < out.length; i++) {
        w[0] = a[i];
        w[3] = w[0] * round;
        out[i] += w[3];
      }
    }
  }

  /** What is left is read afterwards. */
  private static int after(int[] a) {
    int[] w = new int[3];
    w[2] = 77;
    for (@Parallel int i = 0; i < a.length; i++) {
      w[0] = a[i] + i;
      w[1] = w[0] * 2;
      a[i] = w[1] - w[0];
    }
    return w[0] + 1000 * w[1] + w[2];
  }

  /** Two names for one array: the loop runs as written. */
  private static void twoNames(int[] a) {
    int[] w = new int[2];
    int[] v = w;
    for (@Parallel int i = 0; i < a.length; i++) {
      w[0] = a[i];
      v[1] = a[i];
      a[i] = w[0] * 2;
    }
  }

  /** The array of the loop's header is another one. */
  private static void sorted(int[][] rows, int[] out, int[] w) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, w, 0, 8);
      out[i] = w[0] - w[7];
    }
  }

  private static String answer(Object... values) {
    return Arrays.deepToString(values);
  }

  private static double[] doubles(int n) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      a[i] = (i * 37 + 11) % 23 / 4.0;
    }
    return a;
  }

  private static int[] ints(int n) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = (i * 37 + 11) % 13;
    }
    return a;
  }

  private static int[][] table(int n, int m) {
    int[][] rows = new int[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = ints(m);
      rows[i][0] = i;
    }
    return rows;
  }

  private static double[][] doubleTable(int n, int m) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = doubles(m);
      rows[i][0] = i;
    }
    return rows;
  }

  public static Object run() {
    StringBuilder all = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 3, 17, 100}) {
      int[][] rows = table(n, 9);
      int[] out = new int[n];
      filled(rows, out, n);
      all.append(answer(out, point(doubles(n))));
      double[][] numbers = doubleTable(n, 12);
      smoothed(numbers, 12);
      sums(ints(8), out);
      all.append(answer(numbers, out));
      double[] w = doubles(7);
      double[] results = new double[n];
      parameter(w, doubles(n), results, n);
      all.append(answer(w, results));
      // One array for two purposes: the loop runs as written.
      double[] both = doubles(n + 1);
      parameter(both, both, results, n);
      all.append(answer(both, results));
      part(w, doubles(n), results, n);
      all.append(answer(w, results));
      ScratchArrays object = new ScratchArrays(doubles(5));
      double[] a = doubles(n);
      object.field(a);
      all.append(answer(a, object.work));
      all.append(answer(object.fieldUnderAnotherName(a, object), object.line));
      object.line = a;
      if (n > 0) {
        all.append(answer(object.fieldUnderAnotherName(a, object), object.line));
      }
      all.append(answer(histogram(ints(n)), counts));
      passed(doubleTable(n, 6), results, 6);
      block(ints(n), out, 4, 5);
      all.append(answer(results, out));
      backwards(ints(n), out, 6);
      all.append(answer(out));
      twoParts(ints(n), out, 5);
      all.append(answer(out));
      int[] triangle = new int[64];
      triangle(ints(64), triangle);
      leaves(ints(n), out);
      all.append(answer(triangle, out, ends(ints(n))));
      rounds(ints(n), out);
      all.append(answer(out, after(ints(n))));
      twoNames(out);
      int[] copy = new int[8];
      sorted(table(n, 9), out, copy);
      all.append(answer(out, copy));
      int[][] shared = table(n + 1, 9);
      int[] differences = new int[n + 1];
      sorted(shared, differences, shared[n]);
      all.append(answer(differences, shared));
    }
    try {
      sorted(table(3, 9), new int[3], null);
    } catch (NullPointerException expected) {
      all.append("no array");
    }
    sorted(new int[0][], new int[3], null);
    return all.toString();
  }
}
