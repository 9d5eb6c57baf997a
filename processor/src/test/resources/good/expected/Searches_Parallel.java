package good;

import io.manyhands.runtime.Guards;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.LongRange;
import io.manyhands.runtime.Region;
import java.util.List;

/**
 * The loops of {@link Searches} that run in parallel, generated from Searches.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Searches_Parallel {
  private static final Region INDEX_OF_16 = Region
      .at("good.Searches.indexOf#1", "Searches.java", 16).build();

  private static final Region LAST_INDEX_OF_25 = Region
      .at("good.Searches.lastIndexOf#1", "Searches.java", 25).build();

  private static final Region CONTAINS_31 = Region
      .at("good.Searches.contains#1", "Searches.java", 31).build();

  private static final Region FIRST_OTHER_41 = Region
      .at("good.Searches.firstOther#1", "Searches.java", 41).build();

  private static final Region IS_SORTED_47 = Region
      .at("good.Searches.isSorted#1", "Searches.java", 47).build();

  private static final Region FIRST_PRIME_56 = Region
      .at("good.Searches.firstPrime#1", "Searches.java", 56).build();

  private static final Region COUNT_72 = Region.at("good.Searches.count#1", "Searches.java", 72)
      .build();

  private static final Region OWN_87 = Region.at("good.Searches.own#1", "Searches.java", 87)
      .build();

  private Searches_Parallel() {
  }

  /**
   * Parallel form of {@code Searches.indexOf}, Searches.java:15.
   */
  static int indexOf(int[] a, int key) {
    IndexOf16Partial total = new IndexOf16Partial();
    boolean ended =
        INDEX_OF_16.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            IndexOf16Partial::new,
            (partial, from, to) -> indexOf16(partial, a, key, from, to),
            IndexOf16Partial::merge);
    if (ended) {
      return total.result;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Searches.java:16.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No iteration changes anything that outlives it.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int indexOf16(IndexOf16Partial partial, int[] a, int key, int from, int to) {
    for (int i = from; i < to; i++) {
      if (a[i] == key) {
        partial.result = i;
        return i;
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code Searches.lastIndexOf}, Searches.java:24.
   */
  static int lastIndexOf(int[] a, int key) {
    LastIndexOf25Partial total = new LastIndexOf25Partial();
    boolean ended =
        LAST_INDEX_OF_25.search(
            IntRange.atLeast(a.length - 1, 0, -1),
            total,
            LastIndexOf25Partial::new,
            (partial, from, to) -> lastIndexOf25(partial, a, key, from, to),
            LastIndexOf25Partial::merge);
    if (ended) {
      return total.result;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Searches.java:25.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No iteration changes anything that outlives it.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int lastIndexOf25(LastIndexOf25Partial partial, int[] a, int key, int from,
      int to) {
    for (int i = from; i > to; i--) {
      if (a[i] == key) {
      partial.result = i;
      return i;
    }
    }
    return to;
  }

  /**
   * Parallel form of {@code Searches.contains}, Searches.java:29.
   */
  static boolean contains(String[] words, String key) {
    boolean found = false;
    Contains31Partial total = new Contains31Partial();
    total.found = found;
    CONTAINS_31.search(
        IntRange.lessThan(0, words.length, 1),
        total,
        Contains31Partial::new,
        (partial, from, to) -> contains31(partial, key, words, from, to),
        Contains31Partial::merge);
    found = total.found;
    return found;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Searches.java:31.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>found is a reduction with |: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int contains31(Contains31Partial partial, String key, String[] words, int from,
      int to) {
    boolean found = partial.found;
    for (int k = from; k < to; k++) {
      String word = words[k];
      if (word.equals(key)) {
        found = true;
        partial.found = found;
        return k;
      }
    }
    partial.found = found;
    return to;
  }

  /**
   * Parallel form of {@code Searches.firstOther}, Searches.java:40.
   */
  static <T> T firstOther(List<? extends T> all, T one) {
    if (FIRST_OTHER_41.guard(Guards.plainList(all))) {
      List<? extends T> elements = Guards.snapshot(all);
      FirstOther41Partial<T> total = new FirstOther41Partial<>();
      boolean ended =
          FIRST_OTHER_41.search(
              IntRange.lessThan(0, elements.size(), 1),
              total,
              FirstOther41Partial<T>::new,
              (partial, from, to) -> firstOther41(partial, one, elements, from, to),
              FirstOther41Partial<T>::merge);
      if (ended) {
        return total.result;
      }
    } else {
      for (T other : all)
        if (other != one) return other;
    }
    return one;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Searches.java:41.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No iteration changes anything that outlives it.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Checked at run time: all is a plain list of the JDK.
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static <T> int firstOther41(FirstOther41Partial<T> partial, T one,
      List<? extends T> elements, int from, int to) {
    for (int k = from; k < to; k++) {
      T other = elements.get(k);
      if (other != one) {
        partial.result = other;
        return k;
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code Searches.isSorted}, Searches.java:46.
   */
  static boolean isSorted(int[] a) {
    IsSorted47Partial total = new IsSorted47Partial();
    boolean ended =
        IS_SORTED_47.search(
            IntRange.lessThan(1, a.length, 1),
            total,
            IsSorted47Partial::new,
            (partial, from, to) -> isSorted47(partial, a, from, to),
            IsSorted47Partial::merge);
    if (ended) {
      return total.result;
    }
    return true;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Searches.java:47.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No iteration changes anything that outlives it.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int isSorted47(IsSorted47Partial partial, int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      if (a[i - 1] > a[i]) {
        partial.result = false;
        return i;
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code Searches.firstPrime}, Searches.java:55.
   */
  static long firstPrime(long from) {
    LongRange iterations = LongRange.lessThan(from, from + 10_000, 2);
    if (FIRST_PRIME_56.guard(iterations.countable())) {
      FirstPrime56Partial total = new FirstPrime56Partial();
      boolean ended =
          FIRST_PRIME_56.search(
              iterations,
              total,
              FirstPrime56Partial::new,
              (partial, from2, to) -> firstPrime56(partial, from2, to),
              FirstPrime56Partial::merge);
      if (ended) {
        return total.result;
      }
    } else {
      for (long n = from; n < from + 10_000; n += 2) {
        boolean prime = true;
        for (int d = 3; d < 400; d += 2) {
          if (n % d == 0) {
            prime = false;
            break;
          }
        }
        if (prime) {
          return n;
        }
      }
    }
    return 0;
  }

  /**
   * Iterations {@code from2} to {@code to}, exclusive, of the loop at Searches.java:56.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No iteration changes anything that outlives it.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Checked at run time: n does not overflow.
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static long firstPrime56(FirstPrime56Partial partial, long from2, long to) {
    for (long n = from2; n < to; n += 2) {
      boolean prime = true;
      for (int d = 3; d < 400; d += 2) {
        if (n % d == 0) {
          prime = false;
          break;
        }
      }
      if (prime) {
        partial.result = n;
        return n;
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code Searches.count}, Searches.java:71.
   */
  static int count(Searches self, int[] a, int key) {
    Count72Partial total = new Count72Partial();
    total.seen = seen(self);
    boolean ended;
    try {
      ended =
          COUNT_72.search(
              IntRange.lessThan(0, a.length, 1),
              total,
              Count72Partial::new,
              (partial, from, to) -> count72(partial, a, key, from, to),
              Count72Partial::merge);
    } finally {
      seen(self, total.seen);
    }
    if (ended) {
      return total.result;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Searches.java:72.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>seen is a reduction with +: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int count72(Count72Partial partial, int[] a, int key, int from, int to) {
    int seen = partial.seen;
    try {
      for (int i = from; i < to; i++) {
        seen++;
        if (a[i] == key) {
          partial.result = seen2(i);
          return i;
        }
      }
    } finally {
      partial.seen = seen;
    }
    return to;
  }

  /**
   * Parallel form of {@code Searches.own}, Searches.java:86.
   */
  static int own(int[] a, int key) {
    Own87Partial total = new Own87Partial();
    boolean ended =
        OWN_87.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            Own87Partial::new,
            (partial, from, to) -> own87(partial, a, key, from, to),
            Own87Partial::merge);
    if (ended) {
      return total.result;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Searches.java:87.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No iteration changes anything that outlives it.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int own87(Own87Partial partial, int[] a, int key, int from, int to) {
    for (int i = from; i < to; i++) {
      int[] digits = new int[4];
      for (int k = 0; k < digits.length; k++) {
        digits[k] = a[i] + k;
      }
      if (digits[2] == key) {
        partial.result = digits[3];
        return i;
      }
    }
    return to;
  }

  /**
   * Reads {@code Searches.seen}, which is private.
   */
  private static int seen(Searches self) {
    throw unwoven();
  }

  /**
   * Assigns {@code Searches.seen}, which is private.
   */
  private static void seen(Searches self, int value) {
    throw unwoven();
  }

  /**
   * Calls {@code Searches.seen}, which is private.
   */
  private static int seen2(int argument1) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "Searches_Parallel was not woven into good.Searches");
  }

  /**
   * What some iterations of {@link #INDEX_OF_16} computed.
   */
  private static final class IndexOf16Partial {
    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(IndexOf16Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #LAST_INDEX_OF_25} computed.
   */
  private static final class LastIndexOf25Partial {
    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(LastIndexOf25Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #CONTAINS_31} computed.
   */
  private static final class Contains31Partial {
    boolean found = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(Contains31Partial next) {
      found |= next.found;
    }
  }

  /**
   * What some iterations of {@link #FIRST_OTHER_41} computed.
   */
  private static final class FirstOther41Partial<T> {
    T result;

    /**
     * Adds the result of later iterations.
     */
    void merge(FirstOther41Partial<T> next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #IS_SORTED_47} computed.
   */
  private static final class IsSorted47Partial {
    boolean result;

    /**
     * Adds the result of later iterations.
     */
    void merge(IsSorted47Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #FIRST_PRIME_56} computed.
   */
  private static final class FirstPrime56Partial {
    long result;

    /**
     * Adds the result of later iterations.
     */
    void merge(FirstPrime56Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #COUNT_72} computed.
   */
  private static final class Count72Partial {
    int seen = 0;

    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(Count72Partial next) {
      seen += next.seen;
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #OWN_87} computed.
   */
  private static final class Own87Partial {
    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(Own87Partial next) {
      result = next.result;
    }
  }
}
