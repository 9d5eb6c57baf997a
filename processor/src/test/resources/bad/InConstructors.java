package bad;

import io.manyhands.annotations.Parallel;

/** Loops in constructors that stay sequential. */
class InConstructors {
  private final int[] data;
  private int total;
  static int made;

  // What earlier iterations have written.
  InConstructors(int n) {
    data = new int[n];
    for (@Parallel int i = 1; i < n; i++) {
      data[i] = data[i - 1] * data[i - 1] + i; // ERROR: MH012
    }
  }

  // A field of the new object.
  InConstructors(int[] a) {
    data = a;
    for (@Parallel int i = 1; i < a.length; i++) {
      total = total * total + a[i]; // ERROR: MH022
    }
  }

  // An array that was passed may be another one that was passed.
  InConstructors(int[] a, int k) {
    this.data = a;
    for (@Parallel int i = 0; i < k; i++) {
      data[a[i]] = data[i] + i; // ERROR: MH015
    }
  }

  // Objects that count themselves.
  InConstructors(InConstructors[] all) {
    made++; // ERROR: MH030
    data = null;
    for (@Parallel int i = 0; i < all.length; i++) {
      all[i] = new InConstructors(all);
    }
  }

  // Before the object is there.
  InConstructors(long n) {
    this(
        new Object() {
          int[] filled() {
            int[] a = new int[(int) n];
            for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH024
              a[i] = i;
            }
            return a;
          }
        }.filled());
  }

  class Inner {
    final int[] part;

    Inner() {
      part = new int[9];
      for (@Parallel int i = 0; i < 9; i++) { // ERROR: MH024
        part[i] = data[i];
      }
    }
  }

  static int[] table = new int[10];

  static {
    for (@Parallel int i = 0; i < 10; i++) { // ERROR: MH024
      table[i] = i;
    }
  }
}
