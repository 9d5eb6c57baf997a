// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Elements of arrays that are computed from the element before, and their values in between. */
public class Recurrences {
  private static void prefixSums(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      out[i] = out[i - 1] + a[i];
    }
  }

  private static void inPlace(long[] a) {
    for (@Parallel int i = 1; i < a.length; i++) a[i] += a[i - 1];
  }

  private static void inPlaceInBraces(long[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] += a[i - 1]; // in place
    }
  }

  private static void starts(int[] start, int[] count, int n) {
    for (@Parallel int row = 0; row < n; row++) {
      start[row + 1] = start[row] + count[row];
    }
  }

  private static void fromTheEnd(int[] a, int from) {
    for (@Parallel int i = from; i >= 0; i--) {
      int scaled = a[i] * 3;
      a[i] = Math.max(a[i + 1], scaled);
    }
  }

  private static long everySecond(int[] a, int lo) {
    long seen = 0;
    for (@Parallel int i = lo; i < a.length; i += 2) {
      a[i] = a[i] ^ (i * 7) ^ a[i - 2];
      seen += a[i];
    }
    return seen;
  }

  private int[] sums = new int[8];
  private final int scale = Integer.parseInt("3");

  private void ofAField(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      this.sums[i] = a[i] * this.scale + this.sums[i - 1];
    }
  }

  private static void two(double[] highest, int[] count, double[] x) {
    for (@Parallel int i = 1; i < x.length; i++) {
      highest[i] = Math.max(highest[i - 1], x[i]);
      count[i] = count[i - 1] + (x[i] > 0.5 ? 1 : 0);
      x[i] = highest[i] - x[i];
    }
  }

  private static int beside(int[] a, int[] out) {
    int odd = 0;
    for (@Parallel int i = 1; i < a.length; i++) {
      out[i] = a[i] * 2 + out[i - 1];
      if (a[i] % 2 != 0) {
        odd += out[i] & 1;
      }
    }
    return odd;
  }

  private static void binomial(int[] row) {
    int n = row.length;
    for (int k = 0; k < Math.min(n, 40); k++) {
      for (@Parallel int i = 1; i < n; i++) {
        row[i] += row[i - 1];
      }
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 10_000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 37 % 101 - 50);
      int[] out = new int[n];
      Arrays.fill(out, 9);
      prefixSums(a, out);
      results.add(out.clone());
      long[] longs = new long[n];
      Arrays.setAll(longs, k -> k * 1_000_000_007L);
      inPlace(longs);
      inPlaceInBraces(longs);
      results.add(longs);
      int[] start = new int[n + 1];
      start[0] = 5;
      starts(start, a, n);
      results.add(start.clone());
      fromTheEnd(start, n - 1);
      results.add(start.clone());
      results.add(everySecond(start, Math.min(n, 2) + 2));
      Recurrences host = new Recurrences();
      host.sums = out;
      host.ofAField(a.clone());
      results.add(out.clone());
      host.sums = a.clone();
      host.ofAField(host.sums);
      results.add(host.sums);
      double[] x = new double[n];
      Arrays.setAll(x, k -> Math.sin(k * k));
      double[] highest = new double[n];
      two(highest, out, x);
      results.add(List.of(highest, out.clone(), x));
      two(x, out, x);
      results.add(List.of(out.clone(), x));
      results.add(beside(a, out));
      results.add(out.clone());
      results.add(beside(out, out));
      binomial(a);
      results.add(a);
      prefixSums(a, a);
      results.add(a);
    }
    results.add(outside(() -> prefixSums(new int[100], new int[0])));
    results.add(outside(() -> prefixSums(new int[100], new int[50])));
    results.add(outside(() -> everySecond(new int[100], 1)));
    results.add(outside(() -> everySecond(new int[100], 100)));
    results.add(outside(() -> prefixSums(new int[100], null)));
    results.add(outside(() -> prefixSums(new int[1], null)));
    results.add(outside(() -> fromTheEnd(new int[100], 99)));
    return results;
  }

  private static String outside(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (ArrayIndexOutOfBoundsException | NullPointerException thrown) {
      return thrown.getClass().getName() + ": " + (thrown instanceof NullPointerException);
    }
  }
}
