// expect: proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What loops that end early leave in variables: as much as the iterations up to the exit. */
public class ExitValues {
  private static final int[] KEYS = {-5, 0, 1, 2, 3, 7, 8, 16, 17, 499, 500, 999, 1000};

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
      double[] d = new double[n];
      Arrays.setAll(d, k -> 1.0 / (1 + (n - k) % 97));
      int[][] m = new int[4][n];
      for (int r = 0; r < 4; r++) {
        int row = r;
        Arrays.setAll(m[r], k -> (k * 7 + row * 3) % 101 + 4 * row);
      }
      for (int key : KEYS) {
        results.add(found(a, key));
        results.add(eitherWay(a, key));
        results.add(lastSeen(a, key));
        results.add(rows(m, key));
        results.add(pair(m[1], key));
        results.add(floating(d, 0.02 * key));
        results.add(classify(a, key));
        results.add(maximumBefore(m[2], key));
      }
    }
    return results;
  }
}
