// expect: any any any any any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Result;
import java.util.ArrayList;
import java.util.List;

/** Floating-point folds with the bits of the sequential loop. */
public class ExactResults {
  private static float all;
  private double total = 0.1;

  private static double sum(double[] a) {
    double s = 0.1;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      s += Math.sin(a[i]);
    }
    return s;
  }

  private static double chain(double[] a) {
    double s = 0.1;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      s = a[i] + s - i * 0.1;
      if (i % 3 == 0) {
        s -= a[i];
      }
      s++;
    }
    return s;
  }

  private static float single(double[] a) {
    float s = 0.1f;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      s += a[i];
      s += 16777217 + i;
      s -= (float) a[i] * 3;
      s = Float.sum(s, i);
    }
    return s;
  }

  private static double product(double[] a) {
    double p = 0.1;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      p *= 1 + a[i] * 1e-3;
      p = 1.0001 * p;
    }
    return p;
  }

  private static float singleProduct(double[] a) {
    float p = 0.1f;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      p *= 1 + a[i] * 1e-3;
    }
    return p;
  }

  private static double nested(double[] a) {
    double s = 0;
    int n = 0;
    for (@Parallel(result = Result.EXACT) int i = 0; i < Math.min(a.length, 100); i++) {
      for (int j = 0; j <= i; j++) {
        s += a[j] / (i + 1);
      }
      n++;
    }
    return s + n;
  }

  private static double untilFound(double[] a) {
    double s = 0;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      if (a[i] > 99) {
        break;
      }
      s += Math.exp(-a[i]);
    }
    return s;
  }

  private static double best(double[] a) {
    double s = 0;
    double most = -1;
    int at = -1;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      double term = a[i] / 3;
      s += term;
      if (term > most) {
        most = term;
        at = i;
      }
    }
    return s + most + at;
  }

  private static Double boxed(double[] a) {
    Double s = 0.3;
    for (@Parallel(result = Result.EXACT) int i = 0; i < a.length; i++) {
      s -= a[i];
    }
    return s;
  }

  private double field(double[] a) {
    for (@Parallel(result = Result.EXACT) double x : a) {
      this.total += x / 3;
      all += x;
    }
    return total + all;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 3000}) {
      double[] a = new double[n];
      for (int k = 0; k < n; k++) {
        a[k] = k == 1500 ? 100 : (k * 7919 + 13) % 1009 / 97.0 - 5;
      }
      all = 0.7f;
      results.add(sum(a));
      results.add(chain(a));
      results.add(single(a));
      results.add(product(a));
      results.add(singleProduct(a));
      results.add(nested(a));
      results.add(untilFound(a));
      results.add(best(a));
      results.add(boxed(a));
      results.add(new ExactResults().field(a));
    }
    return results;
  }
}
