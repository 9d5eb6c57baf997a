package good;

import io.manyhands.runtime.Guards;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;
import java.util.List;

/**
 * The loops of {@link Comments} that run in parallel, generated from Comments.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Comments_Parallel {
  private static final Region AT_THE_END_OF_THE_LINE_11 = Region
      .at("good.Comments.atTheEndOfTheLine#1", "Comments.java", 11).perMicrosecond(1024).build();

  private static final Region BEFORE_THE_BRACE_18 = Region
      .at("good.Comments.beforeTheBrace#1", "Comments.java", 18).perMicrosecond(512).build();

  private static final Region WITHOUT_BRACES_24 = Region
      .at("good.Comments.withoutBraces#1", "Comments.java", 24).perMicrosecond(512).build();

  private static final Region ELEMENTS_33 = Region
      .at("good.Comments.elements#1", "Comments.java", 33).perMicrosecond(256).build();

  private static final Region PLAIN_ELEMENTS_42 = Region
      .at("good.Comments.plainElements#1", "Comments.java", 42).perMicrosecond(1024).build();

  private Comments_Parallel() {
  }

  /**
   * Parallel form of {@code Comments.atTheEndOfTheLine}, Comments.java:10.
   */
  static void atTheEndOfTheLine(int[] a) {
    if (AT_THE_END_OF_THE_LINE_11.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) // all of them
      {
        a[i] += i;
      }
      AT_THE_END_OF_THE_LINE_11.ranAsWritten();
    } else {
      AT_THE_END_OF_THE_LINE_11.run(
          IntRange.lessThan(0, a.length, 1),
          (from, to) -> atTheEndOfTheLine11(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Comments.java:11.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void atTheEndOfTheLine11(int[] a, int from, int to) {
    for (int i = from; i < to; i++) // all of them
    {
      a[i] += i;
    }
  }

  /**
   * Parallel form of {@code Comments.beforeTheBrace}, Comments.java:17.
   */
  static void beforeTheBrace(int[] a) {
    if (BEFORE_THE_BRACE_18.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) /* (all) */ {
        a[i] += 2 * i;
      }
      BEFORE_THE_BRACE_18.ranAsWritten();
    } else {
      BEFORE_THE_BRACE_18.run(
          IntRange.lessThan(0, a.length, 1),
          (from, to) -> beforeTheBrace18(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Comments.java:18.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void beforeTheBrace18(int[] a, int from, int to) {
    for (int i = from; i < to; i++) /* (all) */ {
      a[i] += 2 * i;
    }
  }

  /**
   * Parallel form of {@code Comments.withoutBraces}, Comments.java:23.
   */
  static void withoutBraces(int[] a) {
    if (WITHOUT_BRACES_24.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) // each gets
        /* two
         * lines
         */
        a[i] += 3 * i;
      WITHOUT_BRACES_24.ranAsWritten();
    } else {
      WITHOUT_BRACES_24.run(
          IntRange.lessThan(0, a.length, 1),
          (from, to) -> withoutBraces24(a, from, to));
    } // and one more
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Comments.java:24.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void withoutBraces24(int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      // each gets
      /* two
       * lines
       */
      a[i] += 3 * i;
    }
  }

  /**
   * Parallel form of {@code Comments.elements}, Comments.java:31.
   */
  static long elements(int[] a) {
    long sum = 0;
    if (ELEMENTS_33.isShort(0, a.length)) {
      for (int x : a) // only the odd ones
      {
        sum += x % 2 == 0 ? 0 : x;
      }
      ELEMENTS_33.ranAsWritten();
    } else {
      Elements33Partial total = new Elements33Partial();
      total.sum = sum;
      ELEMENTS_33.reduce(
          IntRange.lessThan(0, a.length, 1),
          total,
          Elements33Partial::new,
          (partial, from, to) -> elements33(partial, a, from, to),
          Elements33Partial::merge);
      sum = total.sum;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Comments.java:33.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void elements33(Elements33Partial partial, int[] a, int from, int to) {
    long sum = partial.sum;
    for (int k = from; k < to; k++) {
      // only the odd ones
      int x = a[k];
      sum += x % 2 == 0 ? 0 : x;
    }
    partial.sum = sum;
  }

  /**
   * Parallel form of {@code Comments.plainElements}, Comments.java:40.
   */
  static long plainElements(List<Integer> xs) {
    long sum = 0;
    if (PLAIN_ELEMENTS_42.guard(Guards.plainList(xs))) {
      List<Integer> elements = Guards.snapshot(xs);
      PlainElements42Partial total = new PlainElements42Partial();
      total.sum = sum;
      PLAIN_ELEMENTS_42.reduce(
          IntRange.lessThan(0, elements.size(), 1),
          total,
          PlainElements42Partial::new,
          (partial, from, to) -> plainElements42(partial, elements, from, to),
          PlainElements42Partial::merge);
      sum = total.sum;
    } else {
      for (int x : xs) /* all */
        // really
        sum += x;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Comments.java:42.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same value as the loop's.
   * </ul>
   *
   * <p>Checked at run time: xs is a plain list of the JDK.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void plainElements42(PlainElements42Partial partial, List<Integer> elements,
      int from, int to) {
    long sum = partial.sum;
    for (int k = from; k < to; k++) {
      /* all */
      // really
      int x = elements.get(k);
      sum += x;
    }
    partial.sum = sum;
  }

  /**
   * What some iterations of {@link #ELEMENTS_33} computed.
   */
  private static final class Elements33Partial {
    long sum = 0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Elements33Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #PLAIN_ELEMENTS_42} computed.
   */
  private static final class PlainElements42Partial {
    long sum = 0;

    /**
     * Adds the result of later iterations.
     */
    void merge(PlainElements42Partial next) {
      sum += next.sum;
    }
  }
}
