package good;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;
import java.io.IOException;

/**
 * The loops of {@link Exceptions} that run in parallel, generated from Exceptions.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Exceptions_Parallel {
  private static final Region DIVIDE_17 = Region
      .at("good.Exceptions.divide#1", "Exceptions.java", 17).perMicrosecond(128).build();

  private static final Region BOUNDS_26 = Region
      .at("good.Exceptions.bounds#1", "Exceptions.java", 26).perMicrosecond(512).build();

  private static final Region OWN_33 = Region.at("good.Exceptions.own#1", "Exceptions.java", 33)
      .build();

  private static final Region CHECKED_42 = Region
      .at("good.Exceptions.checked#1", "Exceptions.java", 42).build();

  private static final Region CAUGHT_51 = Region
      .at("good.Exceptions.caught#1", "Exceptions.java", 51).build();

  private Exceptions_Parallel() {
  }

  /**
   * Parallel form of {@code Exceptions.divide}, Exceptions.java:15.
   */
  static int divide(Exceptions self, int[] a, int[] b) {
    int total = 0;
    if (DIVIDE_17.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        sum(self, (long) (sum(self) + (a[i] / b[i])));
        most(self, Math.max(most(self), a[i]));
        total += 1;
      }
      DIVIDE_17.ranAsWritten();
    } else {
      Divide17Partial total2 = new Divide17Partial();
      total2.total = total;
      total2.sum = sum(self);
      total2.most = most(self);
      try {
        DIVIDE_17.reduce(
            IntRange.lessThan(0, a.length, 1),
            total2,
            Divide17Partial::new,
            (partial, from, to) -> divide17(partial, a, b, from, to),
            Divide17Partial::merge);
      } finally {
        total = total2.total;
        sum(self, total2.sum);
        most(self, total2.most);
      }
    }
    return total;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Exceptions.java:17.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>total is a reduction with +: the same value as the loop's.
   *   <li>sum is a reduction with +: the same value as the loop's.
   *   <li>most is a reduction with max: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void divide17(Divide17Partial partial, int[] a, int[] b, int from, int to) {
    int total = partial.total;
    long sum = partial.sum;
    int most = partial.most;
    try {
      for (int i = from; i < to; i++) {
        sum += a[i] / b[i];
        most = Math.max(most, a[i]);
        total += 1;
      }
    } finally {
      partial.total = total;
      partial.sum = sum;
      partial.most = most;
    }
  }

  /**
   * Parallel form of {@code Exceptions.bounds}, Exceptions.java:25.
   */
  static void bounds(Exceptions self, int[] a, int n) {
    if (BOUNDS_26.isShort(0, n)) {
      for (int i = 0; i < n; i++) {
        sum(self, (long) (sum(self) + 1));
        a[i] = i;
      }
      BOUNDS_26.ranAsWritten();
    } else {
      Bounds26Partial total = new Bounds26Partial();
      total.sum = sum(self);
      try {
        BOUNDS_26.reduce(
            IntRange.lessThan(0, n, 1),
            total,
            Bounds26Partial::new,
            (partial, from, to) -> bounds26(partial, a, from, to),
            Bounds26Partial::merge);
      } finally {
        sum(self, total.sum);
      }
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Exceptions.java:26.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>sum is a reduction with +: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void bounds26(Bounds26Partial partial, int[] a, int from, int to) {
    long sum = partial.sum;
    try {
      for (int i = from; i < to; i++) {
        sum++;
        a[i] = i;
      }
    } finally {
      partial.sum = sum;
    }
  }

  /**
   * Parallel form of {@code Exceptions.own}, Exceptions.java:32.
   */
  static void own(int[] a) {
    if (OWN_33.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        if (a[i] < 0) {
          throw new IllegalArgumentException("negative at " + i);
        }
        a[i] *= 2;
      }
      OWN_33.ranAsWritten();
    } else {
      OWN_33.run(IntRange.lessThan(0, a.length, 1), (from, to) -> own33(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Exceptions.java:33.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void own33(int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      if (a[i] < 0) {
        throw new IllegalArgumentException("negative at " + i);
      }
      a[i] *= 2;
    }
  }

  /**
   * Parallel form of {@code Exceptions.checked}, Exceptions.java:41.
   */
  static void checked(int[] a) throws IOException {
    if (CHECKED_42.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        if (a[i] == 77) {
          throw new IOException("found " + i);
        }
        a[i]++;
      }
      CHECKED_42.ranAsWritten();
    } else {
      CHECKED_42.run(IntRange.lessThan(0, a.length, 1), (from, to) -> checked42(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Exceptions.java:42.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void checked42(int[] a, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      if (a[i] == 77) {
        throw new IOException("found " + i);
      }
      a[i]++;
    }
  }

  /**
   * Parallel form of {@code Exceptions.caught}, Exceptions.java:50.
   */
  static void caught(int[] a, int[] b) {
    if (CAUGHT_51.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        try {
          a[i] = 100 / b[i];
        } catch (ArithmeticException thrown) {
          a[i] = -1;
        } finally {
          a[i]++;
        }
      }
      CAUGHT_51.ranAsWritten();
    } else {
      CAUGHT_51.run(IntRange.lessThan(0, a.length, 1), (from, to) -> caught51(a, b, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Exceptions.java:51.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void caught51(int[] a, int[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      try {
        a[i] = 100 / b[i];
      } catch (ArithmeticException thrown) {
        a[i] = -1;
      } finally {
        a[i]++;
      }
    }
  }

  /**
   * Reads {@code Exceptions.sum}, which is private.
   */
  private static long sum(Exceptions self) {
    throw unwoven();
  }

  /**
   * Assigns {@code Exceptions.sum}, which is private.
   */
  private static void sum(Exceptions self, long value) {
    throw unwoven();
  }

  /**
   * Assigns {@code Exceptions.most}, which is private.
   */
  private static void most(Exceptions self, int value) {
    throw unwoven();
  }

  /**
   * Reads {@code Exceptions.most}, which is private.
   */
  private static int most(Exceptions self) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "Exceptions_Parallel was not woven into good.Exceptions");
  }

  /**
   * What some iterations of {@link #DIVIDE_17} computed.
   */
  private static final class Divide17Partial {
    int total = 0;

    long sum = 0;

    int most = Integer.MIN_VALUE;

    /**
     * Adds the result of later iterations.
     */
    void merge(Divide17Partial next) {
      total += next.total;
      sum += next.sum;
      most = Math.max(most, next.most);
    }
  }

  /**
   * What some iterations of {@link #BOUNDS_26} computed.
   */
  private static final class Bounds26Partial {
    long sum = 0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Bounds26Partial next) {
      sum += next.sum;
    }
  }
}
