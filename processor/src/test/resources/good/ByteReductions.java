// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Every fold of a byte, which narrows in every step. */
public class ByteReductions {
  private static byte plus(byte[] x) {
    byte r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
    }
    return r;
  }

  private static byte minus(byte[] x) {
    byte r = 3;
    for (@Parallel int i = 0; i < x.length; i++) {
      r -= x[i];
    }
    return r;
  }

  private static byte assigned(byte[] x) {
    byte r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (byte) (r + x[i]);
    }
    return r;
  }

  private static byte mirrored(byte[] x) {
    byte r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (byte) (x[i] + r - 1);
    }
    return r;
  }

  private static byte chained(byte[] x) {
    byte r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (byte) (r + x[i] - i + 2);
    }
    return r;
  }

  private static byte mixedSigns(byte[] x) {
    byte r = 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r += x[i];
      r -= i;
      r++;
    }
    return r;
  }

  private static byte times(byte[] x) {
    byte r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r *= x[i];
    }
    return r;
  }

  private static byte timesAssigned(byte[] x) {
    byte r = 7;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (byte) (r * x[i]);
    }
    return r;
  }

  private static byte and(byte[] x) {
    byte r = (byte) (~0);
    for (@Parallel int i = 0; i < x.length; i++) {
      r &= x[i];
    }
    return r;
  }

  private static byte or(byte[] x) {
    byte r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      r |= x[i];
    }
    return r;
  }

  private static byte xor(byte[] x) {
    byte r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r ^= x[i];
    }
    return r;
  }

  private static byte xorAssigned(byte[] x) {
    byte r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = (byte) (r ^ x[i]);
    }
    return r;
  }

  private static byte count(byte[] x) {
    byte r = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        r++;
      }
    }
    return r;
  }

  private static byte countDown(byte[] x) {
    byte r = 9;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 9) {
        --r;
      }
    }
    return r;
  }

  private static byte ifGreater(byte[] x) {
    byte r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > r) {
        r = x[i];
      }
    }
    return r;
  }

  private static byte ifGreaterEqual(byte[] x) {
    byte r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] >= r) r = x[i];
    }
    return r;
  }

  private static byte ifLess(byte[] x) {
    byte r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] < r) r = x[i];
    }
    return r;
  }

  private static byte ifMirrored(byte[] x) {
    byte r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (r >= x[i]) r = x[i];
    }
    return r;
  }

  private static byte choose(byte[] x) {
    byte r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] > r ? x[i] : r;
    }
    return r;
  }

  private static byte chooseOther(byte[] x) {
    byte r = 2;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r > x[i] ? r : x[i];
    }
    return r;
  }

  private static byte chooseLess(byte[] x) {
    byte r = 99;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r < x[i] ? r : x[i];
    }
    return r;
  }

  private static byte conditional(byte[] x) {
    byte r = 1;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (i % 3 == 0) {
        r += x[i];
      } else {
        r += 2;
      }
    }
    return r;
  }

  private static byte inner(byte[] x) {
    byte r = 1;
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
      byte[] x = new byte[n];
      for (int k = 0; k < n; k++) {
        x[k] = (byte) (k * 7919 + 13);
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
