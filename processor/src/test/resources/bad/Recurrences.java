package bad;

import io.manyhands.annotations.Parallel;

/** Elements that are computed from the element before in ways that have no parallel form here. */
public class Recurrences {
  void rounded(double[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] += a[i - 1]; // ERROR: MH012
    }
  }

  void notAssociative(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      out[i] = a[i] - out[i - 1]; // ERROR: MH012
    }
  }

  void difference(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] -= a[i - 1]; // ERROR: MH012
    }
  }

  void scaled(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      out[i] = 3 * out[i - 1] + a[i]; // ERROR: MH012
    }
  }

  void twoBack(int[] a) {
    for (@Parallel int i = 2; i < a.length; i++) {
      a[i] += a[i - 1] + a[i - 2]; // ERROR: MH012
    }
  }

  /** The iteration goes on to change what it hands on. */
  void changedLater(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      out[i] = out[i - 1] + a[i]; // ERROR: MH012
      if (a[i] > 3) out[i] = 0;
    }
  }

  void changedBefore(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      out[i - 1] = a[i];
      out[i] = out[i - 1] + a[i]; // ERROR: MH014
    }
  }

  /** An iteration that does not assign its element hands on what was there. */
  void sometimes(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      if (a[i] > 0) {
        out[i] = out[i - 1] + a[i]; // ERROR: MH012
      }
    }
  }

  void skipped(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      if (a[i] == 0) continue;
      out[i] = out[i - 1] + a[i]; // ERROR: MH012
    }
  }

  void readElsewhere(int[] a, int[] out) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = a[i - 1] + out[i - 1]; // ERROR: MH012
      out[i] = a[i - 1];
    }
  }

  void narrowed(byte[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] += a[i - 1] / 2; // ERROR: MH012
    }
  }

  void fromTheOther(int[] a, int[] b) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = a[i - 1] + b[i]; // ERROR: MH012
      b[i] = b[i - 1] + a[i];
    }
  }

  int untilAKey(int[] a, int[] out, int key) {
    for (@Parallel int i = 1; i < a.length; i++) {
      out[i] = out[i - 1] + a[i]; // ERROR: MH012
      if (a[i] == key) return i;
    }
    return -1;
  }
}
