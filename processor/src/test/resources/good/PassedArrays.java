// expect: guarded guarded guarded guarded guarded refused
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Arrays into which called methods fold: chunks pass arrays of their own. */
public class PassedArrays {
  static void add(int[] cell, int by) {
    cell[0] += by;
  }

  static int total(int n, int[] cell) {
    for (@Parallel int i = 0; i < n; i++) {
      add(cell, i * 10 / (i - 3333));
    }
    return cell[0];
  }

  static void count(long[] histogram, int x) {
    if (x >= 0) {
      increment(histogram, x % histogram.length);
    }
  }

  private static void increment(long[] bins, int k) {
    bins[k]++;
  }

  static long[] histogram(int[] values, int length) {
    long[] histogram = new long[length];
    for (@Parallel int x : values) {
      count(histogram, x);
    }
    return histogram;
  }

  private final int[] weights = new int[16];

  void weigh(int[] to, int k) {
    to[k] += k;
  }

  void weighAll(int[] values) {
    for (@Parallel int x : values) {
      weigh(weights, x & 15);
    }
  }

  static void both(int[] one, int[] other, int k) {
    one[k]++;
    other[k + 1]++;
  }

  static void pairs(int[] values, int[] one, int[] other) {
    for (@Parallel int x : values) {
      both(one, other, x & 3);
    }
  }

  static void twice(int[] values, int[] one) {
    for (@Parallel int x : values) {
      both(one, one, x & 3);
    }
  }

  static int[] kept;

  static void keep(int[] bins, int k) {
    bins[k]++;
    kept = bins;
  }

  static void keeping(int[] values, int[] bins) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : values) {
      keep(bins, x & 3);
    }
  }

  private static String attempt(Runnable run) {
    try {
      run.run();
      return " ok ";
    } catch (ArithmeticException | NullPointerException e) {
      return " " + e.getClass().getSimpleName() + " ";
    }
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 3, 50, 1000, 4000}) {
      int[] values = new int[n];
      Arrays.setAll(values, i -> i * 31 % 257 - 9);
      int[] cell = {5};
      text.append(attempt(() -> total(n, cell))).append(cell[0]);
      text.append(attempt(() -> total(n, null)));
      text.append(Arrays.toString(histogram(values, 7)));
      text.append(attempt(() -> histogram(values, 0)));
      PassedArrays it = new PassedArrays();
      it.weighAll(values);
      text.append(Arrays.toString(it.weights));
      int[] one = new int[5];
      int[] other = new int[5];
      pairs(values, one, other);
      pairs(values, one, one);
      twice(values, one);
      keeping(values, other);
      text.append(Arrays.toString(one)).append(Arrays.toString(other)).append(kept == other);
      pairs(values.length < 5 ? new int[9] : values, values.length < 5 ? one : values, other);
      text.append(Arrays.toString(values)).append(Arrays.toString(other)).append('\n');
    }
    return text.toString();
  }
}
