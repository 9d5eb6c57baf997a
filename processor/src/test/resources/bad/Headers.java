package bad;

import io.manyhands.annotations.Parallel;

/** Conditions that look like a comparison with a bound, and loops that meet all the same. */
public class Headers {
  void ahead(int[] a, int n) {
    for (@Parallel int i = 0; i + 2 < n; i++) {
      a[i + 1] = a[i] / 3 + 1; // ERROR: MH012
    }
  }

  void countsTwice(int[] a, int n) {
    for (@Parallel int i = n; i-- > 0; i--) { // ERROR: MH017
      a[i] = i;
    }
  }

  void countsUp(int[] a, int n) {
    for (@Parallel int i = n; i++ <= 100; ) { // ERROR: MH017
      a[i] = i;
    }
    for (@Parallel int i = n; ++i != 100; ) { // ERROR: MH017
      a[i] = i;
    }
    for (@Parallel int i = n; ++i > 100; ) { // ERROR: MH017
      a[i] = i;
    }
    for (@Parallel int i = n; ++i < 100; i++) { // ERROR: MH017
      a[i] = i;
    }
    for (@Parallel int i = n * n; ++i < 100; ) { // ERROR: MH017
      a[i] = i;
    }
    for (@Parallel int i = 0; ++i < a.length; ) {
      a[i] = a[i - 1] / 3 + 1; // ERROR: MH012
    }
  }

  void unequal(int[] a, int n) {
    for (@Parallel int i = n; i-- != 0; ) { // ERROR: MH017
      a[i] = i;
    }
  }

  void wrapsAround(int[] a, int n) {
    for (@Parallel int i = n; --i > -5; ) { // ERROR: MH017
      a[i + 5] = i;
    }
  }

  void twice(int[] a, int n) {
    for (@Parallel int i = 0; i + i < n; i++) { // ERROR: MH017
      a[i] = i;
    }
  }

  void moving(int[] a, int n) {
    for (@Parallel int i = 0; i + 1 < n; i++) { // ERROR: MH018
      a[i] = i;
      n--;
    }
  }

  void countedByTheTest(int[] a, int n) {
    for (@Parallel int i = n; i-- > 1; ) {
      a[i - 1] = a[i] / 3 + 1; // ERROR: MH012
    }
  }
}
