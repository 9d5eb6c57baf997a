// expect: proved proved proved guarded proved guarded proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops that end with the first that fits, in the order of the iterations. */
public class Searches {
  private static final int[] KEYS = {-5, 0, 1, 2, 3, 7, 8, 16, 17, 499, 500, 999, 1000};

  private int seen;

  private static int indexOf(int[] a, int key) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(int[] a, int key) {
    for (@Parallel int i = a.length - 1; i >= 0; i--) if (a[i] == key) return i;
    return -1;
  }

  private static boolean contains(String[] words, String key) {
    boolean found = false;
    for (@Parallel String word : words) {
      if (word.equals(key)) {
        found = true;
        break;
      }
    }
    return found;
  }

  private static <T> T firstOther(List<? extends T> all, T one) {
    for (@Parallel T other : all)
      if (other != one) return other;
    return one;
  }

  private static boolean isSorted(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      if (a[i - 1] > a[i]) {
        return false;
      }
    }
    return true;
  }

  private static long firstPrime(long from) {
    for (@Parallel long n = from; n < from + 10_000; n += 2) {
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
    return 0;
  }

  private int count(int[] a, int key) {
    for (@Parallel int i = 0; i < a.length; i++) {
      seen++;
      if (a[i] == key) {
        return seen(i);
      }
    }
    return -1;
  }

  private static int seen(int i) {
    return i * 2;
  }

  /** What an iteration makes for itself it may write. */
  private static int own(int[] a, int key) {
    for (@Parallel int i = 0; i < a.length; i++) {
      int[] digits = new int[4];
      for (int k = 0; k < digits.length; k++) {
        digits[k] = a[i] + k;
      }
      if (digits[2] == key) {
        return digits[3];
      }
    }
    return -1;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k % 5 == 0 ? k / 2 : k + 1);
      int[] sorted = new int[n];
      Arrays.setAll(sorted, k -> k * 7);
      String[] words = new String[n];
      Arrays.setAll(words, k -> "w" + k % 100);
      List<Integer> list = new ArrayList<>();
      for (int k = 0; k < n; k++) {
        list.add(a[k]);
      }
      results.add(isSorted(a));
      results.add(isSorted(sorted));
      for (int key : KEYS) {
        results.add(indexOf(a, key));
        results.add(lastIndexOf(a, key));
        results.add(contains(words, "w" + key));
        results.add(firstOther(list, key < 9 && n > 0 ? list.get(0) : 0));
        results.add(firstPrime(key * 1001L + 1));
        results.add(own(a, key));
        Searches counter = new Searches();
        results.add(counter.count(a, key));
        results.add(counter.seen);
      }
    }
    return results;
  }
}
