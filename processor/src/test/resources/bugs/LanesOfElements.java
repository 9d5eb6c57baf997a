// expect: any any any any any
package bugs;

import io.manyhands.annotations.Parallel;

/** With several sums at a time, {@code x + 1} of an element became the next element. */
public class LanesOfElements {
  private static double next(int[] xs) {
    double sum = 0;
    for (@Parallel int x : xs) {
      sum += x + 1;
    }
    return sum;
  }

  private static double scaled(int[] xs, int factor) {
    double sum = 0;
    for (@Parallel int x : xs) {
      int y = factor * (x - 3);
      sum += y;
    }
    return sum;
  }

  private static double looked(int[] xs, double[] weights) {
    double sum = 0;
    for (@Parallel int x : xs) {
      sum += weights[x + 1] - weights[x];
    }
    return sum;
  }

  /** A fold of short numbers, whose sum is an int. */
  private static String narrow(double[] xs, short[] hs) {
    double sum = 0;
    short total = 0;
    for (@Parallel int i = 0; i < xs.length; i++) {
      sum += xs[i];
      total += hs[i];
    }
    return sum + " " + total;
  }

  /** A constant that fits into a byte because it is one. */
  private static double constant(double[] xs) {
    double sum = 0;
    for (@Parallel int i = 0; i < xs.length; i++) {
      final int three = 3;
      final byte factor = three;
      sum += xs[i] * factor;
    }
    return sum;
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 3, 1000, 20_000}) {
      int[] xs = new int[n];
      double[] ds = new double[n];
      short[] hs = new short[n];
      double[] weights = new double[19];
      for (int i = 0; i < n; i++) {
        xs[i] = i * 7 % 17;
        ds[i] = i % 64;
        hs[i] = (short) (i * 31);
        weights[i % 19] = i % 19 * 2;
      }
      text.append(next(xs)).append(' ').append(scaled(xs, 5)).append(' ');
      text.append(looked(xs, weights)).append(' ').append(narrow(ds, hs)).append(' ');
      text.append(constant(ds)).append('\n');
    }
    return text.toString();
  }
}
