package demo;

import io.manyhands.annotations.Parallel;

class Smooth {
  private static final int MARGIN = 1;
  private final double[] weights = {0.25, 0.5, 0.25};
  double scale = 1.0;

  /** Smooths a into b and returns the sum. */
  double smooth(double[] a, double[] b, int n) {
    double s = 0;
    // the interior points
    for (@Parallel int i = MARGIN; i < n - MARGIN; i++) {
      double v = 0;
      for (int k = 0; k < weights.length; k++) {
        v += weights[k] * a[i + k - MARGIN]; // one tap
      }
      b[i] = this.scale * v;
      s += v;
    }
    return s;
  }

  static Object run() {
    double[] a = new double[1000];
    for (int i = 0; i < a.length; i++) {
      a[i] = 4 * (i % 17);
    }
    double[] b = new double[1000];
    double s = new Smooth().smooth(a, b, a.length);
    return s + " " + java.util.Arrays.hashCode(b);
  }
}
