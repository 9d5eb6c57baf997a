package bad;

import io.manyhands.annotations.Parallel;

/** Matrices in one array whose rows and columns meet. */
public class Digits {
  void bothTriangles(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[j * n + i] = a[i * n + j]; // ERROR: MH013
      }
    }
  }

  void oneColumnTooMany(int[] a) {
    for (@Parallel int i = 0; i < 12; i++) {
      for (int j = 0; j < i; j++) {
        a[10 * j + i] = a[10 * i + j]; // ERROR: MH013
      }
    }
  }

  void widerThanTheStride(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[j * (n - 1) + i] = a[i * (n - 1) + j]; // ERROR: MH013
      }
    }
  }

  void shifted(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[j * n + i] = a[(i - 2) * n + j]; // ERROR: MH012
      }
    }
  }

  void otherStride(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[j * n + i] = a[i * (n + 1) + j]; // ERROR: MH013
      }
    }
  }
}
