package bad;

import io.manyhands.annotations.Parallel;

/** Near misses of numbers that are multiplied and added to. */
class HashCodes {
  // It is rounded: grouped otherwise, it would be another number.
  static double horner(double[] a, double x) {
    double y = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      y = y * x + a[i]; // ERROR: MH016
    }
    return y;
  }

  // An exclusive or is not an addition.
  static int fnv(byte[] a) {
    int h = 0x811c9dc5;
    for (@Parallel int i = 0; i < a.length; i++) {
      h ^= a[i] & 0xff; // ERROR: MH016
      h *= 16777619;
    }
    return h;
  }

  // What is added depends on it.
  static int squared(int[] a) {
    int h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      h = h * h + a[i]; // ERROR: MH016
    }
    return h;
  }

  static int read(int[] a, int[] out) {
    int h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      h = 31 * h + a[i]; // ERROR: MH016
      out[i] = h % 7;
    }
    return h;
  }

  // A short is cut each time, and so are quotients.
  static int divided(int[] a) {
    int h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      h = (31 * h + a[i]) % 1009; // ERROR: MH016
    }
    return h;
  }

  static int floating(double[] a) {
    int h = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      h *= 31; // ERROR: MH016
      h += a[i];
    }
    return h;
  }
}
