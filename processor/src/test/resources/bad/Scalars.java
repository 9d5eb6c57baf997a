package bad;

import io.manyhands.annotations.Parallel;

/** Variables that carry a value from one iteration to the next, or leave one behind. */
public class Scalars {
  void carried(int[] a) {
    int previous = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      int now = a[i];
      a[i] = now - previous; // ERROR: MH016
      previous = now;
    }
  }

  void sometimes(int[] a) {
    int t = 1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        t = a[i];
      }
      a[i] = t; // ERROR: MH016
    }
  }

  int conditionalLast(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        last = i; // ERROR: MH032
      }
    }
    return last;
  }

  int lastAfterContinue(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        continue;
      }
      last = i; // ERROR: MH032
      a[i] = last;
    }
    return last;
  }

  int lastInTry(int[] a) {
    int last = -1;
    try {
      for (@Parallel int i = 0; i < a.length; i++) {
        last = i; // ERROR: MH032
        a[i] = 100 / a[i];
      }
    } catch (ArithmeticException thrown) {
      return last;
    }
    return 0;
  }

  void innerLoopMayNotRun(int[] a, int n) {
    int t = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < n; j++) {
        t = j;
      }
      a[i] = t; // ERROR: MH016
    }
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
      scratch[0] = a[i]; // ERROR: MH014
      a[i] = scratch[0] + 1;
    }
  }

  String text(int[] a) {
    String text = "";
    for (@Parallel int i = 0; i < a.length; i++) {
      text += a[i]; // ERROR: MH016
    }
    return text;
  }

  Integer boxed(int[] a) {
    Integer sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i]; // ERROR: MH016
    }
    return sum;
  }

  void readAgain(int[] a) {
    int carried = 0;
    for (int round = 0; round < 3; round++) {
      a[0] += carried;
      for (@Parallel int i = 0; i < a.length; i++) {
        if (a[i] > round) {
          carried = a[i]; // ERROR: MH032
        }
      }
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
