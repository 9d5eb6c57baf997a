package bad;

import io.manyhands.annotations.Parallel;

/** Near misses of subscripts that come around. */
class Rings {
  static void half(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      out[2 * i % n] = i; // ERROR: MH015
    }
  }

  static void inPlace(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[(i + 1) % n] = a[i] + 1; // ERROR: MH015
    }
  }

  // The other place is this one's in another iteration.
  static void butterfly(int[] a, int mask) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i ^ mask] = a[i]; // ERROR: MH015
    }
  }

  static void gray(int[] a, int[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[i ^ (i >> 1)] = a[i]; // ERROR: MH015
    }
  }

  static void ofTwo(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      out[(i ^ 1) / 2] = i; // ERROR: MH015
    }
  }

  // The divisor is another one in each iteration.
  static void divisors(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      out[(i + 1) % (n - i)] = i; // ERROR: MH015
    }
  }

  static void quotient(int[] out, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      out[(i + 1) / n] = i; // ERROR: MH015
    }
  }

  static void cells(int[] out, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < w; j++) {
        out[(i + j) % n] = i; // ERROR: MH015
      }
    }
  }
}
