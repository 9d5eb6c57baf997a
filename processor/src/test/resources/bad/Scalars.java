package bad;

import io.manyhands.annotations.Parallel;

/** Variables that carry a value from one iteration to the next, or leave one behind. */
public class Scalars {
  /** Whether it has been assigned could only be noted in the middle of the condition. */
  int lastInACondition(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3 && (last = i) > 5) { // ERROR: MH032
        a[i] = 0;
      }
    }
    return last;
  }

  int lastInAHeader(int[] a, int n) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < n; j++, last = i) { // ERROR: MH032
        a[i] += j;
      }
    }
    return last;
  }

  int lastInAnInitializer(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 2) {
        for (last = i; last < 5; last++) { // ERROR: MH032
          a[i]++;
        }
      }
    }
    return last;
  }

  /** Iterations that do not assign it use what an earlier one has left. */
  int lastReadInBetween(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > last) { // ERROR: MH016
        last = i;
      }
    }
    return last;
  }

  int lastAddedTo(int[] a) {
    int last = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        last = i;
      }
      last *= 3; // ERROR: MH016
    }
    return last;
  }

  void shortCircuit(int[] a) {
    int t = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3 && (t = a[i]) > 5) {
        a[i] = 1;
      }
      a[i] += t; // ERROR: MH016
    }
  }

  void scratch(int[] a, int[] scratch) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = scratch[0] + 1;
      scratch[0] = a[i]; // ERROR: MH013
    }
  }

  void sharedSwap(int[] a, int[] b) {
    int[] from = a;
    int[] to = b;
    for (@Parallel int i = 0; i < a.length; i++) {
      to[i] = from[i] + 1; // ERROR: MH016
      int[] swap = from;
      from = to;
      to = swap;
    }
  }
}
