// expect: guarded guarded proved guarded proved guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recursive methods whose calls write different elements of the same arrays. */
public class Sections {
  private static long[] filled = {};

  private static void merge(int[] a, int[] tmp, int lo, int mid, int hi) {
    int i = lo;
    int j = mid;
    int k = lo;
    while (i < mid && j < hi) {
      tmp[k++] = a[i] <= a[j] ? a[i++] : a[j++];
    }
    while (i < mid) {
      tmp[k++] = a[i++];
    }
    while (j < hi) {
      tmp[k++] = a[j++];
    }
    for (k = lo; k < hi; k++) {
      a[k] = tmp[k];
    }
  }

  @Parallel
  static void mergeSort(int[] a, int[] tmp, int lo, int hi) {
    if (hi - lo < 2) {
      return;
    }
    int mid = (lo + hi) >>> 1;
    mergeSort(a, tmp, lo, mid);
    mergeSort(a, tmp, mid, hi);
    merge(a, tmp, lo, mid, hi);
  }

  @Parallel
  static void quickSort(int[] a, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    int pivot = a[hi];
    int i = lo - 1;
    for (int j = lo; j < hi; j++) {
      if (a[j] < pivot) {
        i++;
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
      }
    }
    int t = a[i + 1];
    a[i + 1] = a[hi];
    a[hi] = t;
    quickSort(a, lo, i);
    quickSort(a, i + 2, hi);
  }

  /** Every call has arrays of its own, which it gives to the calls below it. */
  @Parallel
  static void copied(int[] a) {
    if (a.length < 2) {
      return;
    }
    int[] left = Arrays.copyOfRange(a, 0, a.length / 2);
    int[] right = Arrays.copyOfRange(a, a.length / 2, a.length);
    copied(left);
    copied(right);
    int i = 0;
    int j = 0;
    for (int k = 0; k < a.length; k++) {
      a[k] = j >= right.length || (i < left.length && left[i] <= right[j]) ? left[i++] : right[j++];
    }
  }

  @Parallel
  static void fft(double[] re, double[] im, int lo, int n) {
    if (n < 2) {
      return;
    }
    int h = n / 2;
    fft(re, im, lo, h);
    fft(re, im, lo + h, h);
    for (int k = 0; k < h; k++) {
      double c = Math.cos(-2 * Math.PI * k / n);
      double s = Math.sin(-2 * Math.PI * k / n);
      double x = re[lo + k + h] * c - im[lo + k + h] * s;
      double y = re[lo + k + h] * s + im[lo + k + h] * c;
      re[lo + k + h] = re[lo + k] - x;
      im[lo + k + h] = im[lo + k] - y;
      re[lo + k] += x;
      im[lo + k] += y;
    }
  }

  private static void swap(long[] a, int i, int j) {
    long t = a[i];
    a[i] = a[j];
    a[j] = t;
  }

  private static int partition(long[] a, int lo, int hi) {
    long pivot = a[hi];
    int i = lo;
    for (int j = lo; j < hi; j++) {
      if (a[j] <= pivot) {
        swap(a, i, j);
        i++;
      }
    }
    swap(a, i, hi);
    return i;
  }

  /** The place of the pivot comes from a method. */
  @Parallel
  static void partitioned(long[] a, int lo, int hi) {
    if (lo < hi) {
      int p = partition(a, lo, hi);
      partitioned(a, lo, p - 1);
      partitioned(a, p + 1, hi);
    }
  }

  private static void join(double[] a, int l, int m, int r) {
    double[] left = new double[m - l + 1];
    double[] right = new double[r - m];
    for (int i = 0; i < left.length; ++i) {
      left[i] = a[l + i];
    }
    for (int j = 0; j < right.length; ++j) {
      right[j] = a[m + 1 + j];
    }
    int i = 0;
    int j = 0;
    int k = l;
    while (k <= r) {
      if (j >= right.length || (i < left.length && left[i] <= right[j])) {
        a[k] = left[i];
        i++;
      } else {
        a[k] = right[j];
        j++;
      }
      k++;
    }
  }

  /** The last index belongs to the section; what is merged is copied. */
  @Parallel
  static void inclusive(double[] a, int l, int r) {
    if (l < r) {
      int m = l + (r - l) / 2;
      inclusive(a, l, m);
      inclusive(a, m + 1, r);
      join(a, l, m, r);
    }
  }

  /** The two arrays take turns, and may be the same. */
  @Parallel
  static void pingPong(int[] src, int[] dst, int lo, int hi) {
    if (hi - lo <= 5) {
      for (int i = lo + 1; i < hi; i++) {
        int v = dst[i];
        int j = i - 1;
        while (j >= lo && dst[j] > v) {
          dst[j + 1] = dst[j];
          j--;
        }
        dst[j + 1] = v;
      }
      return;
    }
    int mid = (lo + hi) / 2;
    pingPong(dst, src, lo, mid);
    pingPong(dst, src, mid, hi);
    int i = lo;
    int j = mid;
    for (int k = lo; k < hi; k++) {
      dst[k] = i < mid && (j >= hi || src[i] <= src[j]) ? src[i++] : src[j++];
    }
  }

