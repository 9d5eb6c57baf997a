// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Every fold of an int, in the ways people write it. */
public class IntReductions {
  private static int plus(int[] x) {
    int r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
    }
    return r;
  }

  private static int minus(int[] x) {
    int r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r -= x[i];
    }
    return r;
  }

  private static int assigned(int[] x) {
    int r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r + x[i];
    }
    return r;
  }

  private static int mirrored(int[] x) {
    int r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] + r - 1;
    }
    return r;
  }

  private static int chained(int[] x) {
    int r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r + x[i] - i + 2;
    }
    return r;
  }

  private static int mixedSigns(int[] x) {
    int r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
      r -= i;
      r++;
    }
    return r;
  }

  private static int times(int[] x) {
    int r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r *= x[i];
    }
    return r;
  }

  private static int timesAssigned(int[] x) {
    int r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r * x[i];
    }
    return r;
  }

  private static int and(int[] x) {
    int r = ~0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r &= x[i];
    }
    return r;
  }

  private static int or(int[] x) {
    int r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r |= x[i];
    }
    return r;
  }

  private static int xor(int[] x) {
    int r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r ^= x[i];
    }
    return r;
  }

  private static int xorAssigned(int[] x) {
    int r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r ^ x[i];
    }
    return r;
  }

  private static int count(int[] x) {
    int r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        r++;
      }
    }
    return r;
  }

  private static int countDown(int[] x) {
    int r = 9;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        --r;
      }
    }
    return r;
  }

  private static int ifGreater(int[] x) {
    int r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) {
        r = x[i];
      }
    }
    return r;
  }

  private static int ifGreaterEqual(int[] x) {
    int r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] >= r) r = x[i];
    }
    return r;
  }

  private static int ifLess(int[] x) {
    int r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < r) r = x[i];
    }
    return r;
  }

  private static int ifMirrored(int[] x) {
    int r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (r >= x[i]) r = x[i];
    }
    return r;
  }

  private static int choose(int[] x) {
    int r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] > r ? x[i] : r;
    }
    return r;
  }

  private static int chooseOther(int[] x) {
    int r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r > x[i] ? r : x[i];
    }
    return r;
  }

  private static int chooseLess(int[] x) {
    int r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r < x[i] ? r : x[i];
    }
    return r;
  }

  private static int max(int[] x) {
    int r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(r, x[i]);
    }
    return r;
  }

  private static int maxMirrored(int[] x) {
    int r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(x[i], r);
    }
    return r;
  }

  private static int min(int[] x) {
    int r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.min(r, x[i]);
    }
    return r;
  }

  private static int conditional(int[] x) {
    int r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (i % 3 == 0) {
        r += x[i];
      } else {
        r += 2;
      }
    }
    return r;
  }

  private static int inner(int[] x) {
    int r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      for (int k = 0; k < i % 4; k++) {
        r += x[k];
      }
    }
    return r;
  }

  private static int wide(int[] x) {
    int r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += 3L * x[i];
    }
    return r;
  }

  private static int wideCast(int[] x) {
    int r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (int) (r + 3000000000L * x[i]);
    }
    return r;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 100, 3000}) {
      int[] x = new int[n];
      for (int k = 0; k < n; k++) {
        x[k] = (k * 7919 + 13) % 1009 - 40;
      }
      results.add(plus(x));
      results.add(minus(x));
      results.add(assigned(x));
      results.add(mirrored(x));
      results.add(chained(x));
      results.add(mixedSigns(x));
      results.add(times(x));
      results.add(timesAssigned(x));
      results.add(and(x));
      results.add(or(x));
      results.add(xor(x));
      results.add(xorAssigned(x));
      results.add(count(x));
      results.add(countDown(x));
      results.add(ifGreater(x));
      results.add(ifGreaterEqual(x));
      results.add(ifLess(x));
      results.add(ifMirrored(x));
      results.add(choose(x));
      results.add(chooseOther(x));
      results.add(chooseLess(x));
      results.add(max(x));
      results.add(maxMirrored(x));
      results.add(min(x));
      results.add(conditional(x));
      results.add(inner(x));
      results.add(wide(x));
      results.add(wideCast(x));
    }
    return results;
  }
}
