// expect: proved proved proved proved proved proved proved proved proved guarded proved proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums that are folded several iterations at a time. The numbers are such that nothing is rounded,
 * so that the sequential loops give the same.
 */
public class Lanes {
  private final double weight;

  Lanes(double weight) {
    this.weight = weight;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i] * b[a.length - 1 - i]; // from both ends
    }
    return sum;
  }

  private double several(double[] a) {
    double sum = 0;
    double squares = 2;
    long signs = 0;
    for (@Parallel double x : a) {
      sum += x;
      squares = squares + x * x * weight;
      signs += (long) Math.signum(x);
    }
    return sum + squares + signs;
  }

  /** Twice the square of what was added would be another number in {@code float}. */
  private static double widened(float[] a) {
    double sum = 0;
    for (@Parallel double x : a) {
      sum += x * x;
    }
    return sum;
  }

  private static double neighbours(float[] a) {
    float sum = 0;
    for (@Parallel int i = 1; i < a.length - 1; i++) {
      sum -= a[i - 1] - 2 * a[i] + a[(i + 1)] * (a.length - (i + 1) - i) % 3;
    }
    return sum;
  }

  private static double largest(double[] a) {
    double max = Double.NEGATIVE_INFINITY;
    for (@Parallel int i = 0; i < a.length; i++) {
      max = Math.max(max, a[i] * ((i & 1) - (i >> 1 & 1)));
    }
    return max;
  }

  private static double product(double[] a) {
    double product = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      product *= Math.signum(a[i] - 0.5);
    }
    return product;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      final double d = a[i] - b[i];
      var e = d * 2;
      sum += d * e;
    }
    return sum;
  }

  private record Secret(double value) {}

  static class Known {
    double value;
  }

  private static double ofSecrets(Secret[] all) {
    double sum = 0;
    for (@Parallel int i = 0; i < all.length; i++) {
      Secret one = all[i];
      sum += one.value;
    }
    return sum;
  }

  private static double ofKnown(Known[] all, double[][] rows) {
    double sum = 0;
    for (@Parallel int i = 0; i < all.length; i++) {
      Known one = all[i];
      double[] row = rows[i];
      sum += one.value * row[0];
    }
    return sum;
  }

  private static double everySecond(double[] a) {
    double sum = 0;
    for (@Parallel int i = 0; i < a.length; i += 2) {
      sum += a[i];
    }
    return sum;
  }

  private static double down(double[] a) {
    double sum = 0;
    for (@Parallel int i = a.length - 1; i >= 0; i--) {
      sum += a[i];
    }
    return sum;
  }

  private static double labelled(double[] a) {
    double sum = 0;
    all:
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < -5) {
        continue all;
      }
      sum += a[i];
    }
    return sum;
  }

  /** An element out of bounds ends a chunk whose results are several by then. */
  private static double pastTheEnd(double[] a, int n) {
    double sum = 0;
    for (@Parallel int i = 0; i <= n; i++) {
      sum += a[i];
    }
    return sum;
  }

  private static double[] numbers(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (i * 7919L + count) % 17 - 8;
    }
    return numbers;
  }

  public static List<Object> run() {
    List<Object> results = new ArrayList<>();
    for (int count : new int[] {0, 1, 2, 3, 17, 511, 512, 1_023, 1_024, 1_027, 5_000, 100_000}) {
      double[] a = numbers(count);
      float[] b = new float[count];
      for (int i = 0; i < count; i++) {
        b[i] = (float) a[i];
      }
      results.add(dot(a, numbers(count)));
      results.add(new Lanes(0.5).several(a));
      results.add(widened(b));
      results.add(neighbours(b));
      results.add(largest(a));
      results.add(product(a));
      results.add(distance(a, numbers(count + 3)));
      Secret[] secrets = new Secret[count];
      Known[] known = new Known[count];
      double[][] rows = new double[count][];
      for (int i = 0; i < count; i++) {
        secrets[i] = new Secret(a[i]);
        known[i] = new Known();
        known[i].value = a[i];
        rows[i] = new double[] {i % 5};
      }
      results.add(ofSecrets(secrets));
      results.add(ofKnown(known, rows));
      results.add(everySecond(a));
      results.add(down(a));
      results.add(labelled(a));
      results.add(pastTheEnd(a, count - 1));
      try {
        results.add(pastTheEnd(a, count + 1_500));
      } catch (ArrayIndexOutOfBoundsException thrown) {
        results.add("out of bounds"); // a hot exception has no message
      }
    }
    return results;
  }
}
