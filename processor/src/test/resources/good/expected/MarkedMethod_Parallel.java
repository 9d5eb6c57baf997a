package good;

import io.manyhands.runtime.AccessCheck;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link MarkedMethod} that run in parallel, generated from MarkedMethod.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class MarkedMethod_Parallel {
  private static final Region BOTH_11 = Region
      .at("good.MarkedMethod.both#1", "MarkedMethod.java", 11).perMicrosecond(512).build();

  private static final Region BOTH_17 = Region
      .at("good.MarkedMethod.both#3", "MarkedMethod.java", 17).perMicrosecond(512).build();

  private static final Region TRUSTED_29 = Region
      .at("good.MarkedMethod.trusted#1", "MarkedMethod.java", 29).perMicrosecond(256).build();

  private MarkedMethod_Parallel() {
  }

  /**
   * Parallel form of {@code MarkedMethod.both}, MarkedMethod.java:9.
   */
  static void both(int[] a, int[] b) {
    if (BOTH_11.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        a[i] = i * 3;
      }
      BOTH_11.ranAsWritten();
    } else {
      BOTH_11.run(IntRange.lessThan(0, a.length, 1), (from, to) -> both11(a, from, to));
    }
    for (int i = 1; i < a.length; i++) {
      a[i] += a[i - 1] / 2;
    }
    if (BOTH_17.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        b[i] = a[i] - 1;
      }
      BOTH_17.ranAsWritten();
    } else {
      BOTH_17.run(IntRange.lessThan(0, a.length, 1), (from, to) -> both17(b, a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at MarkedMethod.java:11.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void both11(int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = i * 3;
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at MarkedMethod.java:17.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of b.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void both17(int[] b, int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      b[i] = a[i] - 1;
    }
  }

  /**
   * Parallel form of {@code MarkedMethod.trusted}, MarkedMethod.java:28.
   */
  static void trusted(int[] a, int[] order) {
    if (TRUSTED_29.isChecked()) {
      AccessCheck check = TRUSTED_29.check("i");
      for (int i = 0; i < order.length; i++) {
        check.iteration(i);
        a[check.writes(a, order[check.reads(order, i, "order", 30)] % a.length, "a", 30)] = i;
      }
      check.end();
    } else {
      if (TRUSTED_29.isShort(0, order.length)) {
        for (int i = 0; i < order.length; i++) {
          a[order[i] % a.length] = i;
        }
        TRUSTED_29.ranAsWritten();
      } else {
        TRUSTED_29.run(
            IntRange.lessThan(0, order.length, 1),
            (from, to) -> trusted29(a, order, from, to));
      }
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at MarkedMethod.java:29.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>Not proved; unproven = TRUST takes the user's word: a dependence cannot be ruled out.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void trusted29(int[] a, int[] order, int from, int to) {
    for (int i = from; i < to; i++) {
      a[order[i] % a.length] = i;
    }
  }
}
