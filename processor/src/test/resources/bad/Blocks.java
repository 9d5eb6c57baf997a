package bad;

import io.manyhands.annotations.Parallel;

/** Blocks that run into the next one. */
public class Blocks {
  void oneTooMany(int[] a, int n) {
    for (@Parallel int start = 0; start < n; start += 8) {
      int end = Math.min(start + 9, n);
      for (int i = start; i < end; i++) {
        a[i] = a[i] * 3 + i; // ERROR: MH015
      }
    }
  }

  void inclusive(int[] a, int n) {
    for (@Parallel int start = 0; start < n; start += 8) {
      int end = Math.min(start + 8, n);
      for (int i = start; i <= end; i++) {
        a[i] = a[i] * 3 + i; // ERROR: MH015
      }
    }
  }

  void greatest(int[] a, int n) {
    for (@Parallel int start = 0; start < n; start += 8) {
      int end = Math.max(start + 8, n);
      for (int i = start; i < end; i++) {
        a[i] = a[i] * 3 + i; // ERROR: MH015
      }
    }
  }

  /** How often the loop runs is not what either argument says. */
  void scratch(int[] a, int[] out, int n, int m) {
    int[] w = new int[n];
    for (@Parallel int i = 0; i < out.length; i++) {
      int end = Math.min(n, m);
      for (int k = 0; k < end; k++) {
        w[k] = a[k]; // ERROR: MH014
      }
      for (int k = 0; k < n; k++) {
        out[i] += w[k];
      }
    }
  }
}
