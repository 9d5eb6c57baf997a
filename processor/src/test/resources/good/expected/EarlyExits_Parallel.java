package good;

import io.manyhands.runtime.Guards;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.LongRange;
import io.manyhands.runtime.Region;
import java.io.IOException;
import java.util.List;

/**
 * The loops of {@link EarlyExits} that run in parallel, generated from EarlyExits.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class EarlyExits_Parallel {
  private static final Region INDEX_OF_15 = Region
      .at("good.EarlyExits.indexOf#1", "EarlyExits.java", 15).build();

  private static final Region LAST_INDEX_OF_24 = Region
      .at("good.EarlyExits.lastIndexOf#1", "EarlyExits.java", 24).build();

  private static final Region CONTAINS_30 = Region
      .at("good.EarlyExits.contains#1", "EarlyExits.java", 30).build();

  private static final Region FIRST_OTHER_40 = Region
      .at("good.EarlyExits.firstOther#1", "EarlyExits.java", 40).build();

  private static final Region IS_SORTED_46 = Region
      .at("good.EarlyExits.isSorted#1", "EarlyExits.java", 46).build();

  private static final Region FOUND_57 = Region.at("good.EarlyExits.found#1", "EarlyExits.java", 57)
      .build();

  private static final Region EITHER_WAY_71 = Region
      .at("good.EarlyExits.eitherWay#1", "EarlyExits.java", 71).build();

  private static final Region LAST_SEEN_87 = Region
      .at("good.EarlyExits.lastSeen#1", "EarlyExits.java", 87).build();

  private static final Region ROWS_104 = Region.at("good.EarlyExits.rows#1", "EarlyExits.java", 104)
      .build();

  private static final Region PAIR_129 = Region.at("good.EarlyExits.pair#1", "EarlyExits.java", 129)
      .build();

  private static final Region CHECK_ALL_145 = Region
      .at("good.EarlyExits.checkAll#1", "EarlyExits.java", 145).build();

  private static final Region LETTERS_BEFORE_NULL_158 = Region
      .at("good.EarlyExits.lettersBeforeNull#1", "EarlyExits.java", 158).build();

  private static final Region QUOTIENTS_168 = Region
      .at("good.EarlyExits.quotients#1", "EarlyExits.java", 168).build();

  private static final Region FIRST_PRIME_186 = Region
      .at("good.EarlyExits.firstPrime#1", "EarlyExits.java", 186).build();

  private static final Region COUNT_202 = Region
      .at("good.EarlyExits.count#1", "EarlyExits.java", 202).build();

  private static final Region INSIDE_TRY_218 = Region
      .at("good.EarlyExits.insideTry#1", "EarlyExits.java", 218).build();

  private static final Region FLOATING_234 = Region
      .at("good.EarlyExits.floating#1", "EarlyExits.java", 234).fixedPartials(512).build();

  private static final Region CLASSIFY_246 = Region
      .at("good.EarlyExits.classify#1", "EarlyExits.java", 246).build();

  private static final Region OWN_277 = Region.at("good.EarlyExits.own#1", "EarlyExits.java", 277)
      .build();

  private static final Region MAXIMUM_BEFORE_292 = Region
      .at("good.EarlyExits.maximumBefore#1", "EarlyExits.java", 292).build();

  private EarlyExits_Parallel() {
  }

  /**
   * Parallel form of {@code EarlyExits.indexOf}, EarlyExits.java:14.
   */
  static int indexOf(int[] a, int key) {
    IndexOf15Partial total = new IndexOf15Partial();
    boolean ended =
        INDEX_OF_15.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            IndexOf15Partial::new,
            (partial, from, to) -> indexOf15(partial, a, key, from, to),
            IndexOf15Partial::merge);
    if (ended) {
      return total.result;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:15.
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
  private static int indexOf15(IndexOf15Partial partial, int[] a, int key, int from, int to) {
    for (int i = from; i < to; i++) {
      if (a[i] == key) {
        partial.result = i;
        return i;
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code EarlyExits.lastIndexOf}, EarlyExits.java:23.
   */
  static int lastIndexOf(int[] a, int key) {
    IntRange iterations = IntRange.atLeast(a.length - 1, 0, -1);
    if (iterations.countable()) {
      LastIndexOf24Partial total = new LastIndexOf24Partial();
      boolean ended =
          LAST_INDEX_OF_24.search(
              iterations,
              total,
              LastIndexOf24Partial::new,
              (partial, from, to) -> lastIndexOf24(partial, a, key, from, to),
              LastIndexOf24Partial::merge);
      if (ended) {
        return total.result;
      }
    } else {
      LAST_INDEX_OF_24.guardFailed();
      for (int i = a.length - 1; i >= 0; i--) if (a[i] == key) return i;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:24.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No iteration changes anything that outlives it.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Checked at run time: i does not overflow.
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int lastIndexOf24(LastIndexOf24Partial partial, int[] a, int key, int from,
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
   * Parallel form of {@code EarlyExits.contains}, EarlyExits.java:28.
   */
  static boolean contains(String[] words, String key) {
    boolean found = false;
    Contains30Partial total = new Contains30Partial();
    total.found = found;
    CONTAINS_30.search(
        IntRange.lessThan(0, words.length, 1),
        total,
        Contains30Partial::new,
        (partial, from, to) -> contains30(partial, key, words, from, to),
        Contains30Partial::merge);
    found = total.found;
    return found;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:30.
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
  private static int contains30(Contains30Partial partial, String key, String[] words, int from,
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
   * Parallel form of {@code EarlyExits.firstOther}, EarlyExits.java:39.
   */
  static <T> T firstOther(List<? extends T> all, T one) {
    if (Guards.plainList(all)) {
      List<? extends T> elements = Guards.snapshot(all);
      FirstOther40Partial<T> total = new FirstOther40Partial<>();
      boolean ended =
          FIRST_OTHER_40.search(
              IntRange.lessThan(0, elements.size(), 1),
              total,
              FirstOther40Partial<T>::new,
              (partial, from, to) -> firstOther40(partial, one, elements, from, to),
              FirstOther40Partial<T>::merge);
      if (ended) {
        return total.result;
      }
    } else {
      FIRST_OTHER_40.guardFailed();
      for (T other : all)
        if (other != one) return other;
    }
    return one;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:40.
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
  private static <T> int firstOther40(FirstOther40Partial<T> partial, T one,
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
   * Parallel form of {@code EarlyExits.isSorted}, EarlyExits.java:45.
   */
  static boolean isSorted(int[] a) {
    IsSorted46Partial total = new IsSorted46Partial();
    boolean ended =
        IS_SORTED_46.search(
            IntRange.lessThan(1, a.length, 1),
            total,
            IsSorted46Partial::new,
            (partial, from, to) -> isSorted46(partial, a, from, to),
            IsSorted46Partial::merge);
    if (ended) {
      return total.result;
    }
    return true;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:46.
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
  private static int isSorted46(IsSorted46Partial partial, int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      if (a[i - 1] > a[i]) {
        partial.result = false;
        return i;
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code EarlyExits.found}, EarlyExits.java:54.
   */
  static String found(int[] a, int key) {
    int found = -1;
    long before = 0;
    Found57Partial total = new Found57Partial();
    total.before = before;
    boolean ended =
        FOUND_57.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            Found57Partial::new,
            (partial, from, to) -> found57(partial, a, key, from, to),
            Found57Partial::merge);
    before = total.before;
    if (ended) {
      found = total.found;
    }
    return found + " " + before;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:57.
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
  private static int found57(Found57Partial partial, int[] a, int key, int from, int to) {
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
   * Parallel form of {@code EarlyExits.eitherWay}, EarlyExits.java:68.
   */
  static String eitherWay(int[] a, int key) {
    int place = -7;
    String how = "none";
    int placeNow = place;
    EitherWay71Partial total = new EitherWay71Partial();
    boolean ended =
        EITHER_WAY_71.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            EitherWay71Partial::new,
            (partial, from, to) -> eitherWay71(partial, a, key, placeNow, from, to),
            EitherWay71Partial::merge);
    if (ended) {
      place = total.place;
      how = total.how;
    }
    return how + place;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:71.
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
  private static int eitherWay71(EitherWay71Partial partial, int[] a, int key, int place, int from,
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
   * Parallel form of {@code EarlyExits.lastSeen}, EarlyExits.java:84.
   */
  static String lastSeen(int[] a, int key) {
    int last = 0;
    int sum = 0;
    IntRange iterations = IntRange.lessThan(0, a.length, 1);
    LastSeen87Partial total = new LastSeen87Partial();
    total.sum = sum;
    LAST_SEEN_87.search(
        iterations,
        total,
        LastSeen87Partial::new,
        (partial, from, to) -> lastSeen87(partial, a, key, from, to),
        LastSeen87Partial::merge);
    sum = total.sum;
    if (iterations.count() > 0) {
      last = total.last;
    }
    return last + " " + sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:87.
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
  private static int lastSeen87(LastSeen87Partial partial, int[] a, int key, int from, int to) {
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
   * Parallel form of {@code EarlyExits.rows}, EarlyExits.java:98.
   */
  static String rows(int[][] m, int key) {
    int count = 0;
    int ended = 0;
    outer:
    for (int r = 0; r < m.length; r++) {
      int[] row = m[r];
      int rNow = r;
      Rows104Partial total = new Rows104Partial();
      total.ended = ended;
      total.count = count;
      ROWS_104.search(
          IntRange.lessThan(0, row.length, 1),
          total,
          Rows104Partial::new,
          (partial, from, to) -> rows104(partial, row, key, rNow, from, to),
          Rows104Partial::merge);
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
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:104.
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
  private static int rows104(Rows104Partial partial, int[] row, int key, int r, int from, int to) {
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
   * Parallel form of {@code EarlyExits.pair}, EarlyExits.java:125.
   */
  static int pair(int[] a, int sum) {
    int best = -1;
    int tries = 0;
    Pair129Partial total = new Pair129Partial();
    total.tries = tries;
    boolean ended =
        PAIR_129.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            Pair129Partial::new,
            (partial, from, to) -> pair129(partial, a, sum, from, to),
            Pair129Partial::merge);
    tries = total.tries;
    if (ended) {
      best = total.best;
    }
    return best + tries;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:129.
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
  private static int pair129(Pair129Partial partial, int[] a, int sum, int from, int to) {
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
   * Parallel form of {@code EarlyExits.checkAll}, EarlyExits.java:144.
   */
  static void checkAll(int[] a, int bad) throws IOException {
    CheckAll145Partial total = new CheckAll145Partial();
    boolean ended =
        CHECK_ALL_145.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            CheckAll145Partial::new,
            (partial, from, to) -> checkAll145(partial, a, bad, from, to),
            CheckAll145Partial::merge);
    if (ended) {
      return;
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:145.
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
  private static int checkAll145(CheckAll145Partial partial, int[] a, int bad, int from, int to)
      throws IOException {
    for (int i = from; i < to; i++) {
      if (a[i] == bad + 1) {
        return i;
      }
      if (a[i] == bad) {
        throw new IOException("bad element at " + i);
      }
    }
    return to;
  }

  /**
   * Parallel form of {@code EarlyExits.lettersBeforeNull}, EarlyExits.java:156.
   */
  static int lettersBeforeNull(String[] words) {
    int letters = 0;
    LettersBeforeNull158Partial total = new LettersBeforeNull158Partial();
    total.letters = letters;
    LETTERS_BEFORE_NULL_158.search(
        IntRange.lessThan(0, words.length, 1),
        total,
        LettersBeforeNull158Partial::new,
        (partial, from, to) -> lettersBeforeNull158(partial, words, from, to),
        LettersBeforeNull158Partial::merge);
    letters = total.letters;
    return letters;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:158.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>letters is a reduction with +: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int lettersBeforeNull158(LettersBeforeNull158Partial partial, String[] words,
      int from, int to) {
    int letters = partial.letters;
    for (int i = from; i < to; i++) {
      if (words[i] == null) {
        partial.letters = letters;
        return i;
      }
      letters += words[i].length();
    }
    partial.letters = letters;
    return to;
  }

  /**
   * Parallel form of {@code EarlyExits.quotients}, EarlyExits.java:166.
   */
  static int quotients(int[] a) {
    int sum = 0;
    Quotients168Partial total = new Quotients168Partial();
    total.sum = sum;
    boolean ended =
        QUOTIENTS_168.search(
            IntRange.lessThan(0, a.length - 1, 1),
            total,
            Quotients168Partial::new,
            (partial, from, to) -> quotients168(partial, a, from, to),
            Quotients168Partial::merge);
    sum = total.sum;
    if (ended) {
      return total.result;
    }
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:168.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int quotients168(Quotients168Partial partial, int[] a, int from, int to) {
    int sum = partial.sum;
    for (int i = from; i < to; i++) {
      if (a[i + 1] == 0) {
        partial.result = sum(a, i);
        return i;
      }
      sum += 1000 / a[i];
    }
    partial.sum = sum;
    return to;
  }

  /**
   * Parallel form of {@code EarlyExits.firstPrime}, EarlyExits.java:185.
   */
  static long firstPrime(long from) {
    LongRange iterations = LongRange.lessThan(from, from + 10_000, 2);
    if (iterations.countable()) {
      FirstPrime186Partial total = new FirstPrime186Partial();
      boolean ended =
          FIRST_PRIME_186.search(
              iterations,
              total,
              FirstPrime186Partial::new,
              (partial, from2, to) -> firstPrime186(partial, from2, to),
              FirstPrime186Partial::merge);
      if (ended) {
        return total.result;
      }
    } else {
      FIRST_PRIME_186.guardFailed();
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
   * Iterations {@code from2} to {@code to}, exclusive, of the loop at EarlyExits.java:186.
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
  private static long firstPrime186(FirstPrime186Partial partial, long from2, long to) {
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
   * Parallel form of {@code EarlyExits.count}, EarlyExits.java:201.
   */
  static int count(EarlyExits self, int[] a, int key) {
    Count202Partial total = new Count202Partial();
    total.seen = seen(self);
    boolean ended;
    try {
      ended =
          COUNT_202.search(
              IntRange.lessThan(0, a.length, 1),
              total,
              Count202Partial::new,
              (partial, from, to) -> count202(partial, a, key, from, to),
              Count202Partial::merge);
    } finally {
      seen(self, total.seen);
    }
    if (ended) {
      return total.result;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:202.
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
  private static int count202(Count202Partial partial, int[] a, int key, int from, int to) {
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
   * Parallel form of {@code EarlyExits.insideTry}, EarlyExits.java:215.
   */
  static String insideTry(int[] a, int key) {
    int sum = 0;
    try {
      InsideTry218Partial total = new InsideTry218Partial();
      total.sum = sum;
      boolean ended;
      try {
        ended =
            INSIDE_TRY_218.search(
                IntRange.lessThan(0, a.length, 1),
                total,
                InsideTry218Partial::new,
                (partial, from, to) -> insideTry218(partial, a, key, from, to),
                InsideTry218Partial::merge);
      } finally {
        sum = total.sum;
      }
      if (ended) {
        return total.result;
      }
    } catch (ArithmeticException thrown) {
      return "caught " + sum;
    } finally {
      sum++;
    }
    return "no " + sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:218.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>sum is a reduction with +: the same value as the loop's.
   *   <li>Iterations after the one that ends the loop come to an end and change nothing: what
   *       they compute or throw is dropped.
   * </ul>
   *
   * <p>Returns the iteration that ends the loop, or {@code to}.
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static int insideTry218(InsideTry218Partial partial, int[] a, int key, int from, int to) {
    int sum = partial.sum;
    try {
      for (int i = from; i < to; i++) {
        if (a[i] == key) {
          partial.result = "found";
          return i;
        }
        sum += 100 / (a[i] - key - 1);
      }
    } finally {
      partial.sum = sum;
    }
    return to;
  }

  /**
   * Parallel form of {@code EarlyExits.floating}, EarlyExits.java:232.
   */
  static double floating(double[] d, double limit) {
    double sum = 0;
    Floating234Partial total = new Floating234Partial();
    total.sum = sum;
    FLOATING_234.search(
        IntRange.lessThan(0, d.length, 1),
        total,
        Floating234Partial::new,
        (partial, from, to) -> floating234(partial, d, limit, from, to),
        Floating234Partial::merge);
    sum = total.sum;
    return sum;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:234.
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
  private static int floating234(Floating234Partial partial, double[] d, double limit, int from,
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
   * Parallel form of {@code EarlyExits.classify}, EarlyExits.java:244.
   */
  static long classify(int[] a, int key) {
    long total = 0;
    Classify246Partial total2 = new Classify246Partial();
    total2.total = total;
    boolean ended =
        CLASSIFY_246.search(
            IntRange.lessThan(0, a.length, 1),
            total2,
            Classify246Partial::new,
            (partial, from, to) -> classify246(partial, key, a, from, to),
            Classify246Partial::merge);
    total = total2.total;
    if (ended) {
      return total2.result;
    }
    return total;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:246.
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
  private static int classify246(Classify246Partial partial, int key, int[] a, int from, int to) {
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
   * Parallel form of {@code EarlyExits.own}, EarlyExits.java:276.
   */
  static int own(int[] a, int key) {
    Own277Partial total = new Own277Partial();
    boolean ended =
        OWN_277.search(
            IntRange.lessThan(0, a.length, 1),
            total,
            Own277Partial::new,
            (partial, from, to) -> own277(partial, a, key, from, to),
            Own277Partial::merge);
    if (ended) {
      return total.result;
    }
    return -1;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:277.
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
  private static int own277(Own277Partial partial, int[] a, int key, int from, int to) {
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
   * Parallel form of {@code EarlyExits.maximumBefore}, EarlyExits.java:289.
   */
  static int maximumBefore(int[] a, int key) {
    int max = Integer.MIN_VALUE;
    boolean complete = true;
    MaximumBefore292Partial total = new MaximumBefore292Partial();
    total.complete = complete;
    total.max = max;
    MAXIMUM_BEFORE_292.search(
        IntRange.lessThan(0, a.length, 1),
        total,
        MaximumBefore292Partial::new,
        (partial, from, to) -> maximumBefore292(partial, a, key, from, to),
        MaximumBefore292Partial::merge);
    complete = total.complete;
    max = total.max;
    return complete ? max : -max;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at EarlyExits.java:292.
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
  private static int maximumBefore292(MaximumBefore292Partial partial, int[] a, int key, int from,
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
   * Calls {@code EarlyExits.sum}, which is private.
   */
  private static int sum(int[] argument1, int argument2) {
    throw unwoven();
  }

  /**
   * Reads {@code EarlyExits.seen}, which is private.
   */
  private static int seen(EarlyExits self) {
    throw unwoven();
  }

  /**
   * Assigns {@code EarlyExits.seen}, which is private.
   */
  private static void seen(EarlyExits self, int value) {
    throw unwoven();
  }

  /**
   * Calls {@code EarlyExits.seen}, which is private.
   */
  private static int seen2(int argument1) {
    throw unwoven();
  }

  /**
   * Calls {@code EarlyExits.total}, which is private.
   */
  private static long total(int argument1) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "EarlyExits_Parallel was not woven into good.EarlyExits");
  }

  /**
   * What some iterations of {@link #INDEX_OF_15} computed.
   */
  private static final class IndexOf15Partial {
    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(IndexOf15Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #LAST_INDEX_OF_24} computed.
   */
  private static final class LastIndexOf24Partial {
    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(LastIndexOf24Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #CONTAINS_30} computed.
   */
  private static final class Contains30Partial {
    boolean found = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(Contains30Partial next) {
      found |= next.found;
    }
  }

  /**
   * What some iterations of {@link #FIRST_OTHER_40} computed.
   */
  private static final class FirstOther40Partial<T> {
    T result;

    /**
     * Adds the result of later iterations.
     */
    void merge(FirstOther40Partial<T> next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #IS_SORTED_46} computed.
   */
  private static final class IsSorted46Partial {
    boolean result;

    /**
     * Adds the result of later iterations.
     */
    void merge(IsSorted46Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #FOUND_57} computed.
   */
  private static final class Found57Partial {
    long before = 0;

    int found;

    /**
     * Adds the result of later iterations.
     */
    void merge(Found57Partial next) {
      before += next.before;
      found = next.found;
    }
  }

  /**
   * What some iterations of {@link #EITHER_WAY_71} computed.
   */
  private static final class EitherWay71Partial {
    int place;

    String how;

    /**
     * Adds the result of later iterations.
     */
    void merge(EitherWay71Partial next) {
      place = next.place;
      how = next.how;
    }
  }

  /**
   * What some iterations of {@link #LAST_SEEN_87} computed.
   */
  private static final class LastSeen87Partial {
    int sum = 0;

    int last;

    /**
     * Adds the result of later iterations.
     */
    void merge(LastSeen87Partial next) {
      sum += next.sum;
      last = next.last;
    }
  }

  /**
   * What some iterations of {@link #ROWS_104} computed.
   */
  private static final class Rows104Partial {
    int ended = 0;

    int count = 0;

    String result;

    int action;

    /**
     * Adds the result of later iterations.
     */
    void merge(Rows104Partial next) {
      ended += next.ended;
      count += next.count;
      result = next.result;
      action = next.action;
    }
  }

  /**
   * What some iterations of {@link #PAIR_129} computed.
   */
  private static final class Pair129Partial {
    int tries = 0;

    int best;

    /**
     * Adds the result of later iterations.
     */
    void merge(Pair129Partial next) {
      tries += next.tries;
      best = next.best;
    }
  }

  /**
   * What some iterations of {@link #CHECK_ALL_145} computed.
   */
  private static final class CheckAll145Partial {
    /**
     * Adds the result of later iterations.
     */
    void merge(CheckAll145Partial next) {
    }
  }

  /**
   * What some iterations of {@link #LETTERS_BEFORE_NULL_158} computed.
   */
  private static final class LettersBeforeNull158Partial {
    int letters = 0;

    /**
     * Adds the result of later iterations.
     */
    void merge(LettersBeforeNull158Partial next) {
      letters += next.letters;
    }
  }

  /**
   * What some iterations of {@link #QUOTIENTS_168} computed.
   */
  private static final class Quotients168Partial {
    int sum = 0;

    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(Quotients168Partial next) {
      sum += next.sum;
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #FIRST_PRIME_186} computed.
   */
  private static final class FirstPrime186Partial {
    long result;

    /**
     * Adds the result of later iterations.
     */
    void merge(FirstPrime186Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #COUNT_202} computed.
   */
  private static final class Count202Partial {
    int seen = 0;

    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(Count202Partial next) {
      seen += next.seen;
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #INSIDE_TRY_218} computed.
   */
  private static final class InsideTry218Partial {
    int sum = 0;

    String result;

    /**
     * Adds the result of later iterations.
     */
    void merge(InsideTry218Partial next) {
      sum += next.sum;
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #FLOATING_234} computed.
   */
  private static final class Floating234Partial {
    /**
     * From -0.0: to add that to a number leaves the number as it is.
     */
    double sum = -0.0;

    /**
     * Adds the result of later iterations.
     */
    void merge(Floating234Partial next) {
      sum += next.sum;
    }
  }

  /**
   * What some iterations of {@link #CLASSIFY_246} computed.
   */
  private static final class Classify246Partial {
    long total = 0;

    long result;

    /**
     * Adds the result of later iterations.
     */
    void merge(Classify246Partial next) {
      total += next.total;
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #OWN_277} computed.
   */
  private static final class Own277Partial {
    int result;

    /**
     * Adds the result of later iterations.
     */
    void merge(Own277Partial next) {
      result = next.result;
    }
  }

  /**
   * What some iterations of {@link #MAXIMUM_BEFORE_292} computed.
   */
  private static final class MaximumBefore292Partial {
    boolean complete = true;

    int max = Integer.MIN_VALUE;

    /**
     * Adds the result of later iterations.
     */
    void merge(MaximumBefore292Partial next) {
      complete &= next.complete;
      if (next.max > max) {
        max = next.max;
      }
    }
  }
}
