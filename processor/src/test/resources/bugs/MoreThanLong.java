// expect: guarded guarded guarded proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;

/** Loops with more iterations than a long can count, which end early. */
public class MoreThanLong {
  private static long up(long first, long bound) {
    long sum = 0;
    for (@Parallel long i = first; i < bound; i++) {
      if (i > first + 50) {
        break;
      }
      sum += i & 7;
    }
    return sum;
  }

  private static long down(long first, long bound) {
    long found = 0;
    for (@Parallel long i = first; i > bound; i--) {
      if (i % 100 == 0) {
        found = i;
        break;
      }
    }
    return found;
  }

  private static long fromMinusOne(long bound) {
    for (@Parallel long i = -1; i < bound; i++) {
      if (i == 77) {
        return i;
      }
    }
    return -2;
  }

  private static long natural(long bound) {
    long sum = 0;
    for (@Parallel long i = 0; i < bound; i++) {
      sum += i;
    }
    for (@Parallel long i = bound; i > 0; i--) {
      sum ^= i;
    }
    return sum;
  }

  private static long ofInts(int first, int bound) {
    long sum = 0;
    for (@Parallel long i = first; i < bound; i++) {
      sum += i;
    }
    return sum;
  }

  public static Object run() {
    return up(Long.MIN_VALUE, Long.MAX_VALUE)
        + " "
        + up(-4_000_000_000_000_000_000L, 6_000_000_000_000_000_000L)
        + " "
        + up(-1000, 1000)
        + " "
        + down(Long.MAX_VALUE, Long.MIN_VALUE)
        + " "
        + down(99, -1000)
        + " "
        + fromMinusOne(Long.MAX_VALUE)
        + " "
        + fromMinusOne(1000)
        + " "
        + natural(1000)
        + " "
        + ofInts(-500, 500);
  }
}
