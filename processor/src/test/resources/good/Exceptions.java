// expect: proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The exception of the lowest iteration leaves the loop, and folds end where it ended. */
public class Exceptions {
  private long sum;
  private int most;

  private int divide(int[] a, int[] b) {
    int total = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i] / b[i];
      most = Math.max(most, a[i]);
      total += 1;
    }
    return total;
  }

  private void bounds(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      sum++;
      a[i] = i;
    }
  }

  private static void own(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        throw new IllegalArgumentException("negative at " + i);
      }
      a[i] *= 2;
    }
  }

  private static void checked(int[] a) throws IOException {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 77) {
        throw new IOException("found " + i);
      }
      a[i]++;
    }
  }

  private static void caught(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      try {
        a[i] = 100 / b[i];
      } catch (ArithmeticException thrown) {
        a[i] = -1;
      } finally {
        a[i]++;
      }
    }
  }

  private String outcome(Runnable action) {
    sum = 0;
    most = 0;
    try {
      action.run();
      return "ends " + sum + " " + most;
    } catch (RuntimeException thrown) {
      return thrown.getClass().getName() + " " + thrown.getMessage() + " " + sum + " " + most;
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    Exceptions object = new Exceptions();
    for (int zero : new int[] {0, 1, 17, 98, 99, 200}) {
      int[] a = new int[100];
      int[] b = new int[100];
      Arrays.setAll(a, k -> k * 13 % 100);
      Arrays.fill(b, 2);
      for (int k = zero; k < 100; k += 3) {
        b[k] = 0;
      }
      results.add(object.outcome(() -> object.divide(a, b)));
      results.add(object.outcome(() -> object.bounds(new int[zero], 90)));
      int[] c = a.clone();
      caught(c, b);
      results.add(c);
      int[] e = a.clone();
      for (int k = zero; k < 100; k += 7) {
        e[k] = -5;
      }
      results.add(object.outcome(() -> own(e)));
      int[] d = new int[100];
      for (int k = zero; k < 100; k += 11) {
        d[k] = 77;
      }
      try {
        checked(d);
        results.add(d);
      } catch (IOException thrown) {
        results.add(thrown.getMessage());
      }
    }
    return results;
  }
}
