// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Every fold of a long. */
public class LongReductions {
  private static long plus(long[] x) {
    long r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
    }
    return r;
  }

  private static long minus(long[] x) {
    long r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r -= x[i];
    }
    return r;
  }

  private static long assigned(long[] x) {
    long r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r + x[i];
    }
    return r;
  }

  private static long mirrored(long[] x) {
    long r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] + r - 1;
    }
    return r;
  }

  private static long chained(long[] x) {
    long r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r + x[i] - i + 2;
    }
    return r;
  }

  private static long mixedSigns(long[] x) {
    long r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
      r -= i;
      r++;
    }
    return r;
  }

  private static long times(long[] x) {
    long r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r *= x[i];
    }
    return r;
  }

  private static long timesAssigned(long[] x) {
    long r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r * x[i];
    }
    return r;
  }

  private static long and(long[] x) {
    long r = ~0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r &= x[i];
    }
    return r;
  }

  private static long or(long[] x) {
    long r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r |= x[i];
    }
    return r;
  }

  private static long xor(long[] x) {
    long r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r ^= x[i];
    }
    return r;
  }

  private static long xorAssigned(long[] x) {
    long r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r ^ x[i];
    }
    return r;
  }

  private static long count(long[] x) {
    long r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        r++;
      }
    }
    return r;
  }

  private static long countDown(long[] x) {
    long r = 9;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        --r;
      }
    }
    return r;
  }

  private static long ifGreater(long[] x) {
    long r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) {
        r = x[i];
      }
    }
    return r;
  }

  private static long ifGreaterEqual(long[] x) {
    long r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] >= r) r = x[i];
    }
    return r;
  }

  private static long ifLess(long[] x) {
    long r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < r) r = x[i];
    }
    return r;
  }

  private static long ifMirrored(long[] x) {
    long r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (r >= x[i]) r = x[i];
    }
    return r;
  }

  private static long choose(long[] x) {
    long r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] > r ? x[i] : r;
    }
    return r;
  }

  private static long chooseOther(long[] x) {
    long r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r > x[i] ? r : x[i];
    }
    return r;
  }

  private static long chooseLess(long[] x) {
    long r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r < x[i] ? r : x[i];
    }
    return r;
  }

  private static long max(long[] x) {
    long r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(r, x[i]);
    }
    return r;
  }

  private static long maxMirrored(long[] x) {
    long r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.max(x[i], r);
    }
    return r;
  }

  private static long min(long[] x) {
    long r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = Math.min(r, x[i]);
    }
    return r;
  }

  private static long conditional(long[] x) {
    long r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (i % 3 == 0) {
        r += x[i];
      } else {
        r += 2;
      }
    }
    return r;
  }

  private static long inner(long[] x) {
    long r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      for (int k = 0; k < i % 4; k++) {
        r += x[k];
      }
    }
    return r;
  }

  private static long narrow(long[] x) {
    long r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += (int) x[i];
    }
    return r;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 100, 3000}) {
      long[] x = new long[n];
      for (int k = 0; k < n; k++) {
        x[k] = (k * 7919L * 1000003L + 13) % 1000000009L - 40;
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
      results.add(narrow(x));
    }
    return results;
  }
}
