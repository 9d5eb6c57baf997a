// expect: proved proved proved proved guarded proved guarded guarded guarded proved proved proved proved proved guarded proved proved proved proved proved proved
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

  private static int positives(int[] a, int[] place) {
    int k = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        place[i] = k; // its place among those that are positive
        k++;
      } else {
        place[i] = -1;
      }
    }
    return k;
  }

  private static int numbered(int[] a, int[] ids, int first) {
    int next = first;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 == 0) ids[i] = next++;
    }
    return next;
  }

  private static String several(int[] a, long[] out) {
    int s = 0;
    int low = Integer.MAX_VALUE;
    long bits = -1;
    boolean seen = false;
    long total = 0;
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      int x = a[i];
      x *= 2;
      s += x;
      if (x < low) low = x;
      bits &= x | 7;
      seen |= x == 20;
      out[i] = seen ? s + low : bits;
      total += out[i];
      if (out[i] < 0) {
        last = i;
      }
    }
    return s + " " + low + " " + bits + " " + seen + " " + total + " " + last;
  }

  private static void filledForward(double[] a, double[] out) {
    double last = Double.NaN;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (!Double.isNaN(a[i])) {
        last = a[i];
      }
      out[i] = last;
    }
  }

  private static int rowEnds(int[][] m, int[] end, int limit) {
    int s = 0;
    rows:
    for (@Parallel int r = 0; r < m.length; r++) {
      int[] row = m[r];
      end[r] = s;
      for (int j = 0; j < row.length; j++) {
        if (row[j] > limit) {
          continue rows;
        }
        s += row[j];
      }
      end[r] += 1000;
      s++;
    }
    return s;
  }

  private int scale = 3;

  private long ofFields(int[] a, long[] out) {
    long s = 1;
    int t;
    for (@Parallel int i = 0; i < a.length; i++) {
      t = a[i] * scale;
      if (t < 0) continue;
      s += t;
      out[i] = s;
    }
    return s;
  }

  private static long lines(String text, int[] line) {
    int number = 1;
    long vowels = 0;
    for (@Parallel int i = 0; i < text.length(); i++) {
      line[i] = number;
      if (text.charAt(i) == '\n') {
        number++;
      }
      if ("aeiou".indexOf(text.charAt(i)) >= 0) vowels += number;
    }
    return vowels * 10 + number;
  }

  /** Twice in an iteration, once narrowed. */
  private static int twice(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i];
      a[i] = sum;
      sum -= 1L << i;
    }
    return sum;
  }

  private static void innerLoopMayNotRun(int[] a, int n) {
    int t = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < n - i; j++) {
        t = j * i;
      }
      a[i] += t;
    }
  }

  private static double highs(double[] a, double[] out) {
    double high = Double.NEGATIVE_INFINITY;
    for (@Parallel int i = 0; i < a.length; i++) {
      high = Math.max(high, a[i]);
      out[i] = a[i] - high;
    }
    return high;
  }

  private static byte narrow(byte[] a, byte[] out) {
    byte s = 100;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
      out[i] = s;
    }
    return s;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 4000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 37 % 101 - 40);
      further(a, results);
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

  private static void further(int[] a, List<Object> results) {
    int n = a.length;
    int[] out = new int[n];
    long[] longs = new long[Math.max(n, 8)];
    results.add(positives(a, out));
    results.add(out.clone());
    results.add(numbered(a, out, 7));
    results.add(out.clone());
    results.add(several(a, longs));
    results.add(longs.clone());
    double[] d = new double[n];
    Arrays.setAll(d, k -> k % 5 < 3 ? Double.NaN : k / 3.0);
    double[] filled = new double[n];
    filledForward(d, filled);
    results.add(filled.clone());
    filledForward(d, d);
    results.add(d);
    Arrays.setAll(d, k -> k == 90 ? Double.NaN : Math.sin(k) - 0.0);
    results.add(highs(d, filled));
    results.add(filled);
    int[][] m = new int[Math.min(n, 500)][];
    for (int r = 0; r < m.length; r++) {
      int row = r;
      m[r] = new int[r % 9];
      Arrays.setAll(m[r], j -> (row * 7 + j * 3) % 50);
    }
    results.add(rowEnds(m, out, 45));
    results.add(out.clone());
    if (m.length > 2) {
      m[2] = new int[m.length];
      results.add(rowEnds(m, m[2], 45));
      results.add(m[2]);
    }
    int[] copy = a.clone();
    results.add(twice(copy));
    innerLoopMayNotRun(copy, 40);
    results.add(copy);
    results.add(new Scans().ofFields(a, longs));
    results.add(longs);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < n; k++) {
      text.append("line of\ntext\n".charAt(k % 13));
    }
    results.add(lines(text.toString(), out));
    results.add(out);
    byte[] bytes = new byte[n];
    Arrays.setAll(a.clone(), k -> bytes[k] = (byte) (k * 11));
    results.add(narrow(bytes, bytes));
    results.add(bytes);
  }
}
