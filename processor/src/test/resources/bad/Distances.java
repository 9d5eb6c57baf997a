package bad;

import io.manyhands.annotations.Parallel;

/** Iterations that meet at a distance, and blocks of fewer are no way out. */
public class Distances {
  void tooShort(int[] a) {
    for (@Parallel int i = 3; i < a.length; i++) {
      a[i] = a[i - 3] / 2; // ERROR: MH012
    }
  }

  /** The distance is not the same in all iterations. */
  void changing(int[] a, int d) {
    for (@Parallel int i = 100; i < a.length; i++) {
      a[i] = a[i - d] / 2; // ERROR: MH016
      d = a[i] > 0 ? 100 : 200;
    }
  }

  int leaves(int[] a, int d) {
    for (@Parallel int i = d; i < a.length; i++) {
      a[i] = a[i - d] / 2;
      if (a[i] == 7) return i; // ERROR: MH048
    }
    return -1;
  }

  void halfOfTheStep(int[] a) {
    for (@Parallel int i = 200; i < a.length; i += 50) {
      a[i] = a[i - 100] / 2; // ERROR: MH012
    }
  }
}
