// expect: proved guarded proved guarded proved proved proved proved proved proved proved proved proved guarded proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops that may end early: the first exit in the order of the iterations counts. */
public class EarlyExits {
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

  private static String found(int[] a, int key) {
    int found = -1;
    long before = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        found = i;
        break;
      }
      before += a[i];
    }
    return found + " " + before;
  }

  /** The first place has a value before; only one of two exits assigns it. */
  private static String eitherWay(int[] a, int key) {
    int place = -7;
    String how = "none";
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        place = i;
        how = "key";
        break;
      } else if (a[i] == key + 1) {
        how = place + " next";
        break;
      }
    }
    return how + place;
  }

  private static String lastSeen(int[] a, int key) {
    int last = 0;
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      last = a[i] * 3;
      if (a[i] == key) {
        break;
      }
      sum += last;
      last++;
    }
    return last + " " + sum;
  }

  private static String rows(int[][] m, int key) {
    int count = 0;
    int ended = 0;
    outer:
    for (int r = 0; r < m.length; r++) {
      int[] row = m[r];
      for (@Parallel int i = 0; i < row.length; i++) {
        if (row[i] == key) {
          ended += 1;
          continue outer;
        }
        if (row[i] == key + 1) {
          break;
        }
        if (row[i] == key + 2) {
          ended += 100;
          break outer;
        }
        if (row[i] == key + 3) return "at " + r + "," + i;
        count += row[i];
      }
      ended += 10;
    }
    return ended + " " + count;
  }

  /** Exits from inside inner loops, by the label of the marked one. */
  private static int pair(int[] a, int sum) {
    int best = -1;
    int tries = 0;
    search:
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        if (a[j] == a[i]) {
          continue search;
        }
        if (a[i] + a[j] == sum) {
          best = i * 1000 + j;
          break search;
        }
        tries++;
      }
    }
    return best + tries;
  }

  private static void checkAll(int[] a, int bad) throws IOException {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == bad + 1) {
        return;
      }
      if (a[i] == bad) {
        throw new IOException("bad element at " + i);
      }
    }
  }

  /** Behind the null all iterations would throw. */
  private static int lettersBeforeNull(String[] words) {
    int letters = 0;
    for (@Parallel int i = 0; i < words.length; i++) {
      if (words[i] == null) break;
      letters += words[i].length();
    }
    return letters;
  }

  /** Behind the zero all iterations divide by it. */
  private static int quotients(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      if (a[i + 1] == 0) {
        return sum(a, i);
      }
      sum += 1000 / a[i];
    }
    return sum;
  }

  private static int sum(int[] a, int to) {
    int sum = 0;
    for (int i = 0; i < to; i++) {
      sum += a[i];
    }
    return sum;
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

  private static String insideTry(int[] a, int key) {
    int sum = 0;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] == key) {
          return "found";
        }
        sum += 100 / (a[i] - key - 1);
      }
    } catch (ArithmeticException thrown) {
      return "caught " + sum;
    } finally {
      sum++;
    }
    return "no " + sum;
  }

  private static double floating(double[] d, double limit) {
    double sum = 0;
    for (@Parallel int i = 0; i < d.length; i++) {
      if (d[i] > limit) {
        break;
      }
      sum += d[i];
    }
    return sum;
  }

  /** A switch has breaks of its own; an exit out of a try statement passes no handler. */
  private static long classify(int[] a, int key) {
    long total = 0;
    for (@Parallel int x : a) {
      int weight;
      switch (x & 3) {
        case 0:
          weight = 5;
          break;
        case 1:
          if (x == key) return total(x);
          weight = 2;
          break;
        default:
          weight = 1;
      }
      try {
        if (weight * 7 / (x - key + 4) == 0) {
          return -x;
        }
      } catch (ArithmeticException thrown) {
        weight = 9;
      }
      total += weight;
    }
    return total;
  }

  private static long total(int x) {
    return x * 10L;
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

  private static int maximumBefore(int[] a, int key) {
    int max = Integer.MIN_VALUE;
    boolean complete = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == key) {
        complete = false;
        break;
      }
      if (a[i] > max) {
        max = a[i];
      }
    }
    return complete ? max : -max;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k % 5 == 0 ? k / 2 : k + 1);
      String[] words = new String[n];
      Arrays.setAll(words, k -> k > 0 && k == n / 2 ? null : "w" + k);
      String[] full = new String[n];
      Arrays.setAll(full, k -> "w" + k % 100);
      List<Integer> list = new ArrayList<>();
      double[] d = new double[n];
      for (int k = 0; k < n; k++) {
        list.add(a[k]);
        d[k] = 1.0 / (1 + (n - k) % 97);
      }
      int[][] m = new int[4][n];
      for (int r = 0; r < 4; r++) {
        int row = r;
        Arrays.setAll(m[r], k -> (k * 7 + row * 3) % 101 + 4 * row);
      }
      results.add(lettersBeforeNull(words));
      results.add(quotients(a));
      results.add(isSorted(a));
      results.add(isSorted(m[0]));
      for (int key : new int[] {-5, 0, 1, 2, 3, 7, 8, 16, 17, 499, 500, 999, 1000}) {
        results.add(indexOf(a, key));
        results.add(lastIndexOf(a, key));
        results.add(contains(full, "w" + key));
        results.add(firstOther(list, key < 9 && n > 0 ? list.get(0) : 0));
        results.add(found(a, key));
        results.add(eitherWay(a, key));
        results.add(lastSeen(a, key));
        results.add(rows(m, key));
        results.add(pair(m[1], key));
        results.add(firstPrime(key * 1001L + 1));
        results.add(insideTry(a, key));
        results.add(floating(d, 0.02 * key));
        results.add(classify(a, key));
        results.add(own(a, key));
        results.add(maximumBefore(m[2], key));
        EarlyExits counter = new EarlyExits();
        results.add(counter.count(a, key));
        results.add(counter.seen);
        try {
          checkAll(a, key);
          results.add("fine");
        } catch (IOException thrown) {
          results.add(thrown.getMessage());
        }
      }
    }
    return results;
  }
}
