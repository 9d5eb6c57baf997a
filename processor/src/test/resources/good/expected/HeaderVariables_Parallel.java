package good;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Part;
import io.manyhands.runtime.Region;
import java.util.List;

/**
 * The loops of {@link HeaderVariables} that run in parallel, generated from
 * HeaderVariables.java by Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class HeaderVariables_Parallel {
  private static final Region BOUND_19 = Region
      .at("good.HeaderVariables.bound#1", "HeaderVariables.java", 19).perMicrosecond(512).build();

  private static final Region ONCE_26 = Region
      .at("good.HeaderVariables.once#1", "HeaderVariables.java", 26).perMicrosecond(512).build();

  private static final Region GUARDED_32 = Region
      .at("good.HeaderVariables.guarded#1", "HeaderVariables.java", 32).perMicrosecond(512).build();

  private static final Region FOLDED_39 = Region
      .at("good.HeaderVariables.folded#1", "HeaderVariables.java", 39).perMicrosecond(512).build();

  private static final Region ROWS_44 = Region
      .at("good.HeaderVariables.rows#1", "HeaderVariables.java", 44).build();

  private static final Region TWICE_52 = Region
      .at("good.HeaderVariables.twice#1", "HeaderVariables.java", 52).perMicrosecond(512).build();

  private static final Region TWICE_55 = Region
      .at("good.HeaderVariables.twice#2", "HeaderVariables.java", 55).perMicrosecond(512).build();

  private static final Region UNBRACED_62 = Region
      .at("good.HeaderVariables.unbraced#1", "HeaderVariables.java", 62).perMicrosecond(1024)
      .build();

  private static final Region IN_ASWITCH_73 = Region
      .at("good.HeaderVariables.inASwitch#1", "HeaderVariables.java", 73).build();

  private static final Region FIELD_90 = Region
      .at("good.HeaderVariables.field#1", "HeaderVariables.java", 90).perMicrosecond(512).build();

  private static final Region STEPPED_96 = Region
      .at("good.HeaderVariables.stepped#1", "HeaderVariables.java", 96).perMicrosecond(1024)
      .build();

  private HeaderVariables_Parallel() {
  }

  /**
   * Parallel form of {@code HeaderVariables.bound}, HeaderVariables.java:18.
   */
  static void bound(int[] a, List<Integer> xs) {
    int n = xs.size();
    if (BOUND_19.isShort(0, n)) {
      for (int i = 0; i < n; i++) {
        a[i] = n - i;
      }
      BOUND_19.ranAsWritten();
    } else {
      BOUND_19.run(IntRange.lessThan(0, n, 1), (from, to) -> bound19(a, n, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:19.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void bound19(int[] a, int n, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = n - i;
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.once}, HeaderVariables.java:25.
   */
  static void once(HeaderVariables self, int[] a) {
    int n = size(self, a);
    if (ONCE_26.isShort(0, n)) {
      for (int i = 0; i < n; i++) {
        a[i] += n * i;
      }
      ONCE_26.ranAsWritten();
    } else {
      ONCE_26.run(IntRange.lessThan(0, n, 1), (from, to) -> once26(a, n, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:26.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void once26(int[] a, int n, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] += n * i;
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.guarded}, HeaderVariables.java:31.
   */
  static void guarded(int[] a, int[] b, int k) {
    int n = k - 1;
    if (GUARDED_32.isShort(n - n / 2, n)) {
      for (int i = n - n / 2; i <= n; i++) {
        a[i] = b[i] + n;
      }
      GUARDED_32.ranAsWritten();
    } else {
      IntRange iterations = IntRange.atMost(n - n / 2, n, 1);
      if (GUARDED_32.guard(iterations.countable())) {
        GUARDED_32.run(iterations, (from, to) -> guarded32(a, b, n, from, to));
      } else {
        for (int i = n - n / 2; i <= n; i++) {
          a[i] = b[i] + n;
        }
      }
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:32.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Checked at run time: i does not overflow.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void guarded32(int[] a, int[] b, int n, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i] + n;
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.folded}, HeaderVariables.java:37.
   */
  static long folded(int[] a) {
    long sum = 0;
    int n = 0;
    int m = 2;
    if (FOLDED_39.isShort(a.length - 1 - 0 * 2, n)) {
      for (int i = a.length - 1 - 0 * 2; i >= n; --i) sum += a[i] * m;
      FOLDED_39.ranAsWritten();
    } else {
      IntRange iterations = IntRange.atLeast(a.length - 1 - 0 * 2, n, -1);
      if (FOLDED_39.guard(iterations.countable())) {
        Folded39Partial total = new Folded39Partial();
        total.sum = sum;
        FOLDED_39.reduce(
            iterations,
            total,
            Folded39Partial::new,
            (partial, from, to) -> folded39(partial, a, m, from, to),
            Folded39Partial::merge);
        sum = total.sum;
      } else {
        for (int i = a.length - 1 - 0 * 2; i >= n; --i) sum += a[i] * m;
      }
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:39.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same value as the loop's.
   * </ul>
   *
   * <p>Checked at run time: i does not overflow.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void folded39(Folded39Partial partial, int[] a, int m, int from, int to) {
    long sum = partial.sum;
    for (int i = from; i > to; --i) {
      sum += a[i] * m;
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code HeaderVariables.rows}, HeaderVariables.java:43.
   */
  static void rows(int[] flat, int width) {
    int w = width;
    int h = flat.length / w;
    if (!ROWS_44.isShort(0, h) && ROWS_44.guard(w >= 0 && (long) h * w <= 4294967296L)) {
      ROWS_44.run(
          IntRange.lessThan(0, h, 1),
          (from, to) -> rows44(w, flat, from, to),
          (from, part) -> rows44Part(w, flat, from, part));
    } else {
      for (int i = 0; i < h; i++) {
        for (int k = 0; k < w; k++) {
          flat[i * w + k] += k;
        }
      }
      ROWS_44.ranAsWritten();
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:44.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of flat.
   *   <li>No iteration of the loop inside, over k, needs another one either: where outer
   *       iterations are few, the two loops run as one space of iterations.
   * </ul>
   *
   * <p>Checked at run time: {@code w >= 0}, {@code h * w <= 4294967296}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void rows44(int w, int[] flat, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int k = 0; k < w; k++) {
        flat[i * w + k] += k;
      }
    }
  }

  /**
   * A part of iteration {@code i} of the loop at HeaderVariables.java:44: some iterations of the
   * loop inside, over {@code k}.
   */
  private static void rows44Part(int w, int[] flat, int i, Part part) {
    for (int k = part.from(0, w), to = part.to(0, w); k < to; k++) {
      flat[i * w + k] += k;
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.twice}, HeaderVariables.java:51.
   */
  static void twice(int[] a, int[] b) {
    {
      int n = a.length;
      if (TWICE_52.isShort(0, n)) {
        for (int i = 0; i < n; i++) {
          a[i] = 2 * b[i];
        }
        TWICE_52.ranAsWritten();
      } else {
        TWICE_52.run(IntRange.lessThan(0, n, 1), (from, to) -> twice52(a, b, from, to));
      }
    }
    {
      int n = b.length;
      if (TWICE_55.isShort(0, n)) {
        for (int i = 0; i < n; i++) {
          b[i] = 3 * a[i];
        }
        TWICE_55.ranAsWritten();
      } else {
        TWICE_55.run(IntRange.lessThan(0, n, 1), (from, to) -> twice55(b, a, from, to));
      }
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:52.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void twice52(int[] a, int[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = 2 * b[i];
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:55.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of b.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void twice55(int[] b, int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      b[i] = 3 * a[i];
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.unbraced}, HeaderVariables.java:60.
   */
  static int unbraced(int[] a, int k) {
    if (k > 1)
      {
        int n = a.length;
        if (UNBRACED_62.isShort(0, n)) {
          for (int i = 0; i < n; i++) {
            a[i] ^= n;
          }
          UNBRACED_62.ranAsWritten();
        } else {
          UNBRACED_62.run(IntRange.lessThan(0, n, 1), (from, to) -> unbraced62(a, n, from, to));
        }
      }
    else k = -k;
    return k;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:62.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void unbraced62(int[] a, int n, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] ^= n;
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.inASwitch}, HeaderVariables.java:69.
   */
  static int inASwitch(int[] a, int k) {
    switch (k) {
      case 1:
        {
          int n = a.length;
          if (IN_ASWITCH_73.isShort(0, n)) {
            outer:
            for (int i = 0; i < n; i++) {
              for (int j = 0; j < n; j++) {
                if (j == i) {
                  continue outer;
                }
                a[i] += j;
              }
            }
            IN_ASWITCH_73.ranAsWritten();
          } else {
            IN_ASWITCH_73.run(IntRange.lessThan(0, n, 1), (from, to) -> inASwitch73(n, a, from,
                to));
          }
        }
        break;
      default:
        int n = 5;
        return n;
    }
    return 0;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:73.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void inASwitch73(int n, int[] a, int from, int to) {
    outer:
    for (int i = from; i < to; i++) {
      for (int j = 0; j < n; j++) {
        if (j == i) {
          continue outer;
        }
        a[i] += j;
      }
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.field}, HeaderVariables.java:89.
   */
  static void field(HeaderVariables self, int[] a) {
    int n = n(self) + 2;
    if (FIELD_90.isShort(0, n)) {
      for (int i = 0; i < n; i++) {
        a[i] += n(self) + n;
      }
      FIELD_90.ranAsWritten();
    } else {
      FIELD_90.run(IntRange.lessThan(0, n, 1), (from, to) -> field90(self, a, n, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at HeaderVariables.java:90.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void field90(HeaderVariables self, int[] a, int n, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] += n(self) + n;
    }
  }

  /**
   * Parallel form of {@code HeaderVariables.stepped}, HeaderVariables.java:95.
   */
  static void stepped(int[] a, int from) {
    int by = 2;
    int n = a.length;
    if (STEPPED_96.isShort(from, n)) {
      for (int i = from; i < n; i += by) {
        a[i] = i;
      }
      STEPPED_96.ranAsWritten();
    } else {
      IntRange iterations = IntRange.lessThan(from, n, by);
      if (STEPPED_96.guard(iterations.countable())) {
        STEPPED_96.run(iterations, (from2, to) -> stepped96(a, by, from2, to));
      } else {
        for (int i = from; i < n; i += by) {
          a[i] = i;
        }
      }
    }
  }

  /**
   * Iterations {@code from2} to {@code to}, exclusive, of the loop at HeaderVariables.java:96.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   *   <li>What was computed before the loop still holds in it: by = 2, n = a.length.
   * </ul>
   *
   * <p>Checked at run time: i does not overflow.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void stepped96(int[] a, int by, int from2, int to) {
    for (int i = from2; i < to; i += by) {
      a[i] = i;
    }
  }

  /**
   * Calls {@code HeaderVariables.size}, which is private.
   */
  private static int size(HeaderVariables self, int[] argument1) {
    throw unwoven();
  }

  /**
   * Reads {@code HeaderVariables.n}, which is private.
   */
  private static int n(HeaderVariables self) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "HeaderVariables_Parallel was not woven into good.HeaderVariables");
  }

  /**
   * What some iterations of {@link #FOLDED_39} computed.
   */
  private static final class Folded39Partial {
    long sum = 0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Folded39Partial next) {
      sum += next.sum;
    }
  }
}
