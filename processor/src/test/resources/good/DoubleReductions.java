// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Folds of a double; sums are of small integers, so that no order of adding rounds. */
public class DoubleReductions {
  private static double plus(double[] x) {
    double r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
    }
    return r;
  }

  private static double minus(double[] x) {
    double r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r -= x[i];
    }
    return r;
  }

  private static double assigned(double[] x) {
    double r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r + x[i];
    }
    return r;
  }

  private static double mirrored(double[] x) {
    double r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] + r - 1;
    }
    return r;
  }

  private static double count(double[] x) {
    double r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 3) {
        r++;
      }
    }
    return r;
  }

  private static double integers(double[] x) {
    double r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += i;
    }
    return r;
  }

  private static double times(double[] x) {
    double r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r *= (i & 1) == 0 ? 2 : 0.5;
    }
    return r;
  }

  private static double ifGreater(double[] x) {
    double r = -Double.MAX_VALUE;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) {
        r = x[i];
      }
    }
    return r;
  }

  private static double ifGreaterEqual(double[] x) {
    double r = Double.NEGATIVE_INFINITY;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] >= r) r = x[i];
    }
    return r;
  }

  private static double ifLess(double[] x) {
    double r = Double.MAX_VALUE;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < r) r = x[i];
    }
    return r;
  }

  private static double ifMirrored(double[] x) {
    double r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (r >= x[i]) r = x[i];
    }
    return r;
  }

  private static double fromNotANumber(double[] x) {
    double r = Double.NaN;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) r = x[i];
    }
    return r;
  }

  private static double choose(double[] x) {
    double r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] > r ? x[i] : r;
    }
    return r;
  }

  private static double chooseLess(double[] x) {
    double r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] < r ? x[i] : r;
    }
    return r;
  }

  private static double max(double[] x) {
    double r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(r, x[i]);
    }
    return r;
  }

  private static double maxMirrored(double[] x) {
    double r = -0.0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(x[i], r);
    }
    return r;
  }

  private static double min(double[] x) {
    double r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.min(r, x[i]);
    }
    return r;
  }

  private static double minFromInfinity(double[] x) {
    double r = Double.POSITIVE_INFINITY;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.min(r, x[i]);
    }
    return r;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 100, 3000}) {
      double[] x = new double[n];
      for (int k = 0; k < n; k++) {
        x[k] = k * 37 % 101 - 50;
      }
      results.add(plus(x));
      results.add(minus(x));
      results.add(assigned(x));
      results.add(mirrored(x));
      results.add(count(x));
      results.add(integers(x));
      results.add(times(x));
      results.add(ifGreater(x));
      results.add(ifGreaterEqual(x));
      results.add(ifLess(x));
      results.add(ifMirrored(x));
      results.add(fromNotANumber(x));
      results.add(choose(x));
      results.add(chooseLess(x));
      results.add(max(x));
      results.add(maxMirrored(x));
      results.add(min(x));
      results.add(minFromInfinity(x));
    }
    double[][] odd = {
      {0.0, -0.0}, {-0.0, 0.0}, {Double.NaN, 1, Double.NaN}, {1, Double.NaN, 2}, {-1, -0.0, 0.0, -2},
      {Double.NEGATIVE_INFINITY, Double.NaN}, {Double.POSITIVE_INFINITY, 5}, {Double.NEGATIVE_INFINITY}
    };
    for (double[] x : odd) {
      results.add(ifGreater(x));
      results.add(ifGreaterEqual(x));
      results.add(ifLess(x));
      results.add(ifMirrored(x));
      results.add(fromNotANumber(x));
      results.add(choose(x));
      results.add(chooseLess(x));
      results.add(max(x));
      results.add(maxMirrored(x));
      results.add(min(x));
      results.add(minFromInfinity(x));
    }
    return results;
  }
}
