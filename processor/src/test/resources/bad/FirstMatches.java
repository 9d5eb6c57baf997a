package bad;

import io.manyhands.annotations.Parallel;

/** What looks like keeping the first that fits, and is not. */
public class FirstMatches {
  int twoTests(int[] a, int first) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5 && first < 0) { // ERROR: MH016
        first = i;
      }
      if (a[i] < -5 && first == -1) {
        first = i;
      }
    }
    return first;
  }

  boolean toAndFro(int[] a) {
    boolean open = false;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5 && !open) { // ERROR: MH016
        open = true;
      }
      if (a[i] < -5 && open) {
        open = false;
      }
    }
    return open;
  }

  int belowZero(int[] a, int from) {
    int first = -1;
    for (@Parallel int i = from; i < a.length; i++) {
      if (a[i] > 5 && first < 0) { // ERROR: MH016
        first = i;
      }
    }
    return first;
  }

  int otherValue(int[] a) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5 && first < 0) { // ERROR: MH016
        first = a[i];
      }
    }
    return first;
  }

  int withinReach(int[] a) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5 && first < 2) { // ERROR: MH016
        first = i;
      }
    }
    return first;
  }

  int otherBound(int[] a, int n, int m) {
    int first = m;
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 5 && first == m) { // ERROR: MH016
        first = i;
      }
    }
    return first;
  }

  int lastOne(int[] a) {
    int n = a.length - 1;
    int first = n;
    for (@Parallel int i = 0; i <= n; i++) {
      if (a[i] > 5 && first == n) { // ERROR: MH016
        first = i;
      }
    }
    return first;
  }

  int otherwise(int[] a, int[] out) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5 && first < 0) { // ERROR: MH016
        first = i;
      } else {
        out[i] = 1;
      }
    }
    return first;
  }

  int readElsewhere(int[] a, int[] out) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5 && first < 0) { // ERROR: MH016
        first = i;
      }
      out[i] = first;
    }
    return first;
  }

  int effect(int[] a, int[] out) {
    int first = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (first < 0 && (out[i] = a[i]) > 5) { // ERROR: MH031
        first = i;
      }
    }
    return first;
  }

  int upAgain(int[] a) {
    int first = -1;
    for (@Parallel int i = a.length; i > -3; i--) {
      if (i > 0 && a[i - 1] > 5 && first < -1) { // ERROR: MH016
        first = i;
      }
    }
    return first;
  }
}
