package good;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link Lanes} that run in parallel, generated from Lanes.java by Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Lanes_Parallel {
  private static final Region DOT_21 = Region.at("good.Lanes.dot#1", "Lanes.java", 21)
      .fixedPartials(512).regroupsFrom(1024).build();

  private static final Region SEVERAL_31 = Region.at("good.Lanes.several#1", "Lanes.java", 31)
      .fixedPartials(256).regroupsFrom(512).build();

  private static final Region WIDENED_42 = Region.at("good.Lanes.widened#1", "Lanes.java", 42)
      .fixedPartials(1024).build();

  private static final Region NEIGHBOURS_50 = Region.at("good.Lanes.neighbours#1", "Lanes.java", 50)
      .fixedPartials(128).regroupsFrom(256).build();

  private static final Region LARGEST_58 = Region.at("good.Lanes.largest#1", "Lanes.java", 58)
      .perMicrosecond(256).build();

  private static final Region PRODUCT_66 = Region.at("good.Lanes.product#1", "Lanes.java", 66)
      .fixedPartials(512).regroupsFrom(1024).build();

  private static final Region DISTANCE_74 = Region.at("good.Lanes.distance#1", "Lanes.java", 74)
      .fixedPartials(256).regroupsFrom(512).build();

  private static final Region OF_SECRETS_90 = Region.at("good.Lanes.ofSecrets#1", "Lanes.java", 90)
      .fixedPartials(512).build();

  private static final Region OF_KNOWN_99 = Region.at("good.Lanes.ofKnown#1", "Lanes.java", 99)
      .fixedPartials(256).regroupsFrom(512).build();

  private static final Region EVERY_SECOND_109 = Region
      .at("good.Lanes.everySecond#1", "Lanes.java", 109).fixedPartials(1024).build();

  private static final Region DOWN_117 = Region.at("good.Lanes.down#1", "Lanes.java", 117)
      .fixedPartials(1024).build();

  private static final Region LABELLED_126 = Region.at("good.Lanes.labelled#1", "Lanes.java", 126)
      .fixedPartials(512).build();

  private static final Region PAST_THE_END_138 = Region
      .at("good.Lanes.pastTheEnd#1", "Lanes.java", 138).fixedPartials(1024).regroupsFrom(2048)
      .build();

  private Lanes_Parallel() {
  }

  /**
   * Parallel form of {@code Lanes.dot}, Lanes.java:19.
   */
  static double dot(double[] a, double[] b) {
    double sum = 1;
    if (DOT_21.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[a.length - 1 - i]; // from both ends
      }
      DOT_21.ranAsWritten();
    } else {
      Dot21Partial total = new Dot21Partial();
      total.sum = sum;
      DOT_21.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Dot21Partial::new,
          (partial, from, to) -> dot21(partial, a, b, from, to),
          Dot21Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:21.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void dot21(Dot21Partial partial, double[] a, double[] b, int from, int to) {
    double sum = partial.sum;
    int i = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 1024) {
      double sum2 = -0.0;
      double sum3 = -0.0;
      double sum4 = -0.0;
      for (; i < to - 3; i += 4) {
        sum += a[i] * b[a.length - 1 - i];
        sum2 += a[i + 1] * b[a.length - 1 - (i + 1)];
        sum3 += a[i + 2] * b[a.length - 1 - (i + 2)];
        sum4 += a[i + 3] * b[a.length - 1 - (i + 3)];
      }
      sum = (sum + sum2) + (sum3 + sum4);
    }
    for (; i < to; i++) {
      sum += a[i] * b[a.length - 1 - i]; // from both ends
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.several}, Lanes.java:27.
   */
  static double several(Lanes self, double[] a) {
    double sum = 0;
    double squares = 2;
    long signs = 0;
    double weight = weight(self);
    if (SEVERAL_31.isShort(0, a.length)) {
      for (double x : a) {
        sum += x;
        squares = squares + x * x * weight;
        signs += (long) Math.signum(x);
      }
      SEVERAL_31.ranAsWritten();
    } else {
      Several31Partial total = new Several31Partial();
      total.sum = sum;
      total.squares = squares;
      total.signs = signs;
      SEVERAL_31.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Several31Partial::new,
          (partial, from, to) -> several31(partial, a, weight, from, to),
          Several31Partial::merge);
      sum = total.sum;
      squares = total.squares;
      signs = total.signs;
    }
    return sum + squares + signs;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:31.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   *   <li>squares is a reduction with +: the same bits on every run, grouped by the iteration
   *       count alone.
   *   <li>signs is a reduction with +: the same value as the loop's.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void several31(Several31Partial partial, double[] a, double weight, int from,
      int to) {
    double sum = partial.sum;
    double squares = partial.squares;
    long signs = partial.signs;
    int k = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 512) {
      double sum2 = -0.0;
      double squares2 = -0.0;
      long signs2 = 0;
      double sum3 = -0.0;
      double squares3 = -0.0;
      long signs3 = 0;
      double sum4 = -0.0;
      double squares4 = -0.0;
      long signs4 = 0;
      for (; k < to - 3; k += 4) {
        sum += a[k];
        squares = squares + a[k] * a[k] * weight;
        signs += (long) Math.signum(a[k]);
        sum2 += a[k + 1];
        squares2 = squares2 + a[k + 1] * a[k + 1] * weight;
        signs2 += (long) Math.signum(a[k + 1]);
        sum3 += a[k + 2];
        squares3 = squares3 + a[k + 2] * a[k + 2] * weight;
        signs3 += (long) Math.signum(a[k + 2]);
        sum4 += a[k + 3];
        squares4 = squares4 + a[k + 3] * a[k + 3] * weight;
        signs4 += (long) Math.signum(a[k + 3]);
      }
      sum = (sum + sum2) + (sum3 + sum4);
      squares = (squares + squares2) + (squares3 + squares4);
      signs = (signs + signs2) + (signs3 + signs4);
    }
    for (; k < to; k++) {
      double x = a[k];
      sum += x;
      squares = squares + x * x * weight;
      signs += (long) Math.signum(x);
    }
    partial.sum = sum;
    partial.squares = squares;
    partial.signs = signs;
  }

  /**
   * Parallel form of {@code Lanes.widened}, Lanes.java:40.
   */
  static double widened(float[] a) {
    double sum = 0;
    if (WIDENED_42.isShort(0, a.length)) {
      for (double x : a) {
        sum += x * x;
      }
      WIDENED_42.ranAsWritten();
    } else {
      Widened42Partial total = new Widened42Partial();
      total.sum = sum;
      WIDENED_42.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Widened42Partial::new,
          (partial, from, to) -> widened42(partial, a, from, to),
          Widened42Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:42.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void widened42(Widened42Partial partial, float[] a, int from, int to) {
    double sum = partial.sum;
    for (int k = from; k < to; k++) {
      double x = a[k];
      sum += x * x;
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.neighbours}, Lanes.java:48.
   */
  static double neighbours(float[] a) {
    float sum = 0;
    if (NEIGHBOURS_50.isShort(1, a.length - 1)) {
      for (int i = 1; i < a.length - 1; i++) {
        sum -= a[i - 1] - 2 * a[i] + a[(i + 1)] * (a.length - (i + 1) - i) % 3;
      }
      NEIGHBOURS_50.ranAsWritten();
    } else {
      Neighbours50Partial total = new Neighbours50Partial();
      total.sum = sum;
      NEIGHBOURS_50.reduce(
          IntRange.lessThan(1, a.length - 1, 1),
          total,
          Neighbours50Partial::new,
          (partial, from, to) -> neighbours50(partial, a, from, to),
          Neighbours50Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:50.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void neighbours50(Neighbours50Partial partial, float[] a, int from, int to) {
    float sum = partial.sum;
    int i = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 256) {
      float sum2 = -0.0f;
      float sum3 = -0.0f;
      float sum4 = -0.0f;
      for (; i < to - 3; i += 4) {
        sum -= a[i - 1] - 2 * a[i] + a[(i + 1)] * (a.length - (i + 1) - i) % 3;
        sum2 -= a[i] - 2 * a[i + 1] + a[(i + 2)] * (a.length - (i + 2) - (i + 1)) % 3;
        sum3 -= a[i + 1] - 2 * a[i + 2] + a[(i + 3)] * (a.length - (i + 3) - (i + 2)) % 3;
        sum4 -= a[i + 2] - 2 * a[i + 3] + a[(i + 4)] * (a.length - (i + 4) - (i + 3)) % 3;
      }
      sum = (sum + sum2) + (sum3 + sum4);
    }
    for (; i < to; i++) {
      sum -= a[i - 1] - 2 * a[i] + a[(i + 1)] * (a.length - (i + 1) - i) % 3;
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.largest}, Lanes.java:56.
   */
  static double largest(double[] a) {
    double max = Double.NEGATIVE_INFINITY;
    if (LARGEST_58.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        max = Math.max(max, a[i] * ((i & 1) - (i >> 1 & 1)));
      }
      LARGEST_58.ranAsWritten();
    } else {
      Largest58Partial total = new Largest58Partial();
      total.max = max;
      LARGEST_58.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Largest58Partial::new,
          (partial, from, to) -> largest58(partial, a, from, to),
          Largest58Partial::merge);
      max = total.max;
    }
    return max;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:58.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>max is a reduction with max: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void largest58(Largest58Partial partial, double[] a, int from, int to) {
    double max = partial.max;
    int i = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 512) {
      double max2 = Double.NEGATIVE_INFINITY;
      double max3 = Double.NEGATIVE_INFINITY;
      double max4 = Double.NEGATIVE_INFINITY;
      for (; i < to - 3; i += 4) {
        max = Math.max(max, a[i] * ((i & 1) - (i >> 1 & 1)));
        max2 = Math.max(max2, a[i + 1] * (((i + 1) & 1) - ((i + 1) >> 1 & 1)));
        max3 = Math.max(max3, a[i + 2] * (((i + 2) & 1) - ((i + 2) >> 1 & 1)));
        max4 = Math.max(max4, a[i + 3] * (((i + 3) & 1) - ((i + 3) >> 1 & 1)));
      }
      max = Math.max(Math.max(max, max2), Math.max(max3, max4));
    }
    for (; i < to; i++) {
      max = Math.max(max, a[i] * ((i & 1) - (i >> 1 & 1)));
    }
    partial.max = max;
  }

  /**
   * Parallel form of {@code Lanes.product}, Lanes.java:64.
   */
  static double product(double[] a) {
    double product = 1;
    if (PRODUCT_66.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        product *= Math.signum(a[i] - 0.5);
      }
      PRODUCT_66.ranAsWritten();
    } else {
      Product66Partial total = new Product66Partial();
      total.product = product;
      PRODUCT_66.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Product66Partial::new,
          (partial, from, to) -> product66(partial, a, from, to),
          Product66Partial::merge);
      product = total.product;
    }
    return product;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:66.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>product is a reduction with *: the same bits on every run, grouped by the iteration
   *       count alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void product66(Product66Partial partial, double[] a, int from, int to) {
    double product = partial.product;
    int i = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 1024) {
      double product2 = 1;
      double product3 = 1;
      double product4 = 1;
      for (; i < to - 3; i += 4) {
        product *= Math.signum(a[i] - 0.5);
        product2 *= Math.signum(a[i + 1] - 0.5);
        product3 *= Math.signum(a[i + 2] - 0.5);
        product4 *= Math.signum(a[i + 3] - 0.5);
      }
      product = (product * product2) * (product3 * product4);
    }
    for (; i < to; i++) {
      product *= Math.signum(a[i] - 0.5);
    }
    partial.product = product;
  }

  /**
   * Parallel form of {@code Lanes.distance}, Lanes.java:72.
   */
  static double distance(double[] a, double[] b) {
    double sum = 0;
    if (DISTANCE_74.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        final double d = a[i] - b[i];
        var e = d * 2;
        sum += d * e;
      }
      DISTANCE_74.ranAsWritten();
    } else {
      Distance74Partial total = new Distance74Partial();
      total.sum = sum;
      DISTANCE_74.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Distance74Partial::new,
          (partial, from, to) -> distance74(partial, a, b, from, to),
          Distance74Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:74.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void distance74(Distance74Partial partial, double[] a, double[] b, int from,
      int to) {
    double sum = partial.sum;
    int i = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 512) {
      double sum2 = -0.0;
      double sum3 = -0.0;
      double sum4 = -0.0;
      for (; i < to - 3; i += 4) {
        double d = a[i] - b[i];
        double e = d * 2;
        sum += d * e;
        double d2 = a[i + 1] - b[i + 1];
        double e2 = d2 * 2;
        sum2 += d2 * e2;
        double d3 = a[i + 2] - b[i + 2];
        double e3 = d3 * 2;
        sum3 += d3 * e3;
        double d4 = a[i + 3] - b[i + 3];
        double e4 = d4 * 2;
        sum4 += d4 * e4;
      }
      sum = (sum + sum2) + (sum3 + sum4);
    }
    for (; i < to; i++) {
      final double d = a[i] - b[i];
      var e = d * 2;
      sum += d * e;
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.ofSecrets}, Lanes.java:88.
   */
  static double ofSecrets(Secret[] all) {
    double sum = 0;
    if (OF_SECRETS_90.isShort(0, all.length)) {
      for (int i = 0; i < all.length; i++) {
        Secret one = all[i];
        sum += one.value;
      }
      OF_SECRETS_90.ranAsWritten();
    } else {
      OfSecrets90Partial total = new OfSecrets90Partial();
      total.sum = sum;
      OF_SECRETS_90.reduce(
          IntRange.lessThan(0, all.length, 1),
          total,
          OfSecrets90Partial::new,
          (partial, from, to) -> ofSecrets90(partial, all, from, to),
          OfSecrets90Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:90.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void ofSecrets90(OfSecrets90Partial partial, Secret[] all, int from, int to) {
    double sum = partial.sum;
    for (int i = from; i < to; i++) {
      Secret one = all[i];
      sum += one.value;
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.ofKnown}, Lanes.java:97.
   */
  static double ofKnown(Lanes.Known[] all, double[][] rows) {
    double sum = 0;
    if (OF_KNOWN_99.isShort(0, all.length)) {
      for (int i = 0; i < all.length; i++) {
        Lanes.Known one = all[i];
        double[] row = rows[i];
        sum += one.value * row[0];
      }
      OF_KNOWN_99.ranAsWritten();
    } else {
      OfKnown99Partial total = new OfKnown99Partial();
      total.sum = sum;
      OF_KNOWN_99.reduce(
          IntRange.lessThan(0, all.length, 1),
          total,
          OfKnown99Partial::new,
          (partial, from, to) -> ofKnown99(partial, all, rows, from, to),
          OfKnown99Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:99.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void ofKnown99(OfKnown99Partial partial, Lanes.Known[] all, double[][] rows,
      int from, int to) {
    double sum = partial.sum;
    int i = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 512) {
      double sum2 = -0.0;
      double sum3 = -0.0;
      double sum4 = -0.0;
      for (; i < to - 3; i += 4) {
        Lanes.Known one = all[i];
        double[] row = rows[i];
        sum += one.value * row[0];
        Lanes.Known one2 = all[i + 1];
        double[] row2 = rows[i + 1];
        sum2 += one2.value * row2[0];
        Lanes.Known one3 = all[i + 2];
        double[] row3 = rows[i + 2];
        sum3 += one3.value * row3[0];
        Lanes.Known one4 = all[i + 3];
        double[] row4 = rows[i + 3];
        sum4 += one4.value * row4[0];
      }
      sum = (sum + sum2) + (sum3 + sum4);
    }
    for (; i < to; i++) {
      Lanes.Known one = all[i];
      double[] row = rows[i];
      sum += one.value * row[0];
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.everySecond}, Lanes.java:107.
   */
  static double everySecond(double[] a) {
    double sum = 0;
    if (EVERY_SECOND_109.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i += 2) {
        sum += a[i];
      }
      EVERY_SECOND_109.ranAsWritten();
    } else {
      IntRange iterations = IntRange.lessThan(0, a.length, 2);
      if (EVERY_SECOND_109.guard(iterations.countable())) {
        EverySecond109Partial total = new EverySecond109Partial();
        total.sum = sum;
        EVERY_SECOND_109.reduce(
            iterations,
            total,
            EverySecond109Partial::new,
            (partial, from, to) -> everySecond109(partial, a, from, to),
            EverySecond109Partial::merge);
        sum = total.sum;
      } else {
        for (int i = 0; i < a.length; i += 2) {
          sum += a[i];
        }
      }
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:109.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>Checked at run time: i does not overflow.
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void everySecond109(EverySecond109Partial partial, double[] a, int from, int to) {
    double sum = partial.sum;
    for (int i = from; i < to; i += 2) {
      sum += a[i];
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.down}, Lanes.java:115.
   */
  static double down(double[] a) {
    double sum = 0;
    if (DOWN_117.isShort(a.length - 1, 0)) {
      for (int i = a.length - 1; i >= 0; i--) {
        sum += a[i];
      }
      DOWN_117.ranAsWritten();
    } else {
      Down117Partial total = new Down117Partial();
      total.sum = sum;
      DOWN_117.reduce(
          IntRange.atLeast(a.length - 1, 0, -1),
          total,
          Down117Partial::new,
          (partial, from, to) -> down117(partial, a, from, to),
          Down117Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:117.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void down117(Down117Partial partial, double[] a, int from, int to) {
    double sum = partial.sum;
    for (int i = from; i > to; i--) {
      sum += a[i];
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.labelled}, Lanes.java:123.
   */
  static double labelled(double[] a) {
    double sum = 0;
    if (LABELLED_126.isShort(0, a.length)) {
      all:
      for (int i = 0; i < a.length; i++) {
        if (a[i] < -5) {
          continue all;
        }
        sum += a[i];
      }
      LABELLED_126.ranAsWritten();
    } else {
      Labelled126Partial total = new Labelled126Partial();
      total.sum = sum;
      LABELLED_126.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Labelled126Partial::new,
          (partial, from, to) -> labelled126(partial, a, from, to),
          Labelled126Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:126.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void labelled126(Labelled126Partial partial, double[] a, int from, int to) {
    double sum = partial.sum;
    all:
    for (int i = from; i < to; i++) {
      if (a[i] < -5) {
        continue all;
      }
      sum += a[i];
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Lanes.pastTheEnd}, Lanes.java:136.
   */
  static double pastTheEnd(double[] a, int n) {
    double sum = 0;
    if (PAST_THE_END_138.isShort(0, n)) {
      for (int i = 0; i <= n; i++) {
        sum += a[i];
      }
      PAST_THE_END_138.ranAsWritten();
    } else {
      IntRange iterations = IntRange.atMost(0, n, 1);
      if (PAST_THE_END_138.guard(iterations.countable())) {
        PastTheEnd138Partial total = new PastTheEnd138Partial();
        total.sum = sum;
        PAST_THE_END_138.reduce(
            iterations,
            total,
            PastTheEnd138Partial::new,
            (partial, from, to) -> pastTheEnd138(partial, a, from, to),
            PastTheEnd138Partial::merge);
        sum = total.sum;
      } else {
        for (int i = 0; i <= n; i++) {
          sum += a[i];
        }
      }
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Lanes.java:138.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   * </ul>
   *
   * <p>Checked at run time: i does not overflow.
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void pastTheEnd138(PastTheEnd138Partial partial, double[] a, int from, int to) {
    double sum = partial.sum;
    int i = from;
    // Several results at a time: their operations overlap.
    if (to - from >= 2048) {
      double sum2 = -0.0;
      double sum3 = -0.0;
      double sum4 = -0.0;
      for (; i < to - 3; i += 4) {
        sum += a[i];
        sum2 += a[i + 1];
        sum3 += a[i + 2];
        sum4 += a[i + 3];
      }
      sum = (sum + sum2) + (sum3 + sum4);
    }
    for (; i < to; i++) {
      sum += a[i];
    }
    partial.sum = sum;
  }

  /**
   * Reads {@code Lanes.weight}, which is private.
   */
  private static double weight(Lanes self) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "Lanes_Parallel was not woven into good.Lanes");
  }

  /**
   * Stands for {@code Lanes.Secret}, which Java source cannot name here, until the class files
   * are written.
   */
  private record Secret(double value) {
  }

  /**
   * What some iterations of {@link #DOT_21} computed.
   */
  private static final class Dot21Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Dot21Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #SEVERAL_31} computed.
   */
  private static final class Several31Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double squares = -0.0;

    long signs = 0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Several31Partial next) {
      sum += next.sum;
      squares += next.squares;
      signs += next.signs;
    }
  }

  /**
   * What some iterations of {@link #WIDENED_42} computed.
   */
  private static final class Widened42Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Widened42Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #NEIGHBOURS_50} computed.
   */
  private static final class Neighbours50Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    float sum = -0.0f;

    /**
     * Adds the result of later iterations.
     */
    void merge(Neighbours50Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #LARGEST_58} computed.
   */
  private static final class Largest58Partial {
    double max = Double.NEGATIVE_INFINITY;

    /**
     * Adds the result of later iterations.
     */
    void merge(Largest58Partial next) {
      max = Math.max(max, next.max);
    }
  }

  /**
   * What some iterations of {@link #PRODUCT_66} computed.
   */
  private static final class Product66Partial {
    double product = 1;

    /**
     * Adds the result of later iterations.
     */
    void merge(Product66Partial next) {
      product *= next.product;
    }
  }

  /**
   * What some iterations of {@link #DISTANCE_74} computed.
   */
  private static final class Distance74Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Distance74Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #OF_SECRETS_90} computed.
   */
  private static final class OfSecrets90Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(OfSecrets90Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #OF_KNOWN_99} computed.
   */
  private static final class OfKnown99Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(OfKnown99Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #EVERY_SECOND_109} computed.
   */
  private static final class EverySecond109Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(EverySecond109Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #DOWN_117} computed.
   */
  private static final class Down117Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Down117Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #LABELLED_126} computed.
   */
  private static final class Labelled126Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Labelled126Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #PAST_THE_END_138} computed.
   */
  private static final class PastTheEnd138Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(PastTheEnd138Partial next) {
      sum += next.sum;
    }
  }
}
