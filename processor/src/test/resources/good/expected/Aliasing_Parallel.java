package good;

import io.manyhands.runtime.Guards;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Part;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link Aliasing} that run in parallel, generated from Aliasing.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Aliasing_Parallel {
  private static final Region SHIFT_18 = Region.at("good.Aliasing.shift#1", "Aliasing.java", 18)
      .perMicrosecond(512).build();

  private static final Region THREE_24 = Region.at("good.Aliasing.three#1", "Aliasing.java", 24)
      .perMicrosecond(256).build();

  private static final Region FIELDS_30 = Region.at("good.Aliasing.fields#1", "Aliasing.java", 30)
      .perMicrosecond(512).build();

  private static final Region ROWS_36 = Region.at("good.Aliasing.rows#1", "Aliasing.java", 36)
      .build();

  private static final Region TWO_MATRICES_44 = Region
      .at("good.Aliasing.twoMatrices#1", "Aliasing.java", 44).build();

  private static final Region CALLEE_52 = Region.at("good.Aliasing.callee#1", "Aliasing.java", 52)
      .build();

  private Aliasing_Parallel() {
  }

  /**
   * Parallel form of {@code Aliasing.shift}, Aliasing.java:17.
   */
  static void shift(int[] to, int[] from, int n) {
    if (!SHIFT_18.isShort(0, n) && SHIFT_18.guard(from != to)) {
      SHIFT_18.run(IntRange.lessThan(0, n, 1), (from2, to2) -> shift18(to, from, from2, to2));
    } else {
      for (int i = 0; i < n; i++) {
        to[i + 1] = from[i] + 1;
      }
      SHIFT_18.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from2} to {@code to2}, exclusive, of the loop at Aliasing.java:18.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of to.
   * </ul>
   *
   * <p>Checked at run time: {@code from != to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void shift18(int[] to, int[] from, int from2, int to2) {
    for (int i = from2; i < to2; i++) {
      to[i + 1] = from[i] + 1;
    }
  }

  /**
   * Parallel form of {@code Aliasing.three}, Aliasing.java:23.
   */
  static void three(int[] a, int[] b, int[] c) {
    if (!THREE_24.isShort(1, a.length - 1) && THREE_24.guard(a != b && a != c)) {
      THREE_24.run(
          IntRange.lessThan(1, a.length - 1, 1),
          (from, to) -> three24(a, b, c, from, to));
    } else {
      for (int i = 1; i < a.length - 1; i++) {
        a[i] = b[i - 1] + c[i + 1];
      }
      THREE_24.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Aliasing.java:24.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Checked at run time: {@code a != b}, {@code a != c}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void three24(int[] a, int[] b, int[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i - 1] + c[i + 1];
    }
  }

  /**
   * Parallel form of {@code Aliasing.fields}, Aliasing.java:29.
   */
  static void fields(Aliasing self, Aliasing other, int n) {
    int[] data = data(self);
    if (!FIELDS_30.isShort(0, n) && FIELDS_30.guard(other != null && data != data(other))) {
      FIELDS_30.run(IntRange.lessThan(0, n, 1), (from, to) -> fields30(other, n, data, from, to));
    } else {
      for (int i = 0; i < n; i++) {
        data[i] = data(other)[n - i] * 2;
      }
      FIELDS_30.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Aliasing.java:30.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of data.
   * </ul>
   *
   * <p>Checked at run time: {@code data != other.data}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void fields30(Aliasing other, int n, int[] data, int from, int to) {
    for (int i = from; i < to; i++) {
      data[i] = data(other)[n - i] * 2;
    }
  }

  /**
   * Parallel form of {@code Aliasing.rows}, Aliasing.java:35.
   */
  static void rows(int[][] m) {
    if (!ROWS_36.isShort(0, m.length) && ROWS_36.guard(Guards.rows(1).written(m).distinct())) {
      ROWS_36.run(
          IntRange.lessThan(0, m.length, 1),
          (from, to) -> rows36(m, from, to),
          (from, part) -> rows36Part(m, from, part));
    } else {
      for (int i = 0; i < m.length; i++) {
        for (int j = 0; j < m[i].length; j++) {
          m[i][j] = m[i][j] * 2 + i;
        }
      }
      ROWS_36.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Aliasing.java:36.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of m.
   *   <li>No iteration of the loop inside, over j, needs another one either: where outer
   *       iterations are few, the two loops run as one space of iterations.
   * </ul>
   *
   * <p>Checked at run time: rows of m are distinct.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void rows36(int[][] m, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] = m[i][j] * 2 + i;
      }
    }
  }

  /**
   * A part of iteration {@code i} of the loop at Aliasing.java:36: some iterations of the loop
   * inside, over {@code j}.
   */
  private static void rows36Part(int[][] m, int i, Part part) {
    for (int j = part.from(0, m[i].length), to = part.to(0, m[i].length); j < to; j++) {
      m[i][j] = m[i][j] * 2 + i;
    }
  }

  /**
   * Parallel form of {@code Aliasing.twoMatrices}, Aliasing.java:43.
   */
  static void twoMatrices(int[][] m, int[][] q, int n) {
    if (!TWO_MATRICES_44.isShort(1, n)
        && TWO_MATRICES_44.guard(Guards.rows(1).written(m).read(q).distinct())) {
      TWO_MATRICES_44.run(
          IntRange.lessThan(1, n, 1),
          (from, to) -> twoMatrices44(n, m, q, from, to),
          (from, part) -> twoMatrices44Part(n, m, q, from, part));
    } else {
      for (int i = 1; i < n; i++) {
        for (int j = 0; j < n; j++) {
          m[i][j] = q[i - 1][j] + 1;
        }
      }
      TWO_MATRICES_44.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Aliasing.java:44.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of m.
   *   <li>No iteration of the loop inside, over j, needs another one either: where outer
   *       iterations are few, the two loops run as one space of iterations.
   * </ul>
   *
   * <p>Checked at run time: rows of m, q are distinct.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void twoMatrices44(int n, int[][] m, int[][] q, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = q[i - 1][j] + 1;
      }
    }
  }

  /**
   * A part of iteration {@code i} of the loop at Aliasing.java:44: some iterations of the loop
   * inside, over {@code j}.
   */
  private static void twoMatrices44Part(int n, int[][] m, int[][] q, int i, Part part) {
    for (int j = part.from(0, n), to = part.to(0, n); j < to; j++) {
      m[i][j] = q[i - 1][j] + 1;
    }
  }

  /**
   * Parallel form of {@code Aliasing.callee}, Aliasing.java:51.
   */
  static void callee(int[] a, int[] b) {
    if (!CALLEE_52.isShort(0, a.length - 1) && CALLEE_52.guard(a != b)) {
      CALLEE_52.run(
          IntRange.lessThan(0, a.length - 1, 1),
          (from, to) -> callee52(a, b, from, to));
    } else {
      for (int i = 0; i < a.length - 1; i++) {
        put(a, i, get(b, i + 1) + 3);
      }
      CALLEE_52.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Aliasing.java:52.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Checked at run time: {@code a != b}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void callee52(int[] a, int[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      put(a, i, get(b, i + 1) + 3);
    }
  }

  /**
   * Reads {@code Aliasing.data}, which is private.
   */
  private static int[] data(Aliasing self) {
    throw unwoven();
  }

  /**
   * Calls {@code Aliasing.put}, which is private.
   */
  private static void put(int[] argument1, int argument2, int argument3) {
    throw unwoven();
  }

  /**
   * Calls {@code Aliasing.get}, which is private.
   */
  private static int get(int[] argument1, int argument2) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "Aliasing_Parallel was not woven into good.Aliasing");
  }
}
