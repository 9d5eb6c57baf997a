package bugs;

import io.manyhands.annotations.Parallel;

/** Two arrays and one counter: where one gets an element, the other keeps what it has. */
public class PackedGaps {
  static int inTurn(int[] evens, int[] odds, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      if (x > 3) {
        evens[k++] = x; // ERROR: MH016
        odds[k++] = -x;
      }
    }
    return k;
  }

  static int either(int[] small, int[] large, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      if (x > 3) {
        large[k++] = x; // ERROR: MH016
      } else if (x < 0) {
        small[k] = x;
        k++;
      }
    }
    return k;
  }

  static int sometimes(int[] one, int[] other, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      if (x > 3) {
        one[k] = x; // ERROR: MH016
        other[k] = -x;
        k++;
      } else if (x < 0) {
        one[k++] = 0;
      }
    }
    return k;
  }

  static int rows(int[] a, int[][] m, int[] row, int[] data) {
    int k = 0;
    for (@Parallel int x : data) {
      if (x > 3) {
        a[k++] = x; // ERROR: MH016
        m[k++] = row;
      }
    }
    return k;
  }
}
