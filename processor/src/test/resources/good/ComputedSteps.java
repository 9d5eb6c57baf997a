// expect: guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Loops that add more than a name to their variable; products may have overflowed. */
public class ComputedSteps {
  private int width = 3;

  static void butterflies(double[] re, int half) {
    for (@Parallel int g = 0; g < re.length; g += 2 * half) {
      for (int j = g; j < g + half; j++) {
        double t = re[j + half];
        re[j + half] = re[j] - t;
        re[j] += t;
      }
    }
  }

  /** Three elements each: with a step of 2 they meet. */
  static void triples(int[] a, int k) {
    for (@Parallel int i = 0; i < 60; i += 3 * k) {
      a[i] += i;
      a[i + 1] = a[i] + 1;
      a[i + 2] = a[i + 1] * 2 + a[i];
    }
  }

  static void down(int[] a, int k) {
    for (@Parallel int i = a.length - 2; i > 0; i -= k + 1) {
      a[i] = a[i + 1] + i;
    }
  }

  static void assigned(int[] a, int k) {
    for (@Parallel int i = 0; i < a.length; i = i + k * k) {
      a[i] += k;
    }
  }

  void field(int[] a) {
    for (@Parallel int i = 0; i < a.length; i += width << 1) {
      a[i] -= i;
    }
  }

  static long longs(long from, long k) {
    long sum = 0;
    for (@Parallel long i = from; i < 1000; i += 3 * k) {
      sum += i;
    }
    return sum;
  }

  private static int[] numbers() {
    int[] a = new int[64];
    Arrays.setAll(a, i -> i * 7 % 11);
    return a;
  }

  public static String run() {
    double[] re = new double[256];
    Arrays.setAll(re, i -> i * i % 17);
    for (int half = 1; half < re.length; half *= 2) {
      butterflies(re, half);
    }
    String result = Arrays.toString(re);
    for (int k : new int[] {1, 2, 1431655766}) {
      int[] a = numbers();
      triples(a, k);
      result += Arrays.toString(a);
    }
    for (int k : new int[] {0, 1, 5, Integer.MAX_VALUE}) {
      int[] a = numbers();
      if (k != Integer.MAX_VALUE) {
        down(a, k);
      }
      assigned(a, k + 1 | 1);
      result += Arrays.toString(a);
    }
    int[] a = numbers();
    new ComputedSteps().field(a);
    return result
        + Arrays.toString(a)
        + longs(0, 2)
        + ","
        + longs(-500, 1)
        + ","
        + longs(0, 6148914691236517206L);
  }
}
