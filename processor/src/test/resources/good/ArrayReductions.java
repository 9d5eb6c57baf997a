// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays whose elements are folded into: histograms, lanes, extremes, flags. */
public class ArrayReductions {
  private final int[] counts;
  static long[] totals = new long[5];
  private double[] sums = new double[4];

  ArrayReductions(int length) {
    counts = new int[length];
  }

  static void histogram(int[] hist, int[] data) {
    for (@Parallel int x : data) {
      hist[(x & 0x7fffffff) % hist.length]++;
    }
  }

  static void listed(int[] hist, List<Integer> data) {
    for (@Parallel int x : data) {
      hist[x & 3] -= x;
    }
  }

  static long[] counted(int n, int step) {
    long[] r = new long[4];
    for (@Parallel int i = 0; i < n; i += step) {
      r[i & 3] += i;
      if (i % 3 == 0) {
        r[(i * 7) & 3] = i + r[(i * 7) & 3];
      }
    }
    return r;
  }

  static int[] lanes(int[] data, int lanes) {
    int[] lane = new int[lanes];
    for (@Parallel int i = 0; i < data.length; i++) {
      for (int k = 0; k < lanes; k++) {
        lane[k] += data[i] * k;
      }
    }
    return lane;
  }

  static int[] blocks(int[][] rows) {
    int[] hist = new int[7];
    for (@Parallel int i = 0; i < rows.length; i++) {
      for (int x : rows[i]) {
        hist[(x & 127) % 7]++;
      }
    }
    return hist;
  }

  static void extremes(int[] most, long[] least, double[] top, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      most[i % 3] = Math.max(most[i % 3], data[i]);
      if (data[i] < least[i % 5]) {
        least[i % 5] = data[i];
      }
      top[i & 1] = data[i] > top[i & 1] ? data[i] : top[i & 1];
    }
  }

  static void narrow(byte[] b, short[] s, char[] c, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      b[i % 3] += data[i];
      s[i & 1] *= 3;
      c[data[i] & 3]++;
    }
  }

  static void bits(int[] all, long[] some, byte[] odd, boolean[] seen, boolean[] every, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      all[i & 1] &= ~data[i] | 0xff;
      some[i & 1] |= data[i];
      odd[i % 3] ^= data[i];
      seen[data[i] & 7] = true;
      every[i & 1] &= data[i] != 12;
    }
  }

  static void floating(double[] d, float[] f, double[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      d[i & 3] += data[i];
      f[i % 3] += 0.5f;
    }
  }

  void ofThis(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      counts[(data[i] & 255) % counts.length] += 2;
      this.sums[i & 3] += 0.25 * data[i];
    }
  }

  static void ofStatic(int n) {
    for (@Parallel int i = n - 1; i >= 0; i--) {
      totals[i % 5] += i * 1_000_000_007L;
      ArrayReductions.totals[2] -= 1;
    }
  }

  static int beside(int[] hist, int[] out, int[] data) {
    int sum = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      sum += data[i];
      out[i] = data[i] / 2;
      hist[out[i] & 3]++;
    }
    return sum;
  }

  static void throwing(int[] hist, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      hist[data[i]] += 10 / (data[i] - 1);
    }
  }

  static void caught(int[] hist, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      try {
        hist[data[i]]++;
      } catch (ArrayIndexOutOfBoundsException e) {
        hist[0] += 1000;
      }
    }
  }

  /** The elements of other rounds are not this round's to touch. */
  static void ownElement(int[] count, int[] data) {
    for (@Parallel int i = 0; i < count.length; i++) {
      share(count, data, i);
    }
  }

  private static void share(int[] count, int[] data, int at) {
    for (@Parallel int i = 0; i < data.length; i++) {
      count[at] += data[i] & at;
    }
  }

  static void walks(long[] sum, int[] data, int k) {
    for (@Parallel int i = 0; i < data.length; i++) {
      sum[k] += data[i];
      for (int j = 0; j < 3; j++, sum[j]++) {
        sum[j + 1] -= j;
      }
    }
  }

  static int[] data(int n) {
    int[] data = new int[n];
    int x = 12345;
    for (int i = 0; i < n; i++) {
      x = x * 1103515245 + 12345;
      data[i] = (x >>> 8) % 1000 - 100;
    }
    return data;
  }

  static String attempt(Runnable action) {
    try {
      action.run();
      return "done";
    } catch (RuntimeException thrown) {
      return thrown.getClass().getSimpleName();
    }
  }

  private static void round(List<Object> results, int n) {
    int[] data = data(n);
    int[] hist = new int[n > 100 ? 10 : 2];
    histogram(hist, data);
    List<Integer> list = new ArrayList<>();
    for (int x : data) {
      list.add(x);
    }
    int[] four = {1, 2, 3, 4};
    listed(four, list);
    results.add(hist);
    results.add(four);
    results.add(counted(n, 1));
    results.add(counted(n, 3));
    results.add(lanes(data, 5));
    int[][] rows = new int[n / 10][];
    Arrays.setAll(rows, i -> data(i % 50));
    results.add(blocks(rows));
    int[] most = {-5, 7, 500};
    long[] least = {Long.MAX_VALUE, 0, 1, 2, 3};
    double[] top = {Double.NaN, -0.0};
    extremes(most, least, top, data);
    results.add(most);
    results.add(least);
    results.add(top);
    byte[] b = new byte[3];
    short[] s = {1, 5};
    char[] c = new char[4];
    narrow(b, s, c, data);
    results.add(b);
    results.add(s);
    results.add(c);
    int[] all = {-1, -1};
    long[] some = new long[2];
    byte[] odd = new byte[3];
    boolean[] seen = new boolean[8];
    boolean[] every = {true, true};
    bits(all, some, odd, seen, every, data);
    results.add(all);
    results.add(some);
    results.add(odd);
    results.add(Arrays.toString(seen) + Arrays.toString(every));
    double[] halves = new double[n];
    Arrays.setAll(halves, i -> data[i] / 2.0);
    double[] d = {-0.0, 0, 1, 2};
    float[] f = {-0.0f, 0, 1};
    floating(d, f, halves);
    results.add(d);
    results.add(f);
    ArrayReductions host = new ArrayReductions(9);
    host.ofThis(data);
    results.add(host.counts);
    results.add(host.sums);
    totals = new long[5];
    ofStatic(n);
    results.add(totals);
    int[] out = new int[n];
    results.add(beside(four, out, data));
    results.add(four);
    results.add(out);
    int[] broken = new int[1000];
    results.add(attempt(() -> throwing(broken, data)));
    results.add(broken);
    int[] large = new int[n == 0 ? 1 : n / 100 + 1];
    caught(large, data);
    results.add(large);
    int[] own = new int[7];
    ownElement(own, data);
    results.add(own);
    long[] sum = new long[5];
    walks(sum, data, 2);
    results.add(sum);
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 100_000}) {
      round(results, n);
    }
    histogram(null, new int[0]);
    results.add(attempt(() -> histogram(null, data(1000))));
    results.add(attempt(() -> histogram(new int[3], null)));
    int[] one = data(5000);
    results.add(attempt(() -> histogram(one, one)));
    results.add(one);
    results.add(attempt(() -> listed(null, List.of(1, 2))));
    int[] outside = new int[3];
    int[] late = new int[4000];
    late[3456] = 3;
    late[20] = 2;
    results.add(attempt(() -> throwing(outside, late)));
    results.add(outside);
    return results;
  }
}
