package bad;

import io.manyhands.annotations.Parallel;

/** Loops in which more than the first or the last iteration is in the way. */
class Peeled {
  static void second(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] += a[1]; // ERROR: MH013
    }
  }

  static void any(int[] a, int k) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] += a[k]; // ERROR: MH013
    }
  }

  static void byTwo(int[] a) {
    for (@Parallel int i = 0; i < a.length; i += 2) {
      a[i] += a[0]; // ERROR: MH012
    }
  }

  static int leaves(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] == 9) {
        return i;
      }
      a[i] += a[0]; // ERROR: MH012
    }
    return -1;
  }

  /** The others use what the first one has left. */
  static int factor(int[] a, int[] out) {
    int k = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (i == 0) {
        k = 3;
      } else {
        out[i * k] = a[i]; // ERROR: MH016
      }
    }
    return k;
  }

  static int started(int[] a, int[] b) {
    int most = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (i == 1) {
        most = a[1];
      } else if (a[i] > most) { // ERROR: MH016
        most = a[i];
      }
    }
    return most;
  }

  static void backwards(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] += i == 0 ? a[a.length - 1] : a[i - 1]; // ERROR: MH013
    }
  }
}
