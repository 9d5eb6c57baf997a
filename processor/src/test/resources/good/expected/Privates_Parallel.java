package good;

import io.manyhands.runtime.Guards;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link Privates} that run in parallel, generated from Privates.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Privates_Parallel {
  private static final Region TEMPORARY_13 = Region
      .at("good.Privates.temporary#1", "Privates.java", 13).perMicrosecond(256).build();

  private static final Region BOTH_BRANCHES_22 = Region
      .at("good.Privates.bothBranches#1", "Privates.java", 22).perMicrosecond(128).build();

  private static final Region LAST_38 = Region.at("good.Privates.last#1", "Privates.java", 38)
      .perMicrosecond(128).build();

  private static final Region LAST_IN_OUTER_LOOP_52 = Region
      .at("good.Privates.lastInOuterLoop#1", "Privates.java", 52).perMicrosecond(256).build();

  private static final Region INNER_COUNTERS_63 = Region
      .at("good.Privates.innerCounters#1", "Privates.java", 63).build();

  private static final Region ROW_74 = Region.at("good.Privates.row#1", "Privates.java", 74)
      .build();

  private static final Region FRESH_84 = Region.at("good.Privates.fresh#1", "Privates.java", 84)
      .build();

  private static final Region SWITCHED_96 = Region
      .at("good.Privates.switched#1", "Privates.java", 96).build();

  private Privates_Parallel() {
  }

  /**
   * Parallel form of {@code Privates.temporary}, Privates.java:11.
   */
  static void temporary(int[] a) {
    int t;
    if (TEMPORARY_13.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        t = a[i] * 2;
        a[i] = t + t / 3;
      }
      TEMPORARY_13.ranAsWritten();
    } else {
      TEMPORARY_13.run(IntRange.lessThan(0, a.length, 1), (from, to) -> temporary13(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:13.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>Each iteration assigns t before it reads it.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void temporary13(int[] a, int from, int to) {
    int t;
    for (int i = from; i < to; i++) {
      t = a[i] * 2;
      a[i] = t + t / 3;
    }
  }

  /**
   * Parallel form of {@code Privates.bothBranches}, Privates.java:19.
   */
  static void bothBranches(int[] a) {
    int t = 99;
    int u;
    if (BOTH_BRANCHES_22.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        if (a[i] > 3) {
          t = a[i];
          u = 1;
        } else {
          u = 2;
          t = -a[i];
        }
        a[i] = t * u;
      }
      BOTH_BRANCHES_22.ranAsWritten();
    } else {
      BOTH_BRANCHES_22.run(
          IntRange.lessThan(0, a.length, 1),
          (from, to) -> bothBranches22(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:22.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>Each iteration assigns t before it reads it.
   *   <li>Each iteration assigns u before it reads it.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void bothBranches22(int[] a, int from, int to) {
    int t;
    int u;
    for (int i = from; i < to; i++) {
      if (a[i] > 3) {
        t = a[i];
        u = 1;
      } else {
        u = 2;
        t = -a[i];
      }
      a[i] = t * u;
    }
  }

  /**
   * Parallel form of {@code Privates.last}, Privates.java:34.
   */
  static String last(int[] a, int n) {
    int t = -1;
    double half = -2;
    String text = "none";
    if (LAST_38.isShort(0, n)) {
      for (int i = 0; i < n; i++) {
        t = a[i];
        half = t / 2.0;
        text = "at " + i;
        a[i] = t + 1;
      }
      LAST_38.ranAsWritten();
    } else {
      IntRange iterations = IntRange.lessThan(0, n, 1);
      Last38Partial total = new Last38Partial();
      LAST_38.reduce(
          iterations,
          total,
          Last38Partial::new,
          (partial, from, to) -> last38(partial, a, from, to),
          Last38Partial::merge);
      if (iterations.count() > 0) {
        t = total.t;
        half = total.half;
        text = total.text;
      }
    }
    return t + " " + half + " " + text;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:38.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>Each iteration assigns t before it reads it; the last one's value is kept.
   *   <li>Each iteration assigns half before it reads it; the last one's value is kept.
   *   <li>Each iteration assigns text before it reads it; the last one's value is kept.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void last38(Last38Partial partial, int[] a, int from, int to) {
    int t = partial.t;
    double half = partial.half;
    String text = partial.text;
    for (int i = from; i < to; i++) {
      t = a[i];
      half = t / 2.0;
      text = "at " + i;
      a[i] = t + 1;
    }
    partial.t = t;
    partial.half = half;
    partial.text = text;
  }

  /**
   * Parallel form of {@code Privates.lastInOuterLoop}, Privates.java:47.
   */
  static int lastInOuterLoop(int[] a) {
    int carried = 1;
    int total = 0;
    for (int round = 0; round < 3; round++) {
      total += carried;
      if (LAST_IN_OUTER_LOOP_52.isShort(0, a.length)) {
        for (int i = 0; i < a.length; i++) {
          carried = a[i] + i;
          a[i] = carried;
        }
        LAST_IN_OUTER_LOOP_52.ranAsWritten();
      } else {
        IntRange iterations = IntRange.lessThan(0, a.length, 1);
        LastInOuterLoop52Partial total2 = new LastInOuterLoop52Partial();
        LAST_IN_OUTER_LOOP_52.reduce(
            iterations,
            total2,
            LastInOuterLoop52Partial::new,
            (partial, from, to) -> lastInOuterLoop52(partial, a, from, to),
            LastInOuterLoop52Partial::merge);
        if (iterations.count() > 0) {
          carried = total2.carried;
        }
      }
    }
    return total;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:52.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>Each iteration assigns carried before it reads it; the last one's value is kept.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void lastInOuterLoop52(LastInOuterLoop52Partial partial, int[] a, int from,
      int to) {
    int carried = partial.carried;
    for (int i = from; i < to; i++) {
      carried = a[i] + i;
      a[i] = carried;
    }
    partial.carried = carried;
  }

  /**
   * Parallel form of {@code Privates.innerCounters}, Privates.java:60.
   */
  static void innerCounters(int[][] m) {
    int x;
    int y;
    if (!INNER_COUNTERS_63.isShort(0, m.length)
        && INNER_COUNTERS_63.guard(Guards.rows(1).written(m).distinct())) {
      INNER_COUNTERS_63.run(
          IntRange.lessThan(0, m.length, 1),
          (from, to) -> innerCounters63(m, from, to));
    } else {
      for (int i = 0; i < m.length; i++) {
        x = 0;
        for (y = 0; y < m[i].length; y++) {
          x += m[i][y];
          m[i][y] = x;
        }
      }
      INNER_COUNTERS_63.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:63.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of m.
   *   <li>Each iteration assigns x before it reads it.
   *   <li>Each iteration assigns y before it reads it.
   * </ul>
   *
   * <p>Checked at run time: rows of m are distinct.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void innerCounters63(int[][] m, int from, int to) {
    int x;
    int y;
    for (int i = from; i < to; i++) {
      x = 0;
      for (y = 0; y < m[i].length; y++) {
        x += m[i][y];
        m[i][y] = x;
      }
    }
  }

  /**
   * Parallel form of {@code Privates.row}, Privates.java:72.
   */
  static void row(int[][] m) {
    int[] row;
    if (!ROW_74.isShort(0, m.length) && ROW_74.guard(Guards.rows(1).written(m).distinct())) {
      ROW_74.run(IntRange.lessThan(0, m.length, 1), (from, to) -> row74(m, from, to));
    } else {
      for (int i = 0; i < m.length; i++) {
        row = m[i];
        for (int j = 0; j < row.length; j++) {
          row[j] += i;
        }
      }
      ROW_74.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:74.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of m.
   *   <li>Each iteration assigns row before it reads it.
   * </ul>
   *
   * <p>Checked at run time: rows of m are distinct.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void row74(int[][] m, int from, int to) {
    int[] row;
    for (int i = from; i < to; i++) {
      row = m[i];
      for (int j = 0; j < row.length; j++) {
        row[j] += i;
      }
    }
  }

  /**
   * Parallel form of {@code Privates.fresh}, Privates.java:82.
   */
  static void fresh(int[] a) {
    int[] scratch;
    if (FRESH_84.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        scratch = new int[4];
        for (int k = 0; k < 4; k++) {
          scratch[k] = a[i] + k;
        }
        scratch[1] *= scratch[2];
        a[i] = scratch[1] - scratch[3];
      }
      FRESH_84.ranAsWritten();
    } else {
      FRESH_84.run(IntRange.lessThan(0, a.length, 1), (from, to) -> fresh84(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:84.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>Each iteration assigns scratch before it reads it.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void fresh84(int[] a, int from, int to) {
    int[] scratch;
    for (int i = from; i < to; i++) {
      scratch = new int[4];
      for (int k = 0; k < 4; k++) {
        scratch[k] = a[i] + k;
      }
      scratch[1] *= scratch[2];
      a[i] = scratch[1] - scratch[3];
    }
  }

  /**
   * Parallel form of {@code Privates.switched}, Privates.java:94.
   */
  static void switched(int[] a) {
    int t;
    if (SWITCHED_96.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        t = 0;
        switch (a[i] & 3) {
          case 0:
            t = 5;
            break;
          case 1:
            t = 6;
            break;
          default:
            t += 7;
        }
        do {
          t -= 2;
        } while (t > 3);
        a[i] = t;
      }
      SWITCHED_96.ranAsWritten();
    } else {
      SWITCHED_96.run(IntRange.lessThan(0, a.length, 1), (from, to) -> switched96(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Privates.java:96.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>Each iteration assigns t before it reads it.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void switched96(int[] a, int from, int to) {
    int t;
    for (int i = from; i < to; i++) {
      t = 0;
      switch (a[i] & 3) {
        case 0:
          t = 5;
          break;
        case 1:
          t = 6;
          break;
        default:
          t += 7;
      }
      do {
        t -= 2;
      } while (t > 3);
      a[i] = t;
    }
  }

  /**
   * What some iterations of {@link #LAST_38} computed.
   */
  private static final class Last38Partial {
    int t;

    double half;

    String text;

    /**
     * Adds the result of later iterations.
     */
    void merge(Last38Partial next) {
      t = next.t;
      half = next.half;
      text = next.text;
    }
  }

  /**
   * What some iterations of {@link #LAST_IN_OUTER_LOOP_52} computed.
   */
  private static final class LastInOuterLoop52Partial {
    int carried;

    /**
     * Adds the result of later iterations.
     */
    void merge(LastInOuterLoop52Partial next) {
      carried = next.carried;
    }
  }
}
