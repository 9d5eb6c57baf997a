// expect: proved proved proved proved guarded proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Variables that only some iterations assign: the last of them in the order of the loop counts. */
public class LastValues {
  private static int lastPositive(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        last = i;
      }
    }
    return last;
  }

  private static String backwards(String[] words, char first) {
    String found = "none";
    for (@Parallel int i = words.length - 1; i >= 0; i--)
      if (words[i].charAt(0) == first) found = words[i] + i; // the first one, in fact
    return found;
  }

  private static int afterContinue(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 30) {
        continue;
      }
      last = i;
      a[i] = last;
    }
    return last;
  }

  private static boolean bothWays(int[] a) {
    boolean positive = false;
    for (@Parallel int x : a) {
      if (x > 0) {
        positive = true;
      } else if (x < 0) {
        positive = false;
      }
    }
    return positive;
  }

  private static <T> T lastOther(List<? extends T> all, T bound) {
    T found = bound;
    for (@Parallel T each : all) {
      if (each != bound) found = each;
    }
    return found;
  }

  /** Changed further by the iteration that has assigned it, and beside a sum and another one. */
  private static String several(int[] a, int key) {
    long place = -7;
    double value = 0.5;
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      switch (a[i] & 3) {
        case 0 -> place = i;
        case 1 -> {
          value = a[i] / 4.0;
          value++;
          if (value > key) value = -value;
        }
        default -> sum += a[i];
      }
    }
    return place + " " + value + " " + sum;
  }

  private static int inAnInnerLoop(int[][] m, int key) {
    int column = -1;
    for (@Parallel int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        if (m[i][j] == key) {
          column = j;
          break;
        }
      }
    }
    return column;
  }

  private static String untilTheEnd(int[] a, int end) {
    int last = -1;
    int before = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == end) {
        break;
      }
      if (a[i] % 2 == 0) {
        last = a[i];
      }
      before++;
    }
    return last + " " + before;
  }

  /** The jump leads past an assignment, to where the value is read. */
  private static int outOfTheNest(int[][] m) {
    int t = 0;
    int sum = 0;
    outer:
    for (int r = 0; r < m.length; r++) {
      sum += t;
      int[] row = m[r];
      for (@Parallel int i = 0; i < row.length; i++) {
        if (row[i] < 0) {
          continue outer;
        }
        t = row[i];
      }
      t = 0;
    }
    return sum;
  }

  /** The handler goes on after the assignment. */
  private static int inATry(int[] a) {
    int found = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      try {
        if (a[i] > 3) {
          found = i;
          int check = 5 / (a[i] - 4);
          break;
        }
      } catch (ArithmeticException thrown) {
        continue;
      }
    }
    return found;
  }

  private static void again(int[] a) {
    int carried = 0;
    for (int round = 0; round < 3; round++) {
      a[0] += carried;
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] > round) {
          carried = a[i];
        }
      }
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000, 10_000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 37 % 101 - 50);
      results.add(lastPositive(a));
      results.add(bothWays(a));
      results.add(several(a, 5));
      results.add(several(new int[n], 5));
      results.add(untilTheEnd(a, 40));
      results.add(untilTheEnd(a, 4000));
      results.add(inATry(a));
      results.add(afterContinue(a.clone()));
      String[] words = new String[Math.min(n, 1000)];
      Arrays.setAll(words, k -> "abcdefg".substring(k * 5 % 7));
      results.add(backwards(words, 'c'));
      results.add(backwards(words, 'z'));
      results.add(lastOther(Arrays.asList(words), "d"));
      int[][] m = new int[Math.min(n, 300)][7];
      for (int k = 0; k < m.length; k++) {
        int row = k;
        Arrays.setAll(m[k], j -> (row * 31 + j * 17) % 13 - 1);
      }
      results.add(inAnInnerLoop(m, 5));
      results.add(outOfTheNest(m));
      if (n > 0) {
        again(a);
      }
      results.add(a);
    }
    return results;
  }
}
