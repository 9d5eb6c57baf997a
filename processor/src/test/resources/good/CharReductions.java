// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Every fold of a char, which narrows in every step. */
public class CharReductions {
  private static char plus(char[] x) {
    char r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
    }
    return r;
  }

  private static char minus(char[] x) {
    char r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r -= x[i];
    }
    return r;
  }

  private static char assigned(char[] x) {
    char r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (char) (r + x[i]);
    }
    return r;
  }

  private static char mirrored(char[] x) {
    char r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (char) (x[i] + r - 1);
    }
    return r;
  }

  private static char chained(char[] x) {
    char r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (char) (r + x[i] - i + 2);
    }
    return r;
  }

  private static char mixedSigns(char[] x) {
    char r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
      r -= i;
      r++;
    }
    return r;
  }

  private static char times(char[] x) {
    char r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r *= x[i];
    }
    return r;
  }

  private static char timesAssigned(char[] x) {
    char r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (char) (r * x[i]);
    }
    return r;
  }

  private static char and(char[] x) {
    char r = (char) (~0);
    for (@Parallel int i = 0; i < x.length; i++) {
      r &= x[i];
    }
    return r;
  }

  private static char or(char[] x) {
    char r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r |= x[i];
    }
    return r;
  }

  private static char xor(char[] x) {
    char r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r ^= x[i];
    }
    return r;
  }

  private static char xorAssigned(char[] x) {
    char r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (char) (r ^ x[i]);
    }
    return r;
  }

  private static char count(char[] x) {
    char r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        r++;
      }
    }
    return r;
  }

  private static char countDown(char[] x) {
    char r = 9;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        --r;
      }
    }
    return r;
  }

  private static char ifGreater(char[] x) {
    char r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) {
        r = x[i];
      }
    }
    return r;
  }

  private static char ifGreaterEqual(char[] x) {
    char r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] >= r) r = x[i];
    }
    return r;
  }

  private static char ifLess(char[] x) {
    char r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < r) r = x[i];
    }
    return r;
  }

  private static char ifMirrored(char[] x) {
    char r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (r >= x[i]) r = x[i];
    }
    return r;
  }

  private static char choose(char[] x) {
    char r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] > r ? x[i] : r;
    }
    return r;
  }

  private static char chooseOther(char[] x) {
    char r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r > x[i] ? r : x[i];
    }
    return r;
  }

  private static char chooseLess(char[] x) {
    char r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r < x[i] ? r : x[i];
    }
    return r;
  }

  private static char conditional(char[] x) {
    char r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (i % 3 == 0) {
        r += x[i];
      } else {
        r += 2;
      }
    }
    return r;
  }

  private static char inner(char[] x) {
    char r = 1;
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
      char[] x = new char[n];
      for (int k = 0; k < n; k++) {
        x[k] = (char) (k * 7919 + 13);
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
