package good;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link ExitValues} that run in parallel, generated from ExitValues.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class ExitValues_Parallel {
  private static final Region FOUND_16 = Region.at("good.ExitValues.found#1", "ExitValues.java", 16)
      .build();

  private static final Region EITHER_WAY_30 = Region
      .at("good.ExitValues.eitherWay#1", "ExitValues.java", 30).build();

  private static final Region LAST_SEEN_46 = Region
      .at("good.ExitValues.lastSeen#1", "ExitValues.java", 46).build();

  private static final Region ROWS_63 = Region.at("good.ExitValues.rows#1", "ExitValues.java", 63)
      .build();

  private static final Region PAIR_88 = Region.at("good.ExitValues.pair#1", "ExitValues.java", 88)
      .build();

  private static final Region FLOATING_105 = Region
      .at("good.ExitValues.floating#1", "ExitValues.java", 105).fixedPartials(512).build();

  private static final Region CLASSIFY_117 = Region
      .at("good.ExitValues.classify#1", "ExitValues.java", 117).build();

  private static final Region MAXIMUM_BEFORE_149 = Region
      .at("good.ExitValues.maximumBefore#1", "ExitValues.java", 149).build();

  private ExitValues_Parallel() {
  }

  /**
   * Parallel form of {@code ExitValues.found}, ExitValues.java:13.
   */
  static String found(int[] a, int key) {
    int found = -1;
    long before = 0;
    Found16Partial total = new Found16Partial();
    total.before = before;
    boolean ended =
        FOUND_16.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            Found16Partial::new,
            (partial, from, to) -> found16(partial, a, key, from, to),
            Found16Partial::merge);
    before = total.before;
    if (ended) {
      found = total.found;
    }
    return found + " " + before;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:16.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>before is a reduction with +: the same value as the loop's.
   *   <li>Only an iteration that ends the loop assigns found.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int found16(Found16Partial partial, int[] a, int key, int from, int to) {
    int found;
    long before = partial.before;
    for (int i = from; i < to; i++) {
      if (a[i] == key) {
        found = i;
        partial.found = found;
        partial.before = before;
        return i;
      }
      before += a[i];
    }
    partial.before = before;
    return to;
  }

  /**
   * Parallel form of {@code ExitValues.eitherWay}, ExitValues.java:27.
   */
  static String eitherWay(int[] a, int key) {
    int place = -7;
    String how = "none";
    int placeNow = place;
    EitherWay30Partial total = new EitherWay30Partial();
    boolean ended =
        EITHER_WAY_30.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            EitherWay30Partial::new,
            (partial, from, to) -> eitherWay30(partial, a, key, placeNow, from, to),
            EitherWay30Partial::merge);
    if (ended) {
      place = total.place;
      how = total.how;
    }
    return how + place;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:30.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>Only an iteration that ends the loop assigns place.
   *   <li>Only an iteration that ends the loop assigns how.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int eitherWay30(EitherWay30Partial partial, int[] a, int key, int place, int from,
      int to) {
    String how;
    for (int i = from; i < to; i++) {
      if (a[i] == key) {
        place = i;
        how = "key";
        partial.place = place;
        partial.how = how;
        return i;
      } else if (a[i] == key + 1) {
        how = place + " next";
        partial.place = place;
        partial.how = how;
        return i;
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code ExitValues.lastSeen}, ExitValues.java:43.
   */
  static String lastSeen(int[] a, int key) {
    int last = 0;
    int sum = 0;
    IntRange iterations = IntRange.lessThan(0, a.length, 1);
    LastSeen46Partial total = new LastSeen46Partial();
    total.sum = sum;
    LAST_SEEN_46.search(
        iterations,
        total,
        LastSeen46Partial::new,
        (partial, from, to) -> lastSeen46(partial, a, key, from, to),
        LastSeen46Partial::merge);
    sum = total.sum;
    if (iterations.count() > 0) {
      last = total.last;
    }
    return last + " " + sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:46.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>Each iteration assigns last before it reads it; the last one's value is kept.
   *   <li>sum is a reduction with +: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int lastSeen46(LastSeen46Partial partial, int[] a, int key, int from, int to) {
    int sum = partial.sum;
    int last = partial.last;
    for (int i = from; i < to; i++) {
      last = a[i] * 3;
      if (a[i] == key) {
        partial.sum = sum;
        partial.last = last;
        return i;
      }
      sum += last;
      last++;
    }
    partial.sum = sum;
    partial.last = last;
    return to;
  }

  /**
   * Parallel form of {@code ExitValues.rows}, ExitValues.java:57.
   */
  static String rows(int[][] m, int key) {
    int count = 0;
    int ended = 0;
    outer:
    for (int r = 0; r < m.length; r++) {
      int[] row = m[r];
      int rNow = r;
      Rows63Partial total = new Rows63Partial();
      total.ended = ended;
      total.count = count;
      ROWS_63.search(
          IntRange.lessThan(0, row.length, 1),
          total,
          Rows63Partial::new,
          (partial, from, to) -> rows63(partial, row, key, rNow, from, to),
          Rows63Partial::merge);
      ended = total.ended;
      count = total.count;
      if (total.action == 1) {
        continue outer;
      }
      if (total.action == 2) {
        break outer;
      }
      if (total.action == 3) {
        return total.result;
      }
      ended += 10;
    }
    return ended + " " + count;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:63.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>ended is a reduction with +: the same value as the loop's.
   *   <li>count is a reduction with +: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int rows63(Rows63Partial partial, int[] row, int key, int r, int from, int to) {
    int ended = partial.ended;
    int count = partial.count;
    for (int i = from; i < to; i++) {
      if (row[i] == key) {
        ended += 1;
        partial.action = 1;
        partial.ended = ended;
        partial.count = count;
        return i;
      }
      if (row[i] == key + 1) {
        partial.ended = ended;
        partial.count = count;
        return i;
      }
      if (row[i] == key + 2) {
        ended += 100;
        partial.action = 2;
        partial.ended = ended;
        partial.count = count;
        return i;
      }
      if (row[i] == key + 3) {
        partial.result = "at " + r + "," + i;
        partial.action = 3;
        return i;
      }
      count += row[i];
    }
    partial.ended = ended;
    partial.count = count;
    return to;
  }

  /**
   * Parallel form of {@code ExitValues.pair}, ExitValues.java:84.
   */
  static int pair(int[] a, int sum) {
    int best = -1;
    int tries = 0;
    Pair88Partial total = new Pair88Partial();
    total.tries = tries;
    boolean ended =
        PAIR_88.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            Pair88Partial::new,
            (partial, from, to) -> pair88(partial, a, sum, from, to),
            Pair88Partial::merge);
    tries = total.tries;
    if (ended) {
      best = total.best;
    }
    return best + tries;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:88.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>tries is a reduction with +: the same value as the loop's.
   *   <li>Only an iteration that ends the loop assigns best.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int pair88(Pair88Partial partial, int[] a, int sum, int from, int to) {
    int best;
    int tries = partial.tries;
    search:
    for (int i = from; i < to; i++) {
      for (int j = 0; j < i; j++) {
        if (a[j] == a[i]) {
          continue search;
        }
        if (a[i] + a[j] == sum) {
          best = i * 1000 + j;
          partial.best = best;
          partial.tries = tries;
          return i;
        }
        tries++;
      }
    }
    partial.tries = tries;
    return to;
  }

  /**
   * Parallel form of {@code ExitValues.floating}, ExitValues.java:103.
   */
  static double floating(double[] d, double limit) {
    double sum = 0;
    Floating105Partial total = new Floating105Partial();
    total.sum = sum;
    FLOATING_105.search(
        IntRange.lessThan(0, d.length, 1),
        total,
        Floating105Partial::new,
        (partial, from, to) -> floating105(partial, d, limit, from, to),
        Floating105Partial::merge);
    sum = total.sum;
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:105.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same bits on every run, grouped by the iteration count
   *       alone.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>The result is reproducible: how partial results are grouped depends on the number of
   * iterations alone.
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int floating105(Floating105Partial partial, double[] d, double limit, int from,
      int to) {
    double sum = partial.sum;
    for (int i = from; i < to; i++) {
      if (d[i] > limit) {
        partial.sum = sum;
        return i;
      }
      sum += d[i];
    }
    partial.sum = sum;
    return to;
  }

  /**
   * Parallel form of {@code ExitValues.classify}, ExitValues.java:115.
   */
  static long classify(int[] a, int key) {
    long total = 0;
    Classify117Partial total2 = new Classify117Partial();
    total2.total = total;
    boolean ended =
        CLASSIFY_117.search(
            IntRange.lessThan(0, a.length, 1),
            total2,
            Classify117Partial::new,
            (partial, from, to) -> classify117(partial, key, a, from, to),
            Classify117Partial::merge);
    total = total2.total;
    if (ended) {
      return total2.result;
    }
    return total;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:117.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>total is a reduction with +: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int classify117(Classify117Partial partial, int key, int[] a, int from, int to) {
    long total = partial.total;
    for (int k = from; k < to; k++) {
      int x = a[k];
      int weight;
      switch (x & 3) {
        case 0:
          weight = 5;
          break;
        case 1:
          if (x == key) {
            partial.result = total(x);
            return k;
          }
          weight = 2;
          break;
        default:
          weight = 1;
      }
      try {
        if (weight * 7 / (x - key + 4) == 0) {
          partial.result = -x;
          return k;
        }
      } catch (ArithmeticException thrown) {
        weight = 9;
      }
      total += weight;
    }
    partial.total = total;
    return to;
  }

  /**
   * Parallel form of {@code ExitValues.maximumBefore}, ExitValues.java:146.
   */
  static int maximumBefore(int[] a, int key) {
    int max = Integer.MIN_VALUE;
    boolean complete = true;
    MaximumBefore149Partial total = new MaximumBefore149Partial();
    total.complete = complete;
    total.max = max;
    MAXIMUM_BEFORE_149.search(
        IntRange.lessThan(0, a.length, 1),
        total,
        MaximumBefore149Partial::new,
        (partial, from, to) -> maximumBefore149(partial, a, key, from, to),
        MaximumBefore149Partial::merge);
    complete = total.complete;
    max = total.max;
    return complete ? max : -max;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at ExitValues.java:149.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>complete is a reduction with &amp;: the same value as the loop's.
   *   <li>max is a reduction with max: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int maximumBefore149(MaximumBefore149Partial partial, int[] a, int key, int from,
      int to) {
    boolean complete = partial.complete;
    int max = partial.max;
    for (int i = from; i < to; i++) {
      if (a[i] == key) {
        complete = false;
        partial.complete = complete;
        partial.max = max;
        return i;
      }
      if (a[i] > max) {
        max = a[i];
      }
    }
    partial.complete = complete;
    partial.max = max;
    return to;
  }

  /**
   * Calls {@code ExitValues.total}, which is private.
   */
  private static long total(int argument1) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "ExitValues_Parallel was not woven into good.ExitValues");
  }

  /**
   * What some iterations of {@link #FOUND_16} computed.
   */
  private static final class Found16Partial {
    long before = 0;

    int found;

    /**
     * Adds the result of later iterations.
     */
    void merge(Found16Partial next) {
      before += next.before;
      found = next.found;
    }
  }

  /**
   * What some iterations of {@link #EITHER_WAY_30} computed.
   */
  private static final class EitherWay30Partial {
    int place;

    String how;

    /**
     * Adds the result of later iterations.
     */
    void merge(EitherWay30Partial next) {
      place = next.place;
      how = next.how;
    }
  }

  /**
   * What some iterations of {@link #LAST_SEEN_46} computed.
   */
  private static final class LastSeen46Partial {
    int sum = 0;

    int last;

    /**
     * Adds the result of later iterations.
     */
    void merge(LastSeen46Partial next) {
      sum += next.sum;
      last = next.last;
    }
  }

  /**
   * What some iterations of {@link #ROWS_63} computed.
   */
  private static final class Rows63Partial {
    int ended = 0;

    int count = 0;

    String result;

    int action;

    /**
     * Adds the result of later iterations.
     */
    void merge(Rows63Partial next) {
      ended += next.ended;
      count += next.count;
      result = next.result;
      action = next.action;
    }
  }

  /**
   * What some iterations of {@link #PAIR_88} computed.
   */
  private static final class Pair88Partial {
    int tries = 0;

    int best;

    /**
     * Adds the result of later iterations.
     */
    void merge(Pair88Partial next) {
      tries += next.tries;
      best = next.best;
    }
  }

  /**
   * What some iterations of {@link #FLOATING_105} computed.
   */
  private static final class Floating105Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Floating105Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #CLASSIFY_117} computed.
   */
  private static final class Classify117Partial {
    long total = 0;

    long result;

    /**
     * Adds the result of later iterations.
     */
    void merge(Classify117Partial next) {
      total += next.total;
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #MAXIMUM_BEFORE_149} computed.
   */
  private static final class MaximumBefore149Partial {
    boolean complete = true;

    int max = Integer.MIN_VALUE;

    /**
     * Adds the result of later iterations.
     */
    void merge(MaximumBefore149Partial next) {
      complete &= next.complete;
      if (next.max > max) {
        max = next.max;
      }
    }
  }
}
