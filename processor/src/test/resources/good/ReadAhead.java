// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays that iterations read ahead of where they write. */
public class ReadAhead {
  private static void smooth(int[] a) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      a[i] = (a[i] + a[i + 1]) / 2;
    }
  }

  private static void shift(int[] a, int from) {
    for (@Parallel int i = from; i < a.length - 3; i++) {
      a[i] = a[i + 3];
    }
  }

  private static void right(int[] a) {
    for (@Parallel int i = a.length - 1; i > 0; i--) {
      a[i] = a[i - 1] + 1;
    }
  }

  private static void rows(int[][] m) {
    for (@Parallel int i = 0; i < m.length - 1; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] = m[i + 1][j];
      }
    }
  }

  private static void within(int[][] m) {
    for (@Parallel int i = 0; i < m.length - 1; i++) {
      for (int j = 1; j < m[i].length; j++) {
        m[i][j] = (m[i][j - 1] + m[i + 1][j]) / 2;
      }
    }
  }

  private static int folded(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length - 2; i++) {
      int next = a[i + 1];
      if (next % 3 == 0) {
        a[i] += next * 3 - a[i + 2];
        sum += a[i];
      }
    }
    return sum;
  }

  private static void pairs(int[] a) {
    for (@Parallel int i = 0; i < a.length - 4; i += 2) {
      a[i] = a[i + 2] + a[i + 3];
      a[i + 1] = a[i + 4];
    }
  }

  /** If both are one array, an element may have been written before it is read. */
  private static void two(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      if (i == 0) {
        b[b.length - 1] = 7;
      }
      a[i] = a[i + 1];
    }
  }

  private static void both(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      a[i] = a[i + 1];
      b[i] = a[i] + b[i + 1];
    }
  }

  private static void toTheEnd(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = a[i + 1];
    }
  }

  private static void either(int[] a) {
    for (@Parallel int i = 0; i < a.length - 5; i++) {
      if (i < 5 || a[i] > 0) {
        a[i] = a[i + 5];
      }
    }
  }

  private static void otherStep(int[] a) {
    for (@Parallel int i = 2; i < a.length - 2; i += 2) {
      a[i] += a[i - 1] + a[i + 2];
    }
  }

  private static void everyOther(int[] a) {
    for (@Parallel int i = 0; i < a.length - 2; i++) {
      if (i % 2 == 0) {
        a[i] = a[i + 2];
      }
    }
  }

  private static void lengths(double[] x) {
    for (@Parallel int i = 0; i < x.length - 1; i++) {
      double here = x[i];
      double there = x[i + 1];
      x[i] = Math.sqrt(here * here + there * there);
    }
  }

  private static int[] numbers(int n) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = i * 7919 % 1013;
    }
    return a;
  }

  private static int[][] square(int n) {
    int[][] m = new int[n][];
    for (int i = 0; i < n; i++) {
      m[i] = numbers(5);
      m[i][2] = i;
    }
    return m;
  }

  public static Object run() {
    return of(0, 1, 2, 3, 17, 1_000);
  }

  public static Object all() {
    return of(0, 1, 2, 3, 17, 1_000, 100_000);
  }

  private static Object of(int... sizes) {
    List<Object> all = new ArrayList<>();
    for (int n : sizes) {
      for (int k = 0; k < 10; k++) {
        int[] a = numbers(n);
        switch (k) {
          case 0 -> smooth(a);
          case 1 -> shift(a, n / 3);
          case 2 -> right(a);
          case 3 -> all.add(folded(a));
          case 4 -> pairs(a);
          case 5 -> two(a, numbers(n + 1));
          case 6 -> either(a);
          case 7 -> otherStep(a);
          case 8 -> everyOther(a);
          default -> both(a, numbers(n));
        }
        all.add(Arrays.toString(a));
      }
      int[][] m = square(n);
      rows(m);
      within(m);
      all.add(Arrays.deepToString(m));
      if (n > 2) {
        m[1] = m[0];
        rows(m);
        all.add(Arrays.deepToString(m));
        int[] same = numbers(n);
        two(same, same);
        both(same, same);
        all.add(Arrays.toString(same));
      }
      try {
        toTheEnd(numbers(n));
      } catch (ArrayIndexOutOfBoundsException e) {
        all.add("at the end");
      }
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = i * i % 17;
      }
      lengths(x);
      all.add(Arrays.toString(x));
    }
    return all;
  }
}
