package bad;

import io.manyhands.annotations.Parallel;

/** Iterations that meet at an element, each one step away from a loop that is fine. */
public class Dependences {
  void prefix(int[] a, int n) {
    for (@Parallel int i = 1; i < n; i++) {
      a[i] = a[i - 1] * 2 + 1; // ERROR: MH012
    }
  }

  void distanceTwo(int[] a, int n) {
    for (@Parallel int i = 2; i < n; i++) {
      a[i] += a[i - 2]; // ERROR: MH012
    }
  }

  void oneElement(int[] a, int k, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i % 3 == 1) {
        a[k] = i; // ERROR: MH014
      }
    }
  }

  void invariantElement(int[] a, int n, int k) {
    for (@Parallel int i = 0; i < n; i++) {
      a[k] = a[k] * 3 + 1; // ERROR: MH013
    }
  }

  void overlap(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = i;
      a[i + 1] = -i; // ERROR: MH014
    }
  }

  void stride(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i] = a[i]; // ERROR: MH012
    }
  }

  void evenOdd(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i] = a[2 * i + 2]; // ERROR: MH013
    }
  }

  void inPlace(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[n - 1 - i] = a[i]; // ERROR: MH013
    }
  }

  void histogram(int[] counts, int[] values) {
    for (@Parallel int i = 0; i < values.length; i++) {
      counts[values[i] & 7] <<= 1; // ERROR: MH015
    }
  }

  void modulo(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i % 16] <<= i; // ERROR: MH015
    }
  }

  void halves(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i / 2] = i; // ERROR: MH015
    }
  }

  void squares(int[] a, int n) {
    for (@Parallel int i = -n; i < n; i++) {
      a[i * i] = i; // ERROR: MH014
    }
  }

  void longIndex(int[] a, int n) {
    for (@Parallel long i = 0; i < n; i++) {
      a[(int) (i << 32)] <<= 1; // ERROR: MH015
    }
  }

  void narrow(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[(byte) i & 255] <<= 1; // ERROR: MH015
    }
  }
}
