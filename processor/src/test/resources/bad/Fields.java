package bad;

import io.manyhands.annotations.Parallel;

/** Fields that iterations share and write. */
public class Fields {
  private int current;
  private long sum;
  private static int last;
  private volatile int watched;
  private int[] data = new int[9];
  private int limit = 9;
  private Fields next;

  void ofOther(int[] a, Fields other) {
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i] + other.sum; // ERROR: MH022
    }
  }

  void sumOfOther(int[] a, Fields other) {
    for (@Parallel int i = 0; i < a.length; i++) {
      other.sum = 2 * other.sum + a[i]; // ERROR: MH022
    }
  }

  void volatileRead(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = watched; // ERROR: MH028
    }
  }

  void bound(int[] a) {
    for (@Parallel int i = 0; i < limit; i++) { // ERROR: MH018
      if (a[i] == 0) {
        limit = 4;
      }
    }
  }

  void replaced(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      data[i] = i;
      data = new int[9]; // ERROR: MH022
    }
  }

  private Fields of(Fields[] all) {
    return all[0];
  }

  void objects(Fields[] all) {
    for (@Parallel int i = 0; i < all.length; i++) {
      of(all).current = i; // ERROR: MH014
    }
  }

  void list(int n) {
    Fields at = this;
    for (@Parallel int i = 0; i < n; i++) {
      at.current = i; // ERROR: MH016
      at = at.next;
    }
  }
}
