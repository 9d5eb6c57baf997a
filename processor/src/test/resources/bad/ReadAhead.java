package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.List;

/** Where a copy from before the loop would not do. */
public class ReadAhead {
  static int get(int[] a, int i) {
    return a[i];
  }

  /** Written by an iteration before. */
  static void behind(int[] a) {
    for (@Parallel int i = 1; i < a.length - 1; i++) {
      a[i] = a[i - 1] / 2 + a[i + 1]; // ERROR: MH012
    }
  }

  static void alsoAhead(int[] a) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      int next = a[i + 1];
      a[i] = next; // ERROR: MH013
      a[i + 1]++;
    }
  }

  static void somewhere(int[] a, int n) {
    for (@Parallel int i = 0; i < n - 1; i++) {
      a[i] = a[i + 1]; // ERROR: MH013
      if (a[i] == 9) {
        a[n - 1] = 5;
      }
    }
  }

  static void called(int[] a) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      a[i] = get(a, i + 1); // ERROR: MH013
    }
  }

  static void down(int[] a) {
    for (@Parallel int i = a.length - 2; i >= 0; i--) {
      a[i] = a[i + 1] / 2; // ERROR: MH012
    }
  }

  static void objects(StringBuilder[] a) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      a[i] = a[i + 1];
      a[i].setLength(0); // ERROR: MH030
    }
  }

  static void inOrder(int[] a, @Shared(Sharing.ORDERED) List<Integer> out) {
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      a[i] = a[i] * a[i]; // ERROR: MH013
      out.add(a[i + 1]);
    }
  }

  static void otherWay(int[] a, int d) {
    for (@Parallel int i = d; i < a.length; i++) {
      a[i] = a[i - d - 1] + a[i - d + a.length / 2]; // ERROR: MH015
    }
  }

  static void twice(int[] a, int d) {
    for (@Parallel int i = 0; i < a.length / 2; i++) {
      a[2 * i] = a[i + 3 * (d & 3)]; // ERROR: MH015
    }
  }

  static void growing(int[] a, int d) {
    for (@Parallel int i = 0; i < a.length - 5; i++) {
      a[i] = a[i + d]; // ERROR: MH016
      d += a[i] & 1;
    }
  }

  static void sum(int[] a, int d, int e) {
    for (@Parallel int i = 0; i < a.length / 2; i++) {
      a[i] = a[i + (d & e)]; // ERROR: MH015
    }
  }
}