  /** An array in a field, written by calls that return something, too. */
  @Parallel
  static long fill(int from, int to, long v) {
    if (to <= from) {
      return 0;
    }
    if (to - from == 1) {
      filled[from] = v;
      return v;
    }
    int m = from + (to - from) / 2;
    long left = fill(from, m, v * 2);
    long right = fill(m, to, v * 2 + 1);
    return left + right;
  }

  /** Methods of the JDK that read and write ranges. */
  @Parallel
  static void library(long[] a, long[] b, int lo, int hi) {
    if (hi - lo <= 4) {
      Arrays.sort(a, lo, hi);
      return;
    }
    int mid = (lo + hi) >>> 1;
    library(a, b, lo, mid);
    library(a, b, mid, hi);
    if (a[mid - 1] <= a[mid]) {
      return;
    }
    System.arraycopy(a, lo, b, lo, mid - lo);
    for (int p = lo, q = mid, w = lo; p < mid; w++) {
      if (q >= hi || b[p] <= a[q]) {
        a[w] = b[p++];
      } else {
        a[w] = a[q++];
      }
    }
  }

  /** Three calls; a table that nobody writes is of another type. */
  @Parallel
  static void thirds(short[] a, int[] weights, int lo, int hi) {
    if (lo >= hi) {
      return;
    }
    if (hi - lo < 3) {
      for (int i = lo; i < hi; i++) {
        a[i] = (short) (a[i] * 3 + weights[i % weights.length]);
      }
      return;
    }
    int one = lo + (hi - lo) / 3;
    int two = one + (hi - one) / 2;
    thirds(a, weights, lo, one);
    thirds(a, weights, one, two);
    thirds(a, weights, two, hi);
  }

  /** Objects that are moved, but not changed. */
  @Parallel
  static void reversed(String[] a, int lo, int hi) {
    if (hi - lo < 2) {
      return;
    }
    int half = (hi - lo) / 2;
    for (int i = 0; i < half; i++) {
      String t = a[lo + i];
      a[lo + i] = a[hi - half + i];
      a[hi - half + i] = t;
    }
    reversed(a, lo, lo + half);
    reversed(a, hi - half, hi);
  }

  private static int[] keys(int n) {
    int[] keys = new int[n];
    for (int i = 0; i < n; i++) {
      keys[i] = (int) (i * 2654435761L % 1009);
    }
    return keys;
  }

  private static String outcome(Runnable work) {
    try {
      work.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getName() + e.getMessage();
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 300}) {
      int[] a = keys(n);
      mergeSort(a, new int[n], 0, n);
      int[] b = keys(n);
      quickSort(b, 0, n - 1);
      int[] c = keys(n);
      copied(c);
      int[] d = keys(n);
      pingPong(keys(n), d, 0, n);
      int[] same = keys(n);
      pingPong(same, same, 0, n);
      long[] e = Arrays.stream(keys(n)).asLongStream().toArray();
      partitioned(e, 0, n - 1);
      long[] f = Arrays.stream(keys(n)).asLongStream().toArray();
      library(f, new long[n], 0, n);
      double[] g = Arrays.stream(keys(n)).asDoubleStream().toArray();
      inclusive(g, 0, n - 1);
      filled = new long[n];
      results.add(fill(0, n, 1));
      short[] h = new short[n];
      thirds(h, keys(5), 0, n);
      String[] words = new String[n];
      Arrays.setAll(words, i -> "w" + i);
      reversed(words, 0, n);
      results.add(
          List.of(
              Arrays.toString(a),
              Arrays.toString(b),
              Arrays.toString(c),
              Arrays.toString(d),
              Arrays.toString(same),
              Arrays.toString(e),
              Arrays.toString(f),
              Arrays.toString(g),
              Arrays.toString(filled),
              Arrays.toString(h),
              String.join(" ", words)));
    }
    double[] re = Arrays.stream(keys(256)).asDoubleStream().toArray();
    double[] im = new double[256];
    fft(re, im, 0, 256);
    results.add(Arrays.toString(re) + Arrays.toString(im));
    int[] part = keys(100);
    quickSort(part, 20, 79);
    mergeSort(part, part.clone(), 30, 60);
    results.add(Arrays.toString(part));
    results.add(outcome(() -> mergeSort(keys(4), new int[4], -2, 2)));
    results.add(outcome(() -> mergeSort(keys(4), new int[4], Integer.MIN_VALUE, 2)));
    results.add(outcome(() -> quickSort(keys(4), Integer.MIN_VALUE, 2)));
    results.add(outcome(() -> library(new long[3], new long[3], 0, Integer.MIN_VALUE)));
    results.add(outcome(() -> fill(-1, 0, 3)));
    return results;
  }
}
