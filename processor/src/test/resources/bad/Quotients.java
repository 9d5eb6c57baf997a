package bad;

import io.manyhands.annotations.Parallel;

/** Divisions that bring iterations together. */
public class Quotients {
  void halves(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i / 2] = i; // ERROR: MH015
    }
  }

  void halvesOfStep(int[] a, int n) {
    for (@Parallel int i = 1; i < n; i += 2) {
      a[i / 4] = i; // ERROR: MH015
    }
  }

  void startIsNoMultiple(int[] a, int n, int first) {
    for (@Parallel int i = first; i < n; i += 4) {
      a[i / 4] = i; // ERROR: MH015
    }
  }

  void otherWidths(int[] a, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i / w * (w - 1) + i % w] = i; // ERROR: MH015
    }
  }

  void roundedDownAndTowardsZero(int[] a, int n) {
    for (@Parallel int i = -5; i < n; i++) {
      a[(i / 4) * 4 + (i & 3) + 9] = i; // ERROR: MH015
    }
  }

  int walkByQuotient(int[] a, int n) {
    int k = 0;
    for (@Parallel int i = 0; i < n; i++) {
      a[k] = i; // ERROR: MH016
      k += i / 2;
    }
    return k;
  }

  void innerWalkByQuotient(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int k = i;
      for (int j = 0; j < 4; j++) {
        a[k] = i; // ERROR: MH015
        k += j / 2;
      }
    }
  }

  static void beyondTheMiddle(int[] a, int n) {
    for (@Parallel int i = 0; i <= n / 2; i++) {
      int t = a[i];
      a[i] = a[n - 1 - i];
      a[n - 1 - i] = t; // ERROR: MH015
    }
  }

  static void threeFromTheEnd(int[] a) {
    for (@Parallel int i = 0; i < a.length / 2; i++) {
      a[i] = a[a.length - 5 - i]; // ERROR: MH015
    }
  }

  static void roundedUp(int[] a, int n) {
    for (@Parallel int i = 0; i < n - n / 2; i++) {
      a[i] = a[i - 3 + n / 2]; // ERROR: MH015
    }
  }

  static void bothColors(int[] a, int n, int color) {
    for (@Parallel int i = 1 + color % 2; i < n - 1; i++) {
      a[i] = a[i - 1]; // ERROR: MH015
    }
  }
}
