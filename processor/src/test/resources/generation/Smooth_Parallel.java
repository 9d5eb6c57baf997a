package demo;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link Smooth} that run in parallel, generated from Smooth.java by Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Smooth_Parallel {
  private static final int MARGIN = 1;

  private static final Region SMOOTH_14 = Region.at("demo.Smooth.smooth#1", "Smooth.java", 14)
      .fixedPartials().build();

  private Smooth_Parallel() {
  }

  /**
   * Parallel form of {@code Smooth.smooth}, Smooth.java:11.
   */
  static double smooth(Smooth self, double[] a, double[] b, int n) {
    double s = 0;
    // the interior points
    double[] weights = weights(self);
    double scale = self.scale;
    if (!SMOOTH_14.isShort(MARGIN, n - MARGIN) && SMOOTH_14.guard(a != b && b != weights)) {
      Smooth14Partial total = new Smooth14Partial();
      total.s = s;
      SMOOTH_14.reduce(
          IntRange.lessThan(MARGIN, n - MARGIN, 1),
          total,
          Smooth14Partial::new,
          (partial, from, to) -> smooth14(partial, a, b, weights, scale, from, to),
          Smooth14Partial::merge);
      s = total.s;
    } else {
      for (int i = MARGIN; i < n - MARGIN; i++) {
        double v = 0;
        for (int k = 0; k < weights.length; k++) {
          v += weights[k] * a[i + k - MARGIN]; // one tap
        }
        b[i] = scale * v;
        s += v;
      }
      SMOOTH_14.ranAsWritten();
    }
    return s;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Smooth.java:14.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>writes go to b[i] only, a different element in every iteration
   *   <li>v &lt; s is private to an iteration &amp; k counts 0 &lt;= k &lt; weights.length
   * </ul>
   *
   * <p>Checked at run time: {@code a != b}, {@code b != weights}.
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void smooth14(Smooth14Partial partial, double[] a, double[] b, double[] weights,
      double scale, int from, int to) {
    double s = partial.s;
    for (int i = from; i < to; i++) {
      double v = 0;
      for (int k = 0; k < weights.length; k++) {
        v += weights[k] * a[i + k - MARGIN]; // one tap
      }
      b[i] = scale * v;
      s += v;
    }
    partial.s = s;
  }

  /**
   * Reads {@code Smooth.weights}, which is private.
   */
  private static double[] weights(Smooth self) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "Smooth_Parallel was not woven into demo.Smooth");
  }

  /**
   * What some iterations of {@link #SMOOTH_14} computed.
   */
  private static final class Smooth14Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double s = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Smooth14Partial next) {
      s += next.s;
    }
  }
}
