// expect: proved guarded proved proved guarded proved proved proved proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loops whose first or last iteration keeps the others from being independent. */
public class Peeled {
  private final int[] held;
  private int total;

  private Peeled(int[] held) {
    this.held = held;
  }

  private static int[] numbers(int n) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = (int) (i * 2_654_435_761L % 1_009) - 300;
    }
    return a;
  }

  private static Object fromFirst(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 3 * a[i] - a[0];
    }
    return Arrays.toString(a);
  }

  private static Object setsFirst(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i <= a.length - 1; i++) {
      if (i == 0) {
        a[0] = 7;
        continue;
      }
      a[i] += a[0];
      sum += a[i];
    }
    return Arrays.toString(a) + sum;
  }

  private static Object range(double[] a) {
    double least = 0;
    double most = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (i == 0) {
        least = a[0];
        most = a[0];
      } else {
        if (a[i] < least) {
          least = a[i];
        }
        if (a[i] > most) {
          most = a[i];
        }
      }
    }
    return least + " " + most;
  }

  private static Object best(int[] a) {
    int most = 0;
    int place = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (i == 0 || a[i] > most) {
        most = a[i];
        place = i;
      }
    }
    return most + " " + place;
  }

  /** The last element's neighbor is the first one, which has been written by then. */
  private static Object ring(int[] a) {
    int n = a.length;
    for (@Parallel int i = 0; i < n; i++) {
      int next = i == n - 1 ? a[0] : a[i + 1];
      a[i] = 2 * a[i] + next;
    }
    return Arrays.toString(a);
  }

  private static Object downTo(int[] a) {
    for (@Parallel int i = a.length - 1; i >= 0; i--) {
      a[i] = 5 * a[i] - a[0];
    }
    return Arrays.toString(a);
  }

  private static Object collected(int[] a) {
    List<Integer> out = new ArrayList<>();
    for (@Parallel int i = 0; i < a.length; i++) {
      if (i == 0) {
        a[0] = 11;
      }
      out.add(a[i] * a[0]);
    }
    return out;
  }

  private void fields() {
    for (@Parallel int i = 0; i < held.length; i++) {
      held[i] += held[0];
      total += held[i];
    }
  }

  private static Object divided(int[] a) {
    String end = "all";
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] = a[i] / a[0];
      }
    } catch (ArithmeticException e) {
      end = e.getMessage();
    }
    return Arrays.toString(a) + end;
  }

  private static Object rows(int[][] rows) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] += i == 0 ? 1 : j;
      }
    }
    return Arrays.deepToString(rows);
  }

  private static List<Object> of(int n) {
    List<Object> all = new ArrayList<>();
    all.add(List.of(fromFirst(numbers(n)), setsFirst(numbers(n)), best(numbers(n))));
    double[] some = new double[n];
    Arrays.setAll(some, k -> k * 7_919 % 1_009 - 0.5);
    all.add(range(some));
    if (n > 0) {
      some[0] = Double.NaN;
    }
    all.add(range(some));
    all.add(List.of(ring(numbers(n)), downTo(numbers(n)), collected(numbers(n))));
    Peeled peeled = new Peeled(numbers(n));
    peeled.fields();
    all.add(Arrays.toString(peeled.held) + peeled.total);
    all.add(divided(numbers(n)));
    all.add(divided(new int[n]));
    all.add(rows(new int[n % 50][3]));
    return all;
  }

  public static Object run() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000));
  }

  public static Object all() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000), of(100_000));
  }
}
