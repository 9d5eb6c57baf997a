// expect: proved guarded proved proved guarded proved guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops that hand a variable on from iteration to iteration, and use it on the way. */
public class Scans {
  private static int prefixSums(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
      out[i] = s;
    }
    return s;
  }

  private static long wide(int[] a, long[] out, long start) {
    long s = start;
    for (@Parallel int i = a.length - 1; i >= 0; i--) {
      s = s + (long) a[i] * 3;
      out[i] = s;
      if (s % 2 == 0) continue;
      out[i]++;
    }
    return s;
  }

  private static void runningMaximum(int[] a, int[] out) {
    int max = Integer.MIN_VALUE;
    for (@Parallel int i = 0; i < a.length; i++) {
      max = Math.max(max, a[i]);
      out[i] = max;
    }
  }

  private static void inPlace(int[] a) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int t = a[i];
      a[i] = s;
      s += t;
    }
  }

  private static void byDeclarations(int[] a, int[] out, int factor) {
    int s = 1;
    for (@Parallel int i = 0; i < a.length; i += 2) {
      int t = a[i] * factor; // scaled
      int u = t - (t > 9 ? 9 : i);
      s += u;
      out[i] = s - u;
    }
  }

  private static int xorOfIndexes(int n, int[] out) {
    int bits = 5;
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = bits;
      bits ^= i * 17;
    }
    return bits;
  }

  private static int exclusive(int[] a, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i] = s;
      s += a[i];
    }
    return s;
  }

  private static int rows(int[][] m, int[][] out) {
    int s = 0;
    for (@Parallel int[] row : m) {
      s += row.length;
      if (s > 5) {
        row[0] = s;
      }
    }
    return s;
  }

  private static int offsets(String[] words, char[] text) {
    int end = 0;
    for (@Parallel int i = 0; i < words.length; i++) {
      int start = end;
      end += 3;
      text[start] = words[i].charAt(0);
    }
    return end;
  }

  private static int divided(int[] a, int[] b, int[] out) {
    int s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i] / b[i];
      out[i] = s;
    }
    return s;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 37 % 101 - 40);
      int[] out = new int[n];
      long[] longs = new long[n];
      results.add(prefixSums(a, out));
      results.add(out.clone());
      results.add(wide(a, longs, 1L << 40));
      results.add(longs);
      runningMaximum(a, out);
      results.add(out.clone());
      byDeclarations(a, out, 3);
      results.add(out.clone());
      results.add(xorOfIndexes(n, out));
      results.add(out.clone());
      results.add(exclusive(a, out));
      results.add(out.clone());
      int[][] m = new int[n][3];
      results.add(rows(m, m));
      results.add(m);
      String[] words = new String[n];
      Arrays.fill(words, "word");
      char[] text = new char[3 * n];
      results.add(offsets(words, text));
      results.add(text);
      int[] b = new int[n];
      Arrays.setAll(b, k -> k == 500 ? 0 : k + 1);
      try {
        results.add(divided(a, b, out));
      } catch (ArithmeticException thrown) {
        results.add(thrown.getMessage());
      }
      results.add(Arrays.copyOf(out, Math.min(n, 500)));
      exclusive(out, out);
      results.add(Arrays.copyOf(out, Math.min(n, 500)));
      prefixSums(a, a);
      results.add(a.clone());
      inPlace(a);
      results.add(a);
    }
    return results;
  }
}
