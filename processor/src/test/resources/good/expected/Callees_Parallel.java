package good;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link Callees} that run in parallel, generated from Callees.java by Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Callees_Parallel {
  private static final Region RECURSIVE_76 = Region
      .at("good.Callees.recursive#1", "Callees.java", 76).build();

  private static final Region MEMBERS_82 = Region.at("good.Callees.members#1", "Callees.java", 82)
      .build();

  private static final Region OBJECTS_88 = Region.at("good.Callees.objects#1", "Callees.java", 88)
      .build();

  private static final Region LIBRARY_99 = Region.at("good.Callees.library#1", "Callees.java", 99)
      .build();

  private static final Region STRINGS_106 = Region.at("good.Callees.strings#1", "Callees.java", 106)
      .build();

  private static final Region BUILDERS_113 = Region
      .at("good.Callees.builders#1", "Callees.java", 113).build();

  private Callees_Parallel() {
  }

  /**
   * Parallel form of {@code Callees.recursive}, Callees.java:75.
   */
  static void recursive(int[] a) {
    if (RECURSIVE_76.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        a[i] = fibonacci(i % 12) + collatz(i + 1);
      }
      RECURSIVE_76.ranAsWritten();
    } else {
      RECURSIVE_76.run(IntRange.lessThan(0, a.length, 1), (from, to) -> recursive76(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Callees.java:76.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void recursive76(int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = fibonacci(i % 12) + collatz(i + 1);
    }
  }

  /**
   * Parallel form of {@code Callees.members}, Callees.java:81.
   */
  static void members(Callees self, int n) {
    if (MEMBERS_82.isShort(0, n)) {
      for (int i = 0; i < n; i++) {
        store(self, i, scaled(self, i) + scaled(self, i) + i);
      }
      MEMBERS_82.ranAsWritten();
    } else {
      MEMBERS_82.run(IntRange.lessThan(0, n, 1), (from, to) -> members82(self, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Callees.java:82.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of data.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void members82(Callees self, int from, int to) {
    for (int i = from; i < to; i++) {
      store(self, i, scaled(self, i) + scaled(self, i) + i);
    }
  }

  /**
   * Parallel form of {@code Callees.objects}, Callees.java:87.
   */
  static void objects(double[] d) {
    if (OBJECTS_88.isShort(0, d.length)) {
      for (int i = 0; i < d.length; i++) {
        Callees.Complex z = new Callees.Complex(i, 1);
        Callees.Complex square = z.times(z);
        Callees.Sum sum = new Callees.Sum();
        sum.add(i);
        sum.add(Callees.total(1, i, 3));
        d[i] = square.size() + value(sum);
      }
      OBJECTS_88.ranAsWritten();
    } else {
      OBJECTS_88.run(IntRange.lessThan(0, d.length, 1), (from, to) -> objects88(d, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Callees.java:88.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of d.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void objects88(double[] d, int from, int to) {
    for (int i = from; i < to; i++) {
      Callees.Complex z = new Callees.Complex(i, 1);
      Callees.Complex square = z.times(z);
      Callees.Sum sum = new Callees.Sum();
      sum.add(i);
      sum.add(Callees.total(1, i, 3));
      d[i] = square.size() + value(sum);
    }
  }

  /**
   * Parallel form of {@code Callees.library}, Callees.java:98.
   */
  static void library(double[] d, int[] a) {
    if (LIBRARY_99.isShort(0, d.length)) {
      for (int i = 0; i < d.length; i++) {
        d[i] = Math.sqrt(Math.abs(a[i])) + Integer.bitCount(a[i]) + "x".repeat(i % 4).length();
        a[i] = Math.floorMod(a[i], 7) + Character.getNumericValue('3');
      }
      LIBRARY_99.ranAsWritten();
    } else {
      LIBRARY_99.run(IntRange.lessThan(0, d.length, 1), (from, to) -> library99(d, a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Callees.java:99.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of d.
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void library99(double[] d, int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      d[i] = Math.sqrt(Math.abs(a[i])) + Integer.bitCount(a[i]) + "x".repeat(i % 4).length();
      a[i] = Math.floorMod(a[i], 7) + Character.getNumericValue('3');
    }
  }

  /**
   * Parallel form of {@code Callees.strings}, Callees.java:105.
   */
  static void strings(String[] words, int[] lengths) {
    if (STRINGS_106.isShort(0, words.length)) {
      for (int i = 0; i < words.length; i++) {
        String word = words[i].trim() + i;
        lengths[i] = word.length() + word.indexOf('b');
      }
      STRINGS_106.ranAsWritten();
    } else {
      STRINGS_106.run(
          IntRange.lessThan(0, words.length, 1),
          (from, to) -> strings106(words, lengths, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Callees.java:106.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of lengths.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void strings106(String[] words, int[] lengths, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words[i].trim() + i;
      lengths[i] = word.length() + word.indexOf('b');
    }
  }

  /**
   * Parallel form of {@code Callees.builders}, Callees.java:112.
   */
  static void builders(int[] a) {
    if (BUILDERS_113.isShort(0, a.length)) {
      for (int i = 0; i < a.length; i++) {
        StringBuilder text = new StringBuilder();
        text.append(a[i]).append('/').append(i);
        a[i] = text.toString().length();
      }
      BUILDERS_113.ranAsWritten();
    } else {
      BUILDERS_113.run(IntRange.lessThan(0, a.length, 1), (from, to) -> builders113(a, from, to));
    }
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at Callees.java:113.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>No two iterations meet at an element of a.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void builders113(int[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      StringBuilder text = new StringBuilder();
      text.append(a[i]).append('/').append(i);
      a[i] = text.toString().length();
    }
  }

  /**
   * Calls {@code Callees.fibonacci}, which is private.
   */
  private static int fibonacci(int argument1) {
    throw unwoven();
  }

  /**
   * Calls {@code Callees.collatz}, which is private.
   */
  private static int collatz(int argument1) {
    throw unwoven();
  }

  /**
   * Calls {@code Callees.store}, which is private.
   */
  private static void store(Callees self, int argument1, int argument2) {
    throw unwoven();
  }

  /**
   * Calls {@code Callees.scaled}, which is private.
   */
  private static int scaled(Callees self, int argument1) {
    throw unwoven();
  }

  /**
   * Reads {@code Callees.Sum.value}, which is private.
   */
  private static int value(Callees.Sum target) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "Callees_Parallel was not woven into good.Callees");
  }
}
