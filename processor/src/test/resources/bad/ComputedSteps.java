package bad;

import io.manyhands.annotations.Parallel;

/** Steps that are not what they were, or that may throw where the loop would not. */
public class ComputedSteps {
  private int width = 2;

  private int grow() {
    return ++width;
  }

  void assigned(int[] a) {
    for (@Parallel int i = 0; i < a.length; i += width + 1) { // ERROR: MH018
      a[i]++;
      if (i == 12) {
        width = 7;
      }
    }
  }

  void grown(int[] a) {
    for (@Parallel int i = 0; i < a.length; i += 2 * width) { // ERROR: MH018
      a[i] = grow();
    }
  }

  static void local(int[] a, int k) {
    for (@Parallel int i = 0; i < a.length; i += k + 1) { // ERROR: MH017
      a[i]++;
      k = a[i];
    }
  }

  static void divided(int[] a, int k) {
    for (@Parallel int i = 0; i < a.length; i += 12 / k) { // ERROR: MH017
      a[i]++;
    }
  }

  static void lengths(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i += b.length) { // ERROR: MH017
      a[i]++;
    }
  }

  static void own(int[] a) {
    for (@Parallel int i = 1; i < a.length; i = i + 2 * i) { // ERROR: MH017
      a[i]++;
    }
  }

  static void overlapping(int[] a, int k) {
    for (@Parallel int i = 0; i < a.length - 2; i += (k & 1) + 1) {
      a[i + 1] = a[i] + 1; // ERROR: MH015
    }
  }
}
