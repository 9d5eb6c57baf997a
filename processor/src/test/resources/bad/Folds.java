package bad;

import io.manyhands.annotations.Parallel;

/** What looks like a reduction, and is not. */
public class Folds {
  int tested(int[] a) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (sum < 1000) { // ERROR: MH016
        sum += a[i];
      }
    }
    return sum;
  }

  int mixed(int[] a) {
    int r = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      r += a[i]; // ERROR: MH016
      r |= 3;
    }
    return r;
  }

  float horner(float[] a) {
    float r = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r * 31 + a[i]; // ERROR: MH016
    }
    return r;
  }

  int reset(int[] a) {
    int r = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      r += a[i]; // ERROR: MH016
      if (a[i] == 0) {
        r = 0;
      }
    }
    return r;
  }

  int subtractedFrom(int[] a) {
    int r = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = a[i] - r; // ERROR: MH016
    }
    return r;
  }

  int twice(int[] a) {
    int r = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r + r + a[i]; // ERROR: MH016
    }
    return r;
  }

  int ownValue(int[] a) {
    int r = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      r += r & a[i]; // ERROR: MH016
    }
    return r;
  }

  int rounded(double[] d) {
    int r = 0;
    for (@Parallel int i = 0; i < d.length; i++) {
      r += d[i]; // ERROR: MH016
    }
    return r;
  }

  long roundedProduct(float[] d) {
    long r = 1;
    for (@Parallel int i = 0; i < d.length; i++) {
      r *= d[i]; // ERROR: MH016
    }
    return r;
  }

  int cut(int[] a) {
    int r = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = (byte) (r + a[i]); // ERROR: MH016
    }
    return r;
  }

  double loseNotANumber(double[] d) {
    double most = 0;
    for (@Parallel int i = 0; i < d.length; i++) {
      most = most > d[i] ? most : d[i]; // ERROR: MH016
    }
    return most;
  }

  int otherValue(int[] a) {
    int most = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > most) { // ERROR: MH016
        most = a[i] + 1;
      }
    }
    return most;
  }

  int maxAndMin(int[] a) {
    int r = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = Math.max(r, a[i]); // ERROR: MH016
      r = Math.min(r, 100);
    }
    return r;
  }

  boolean skips(int[] a, int[] log) {
    boolean r = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      r = r && (log[i] = a[i]) > 0; // ERROR: MH031
    }
    return r;
  }

  int shifted(int[] a) {
    int r = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      r <<= a[i] & 1; // ERROR: MH016
    }
    return r;
  }

  int divided(int[] a) {
    int r = Integer.MAX_VALUE;
    for (@Parallel int i = 0; i < a.length; i++) {
      r /= a[i]; // ERROR: MH016
    }
    return r;
  }
}
