package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;

/** The user's word, and the source that shows that it is wrong. */
public class Disjoint {
  static void neighbors(@Shared(Sharing.DISJOINT) int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = a[i - 1] + 1; // ERROR: MH068
    }
  }

  static void one(@Shared(Sharing.DISJOINT) int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = i; // ERROR: MH068
      a[i - 1] = 0;
    }
  }

  static int[] assigned(@Shared(Sharing.DISJOINT) int[] a, int[][] rows) {
    for (@Parallel int i = 1; i < rows.length; i++) {
      a = rows[i]; // ERROR: MH068
      a[0] = 1;
    }
    return a;
  }

  /** Of other arrays nothing is said. */
  static void others(@Shared(Sharing.DISJOINT) int[] a, int[] order, int[] b) {
    for (@Parallel int i = 1; i < order.length; i++) {
      a[order[i]] = i;
      b[order[i] / 2] = i; // ERROR: MH015
    }
  }

  /** Nor of an object that an element leads to by another name. */
  static void elsewhere(@Shared(Sharing.DISJOINT) int[] a, int[][] rows) {
    for (@Parallel int i = 1; i < rows.length; i++) {
      int[] row = rows[i % 3];
      a[i] = i;
      row[0] = i; // ERROR: MH015
    }
  }
}
