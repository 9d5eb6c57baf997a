// expect: proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Tests that the loop skips once the result is known, but that always come to an end. */
public class Endings {
  private static boolean reachesOne(int x) {
    int n = x;
    while (n != 1) {
      n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    }
    return n == 1;
  }

  private static boolean noDivisor(int x) {
    for (int k = 2; k < x; k++) {
      if (x % k == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean sorted(int[] row) {
    for (int k = 0; k <= row.length - 2; k++) {
      if (row[k] > row[k + 1]) {
        return false;
      }
    }
    return true;
  }

  private static int digits(long x) {
    int count = 0;
    for (byte last = 19; count < 20; count++) {
      if (count > last || Math.pow(10, count) > x) {
        return count;
      }
    }
    return count;
  }

  private static int bits(int x) {
    int set = 0;
    for (int k = 30; k >= 0; k -= 2) {
      for (int part : new int[] {1, 2}) {
        set += (x >> k & part) == 0 ? 0 : 1;
      }
    }
    return set;
  }

  /** Not skipped: the test is evaluated in every iteration, before the result is asked. */
  private static boolean evaluatedFirst(int[] a) {
    boolean all = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      all = reachesOne(a[i] & 31 | 1) && all;
    }
    return all;
  }

  private static boolean evaluatedApart(int[] a) {
    boolean all = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      boolean reached = reachesOne(a[i] & 31 | 1);
      all = all && reached;
    }
    return all;
  }

  private static boolean anyPrime(int[] a) {
    boolean any = false;
    for (@Parallel int i = 0; i < a.length; i++) {
      any = any || noDivisor(a[i]);
    }
    return any;
  }

  private static boolean allSorted(int[][] a) {
    boolean all = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      all = all && sorted(a[i]);
    }
    return all;
  }

  private static boolean allShort(int[] a) {
    boolean all = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      all = all && (digits(a[i]) < 3 && digits(i) < 4);
    }
    return all;
  }

  private static boolean anySparse(int[] a) {
    boolean any = false;
    for (@Parallel int i = 0; i < a.length; i++) {
      any = any || bits(a[i]) == 7;
    }
    return any;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 100, 999}) {
      int[] a = new int[n];
      int[][] rows = new int[n][];
      for (int k = 0; k < n; k++) {
        a[k] = n * k % 150;
        rows[k] = k == 70 ? new int[] {2, 1} : new int[] {k, k + 1, k + 1};
      }
      results.add(evaluatedFirst(a));
      results.add(evaluatedApart(a));
      results.add(anyPrime(a));
      results.add(allSorted(rows));
      results.add(allShort(a));
      results.add(anySparse(a));
    }
    return results;
  }
}
