// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Folds of a float; sums are of small integers, so that no order of adding rounds. */
public class FloatReductions {
  private static float plus(float[] x) {
    float r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
    }
    return r;
  }

  private static float minus(float[] x) {
    float r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r -= x[i];
    }
    return r;
  }

  private static float assigned(float[] x) {
    float r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r + x[i];
    }
    return r;
  }

  private static float mirrored(float[] x) {
    float r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] + r - 1;
    }
    return r;
  }

  private static float count(float[] x) {
    float r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 3) {
        r++;
      }
    }
    return r;
  }

  private static float integers(float[] x) {
    float r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += i;
    }
    return r;
  }

  private static float times(float[] x) {
    float r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r *= (i & 1) == 0 ? 2 : 0.5f;
    }
    return r;
  }

  private static float ifGreater(float[] x) {
    float r = -Float.MAX_VALUE;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) {
        r = x[i];
      }
    }
    return r;
  }

  private static float ifGreaterEqual(float[] x) {
    float r = Float.NEGATIVE_INFINITY;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] >= r) r = x[i];
    }
    return r;
  }

  private static float ifLess(float[] x) {
    float r = Float.MAX_VALUE;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < r) r = x[i];
    }
    return r;
  }

  private static float ifMirrored(float[] x) {
    float r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (r >= x[i]) r = x[i];
    }
    return r;
  }

  private static float fromNotANumber(float[] x) {
    float r = Float.NaN;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) r = x[i];
    }
    return r;
  }

  private static float choose(float[] x) {
    float r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] > r ? x[i] : r;
    }
    return r;
  }

  private static float chooseLess(float[] x) {
    float r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] < r ? x[i] : r;
    }
    return r;
  }

  private static float max(float[] x) {
    float r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(r, x[i]);
    }
    return r;
  }

  private static float maxMirrored(float[] x) {
    float r = -0.0f;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(x[i], r);
    }
    return r;
  }

  private static float min(float[] x) {
    float r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.min(r, x[i]);
    }
    return r;
  }

  private static float minFromInfinity(float[] x) {
    float r = Float.POSITIVE_INFINITY;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.min(r, x[i]);
    }
    return r;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 100, 3000}) {
      float[] x = new float[n];
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
    float[][] odd = {
      {0.0f, -0.0f}, {-0.0f, 0.0f}, {Float.NaN, 1, Float.NaN}, {1, Float.NaN, 2}, {-1, -0.0f, 0.0f, -2},
      {Float.NEGATIVE_INFINITY, Float.NaN}, {Float.POSITIVE_INFINITY, 5}, {Float.NEGATIVE_INFINITY}
    };
    for (float[] x : odd) {
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
