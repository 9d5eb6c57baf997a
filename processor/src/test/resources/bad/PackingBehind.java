package bad;

import io.manyhands.annotations.Parallel;

/** Positions that count before they are used, and something else besides. */
class PackingBehind {
  // Once before and once after.
  static int mixed(int[] a, int[] out) {
    int j = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        out[++j] = a[i]; // ERROR: MH016
      }
      if (a[i] > 5) {
        out[j++] = i;
      }
    }
    return j;
  }

  // It counts where nothing is stored.
  static int gaps(int[] a, int[] out) {
    int j = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        j++; // ERROR: MH016
      }
      if (a[i] > 3) {
        out[j] = a[i];
      }
    }
    return j;
  }

  // What was stored last is read.
  static int last(int[] a, int[] out) {
    int j = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (j < 0 || out[j] != a[i]) { // ERROR: MH016
        out[++j] = a[i];
      }
    }
    return j;
  }

  // An exception may come after the count, and others see the array.
  static int seen(int[] a, int[] out) {
    int j = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      j++;
      out[j] = 100 / a[i]; // ERROR: MH047
      if (a[i] > 7) {
        j++;
        out[j] = 100 % a[i];
      }
    }
    return j;
  }

  // Backwards.
  static int down(int[] a, int[] out) {
    int j = out.length;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        out[--j] = a[i]; // ERROR: MH016
      }
    }
    return j;
  }
}
