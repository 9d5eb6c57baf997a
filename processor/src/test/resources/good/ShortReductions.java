// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Every fold of a short, which narrows in every step. */
public class ShortReductions {
  private static short plus(short[] x) {
    short r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
    }
    return r;
  }

  private static short minus(short[] x) {
    short r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r -= x[i];
    }
    return r;
  }

  private static short assigned(short[] x) {
    short r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (short) (r + x[i]);
    }
    return r;
  }

  private static short mirrored(short[] x) {
    short r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (short) (x[i] + r - 1);
    }
    return r;
  }

  private static short chained(short[] x) {
    short r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (short) (r + x[i] - i + 2);
    }
    return r;
  }

  private static short mixedSigns(short[] x) {
    short r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
      r -= i;
      r++;
    }
    return r;
  }

  private static short times(short[] x) {
    short r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r *= x[i];
    }
    return r;
  }

  private static short timesAssigned(short[] x) {
    short r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (short) (r * x[i]);
    }
    return r;
  }

  private static short and(short[] x) {
    short r = (short) (~0);
    for (@Parallel int i = 0; i < x.length; i++) {
      r &= x[i];
    }
    return r;
  }

  private static short or(short[] x) {
    short r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r |= x[i];
    }
    return r;
  }

  private static short xor(short[] x) {
    short r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r ^= x[i];
    }
    return r;
  }

  private static short xorAssigned(short[] x) {
    short r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (short) (r ^ x[i]);
    }
    return r;
  }

  private static short count(short[] x) {
    short r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        r++;
      }
    }
    return r;
  }

  private static short countDown(short[] x) {
    short r = 9;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        --r;
      }
    }
    return r;
  }

  private static short ifGreater(short[] x) {
    short r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) {
        r = x[i];
      }
    }
    return r;
  }

  private static short ifGreaterEqual(short[] x) {
    short r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] >= r) r = x[i];
    }
    return r;
  }

  private static short ifLess(short[] x) {
    short r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < r) r = x[i];
    }
    return r;
  }

  private static short ifMirrored(short[] x) {
    short r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (r >= x[i]) r = x[i];
    }
    return r;
  }

  private static short choose(short[] x) {
    short r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] > r ? x[i] : r;
    }
    return r;
  }

  private static short chooseOther(short[] x) {
    short r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r > x[i] ? r : x[i];
    }
    return r;
  }

  private static short chooseLess(short[] x) {
    short r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r < x[i] ? r : x[i];
    }
    return r;
  }

  private static short conditional(short[] x) {
    short r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (i % 3 == 0) {
        r += x[i];
      } else {
        r += 2;
      }
    }
    return r;
  }

  private static short inner(short[] x) {
    short r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      for (int k = 0; k < i % 4; k++) {
        r += x[k];
      }
    }
    return r;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 100, 3000}) {
      short[] x = new short[n];
      for (int k = 0; k < n; k++) {
        x[k] = (short) (k * 7919 + 13);
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
      results.add(conditional(x));
      results.add(inner(x));
    }
    return results;
  }
}
