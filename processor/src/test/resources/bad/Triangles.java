package bad;

import io.manyhands.annotations.Parallel;

/** Triangles whose rows meet. */
public class Triangles {
  void oneTooMany(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i + 1; j++) {
        packed[i * (i + 1) / 2 + j] = i - j; // ERROR: MH015
      }
    }
  }

  void smallerRows(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        packed[i * (i - 1) / 2 + j] = i - j; // ERROR: MH015
      }
    }
  }

  void below(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = -1; j <= i; j++) {
        packed[i * (i + 1) / 2 + j + 1] = i - j; // ERROR: MH015
      }
    }
  }

  void bothSigns(int[] packed, int n) {
    for (@Parallel int i = -n; i < n; i++) {
      packed[i * (i + 1) / 2] = i; // ERROR: MH015
    }
  }

  void rounded(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      packed[i * (i + 1) / 3] = i; // ERROR: MH015
    }
  }

  void odd(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i / 2; j++) {
        packed[i * i / 4 + j] = i; // ERROR: MH015
      }
    }
  }

  void rowBefore(int[] packed, int n) {
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        packed[i * (i + 1) / 2 + j] += packed[i * (i - 1) / 2 + j]; // ERROR: MH015
      }
    }
  }

  void shorterUpper(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        packed[i * n - i * (i + 1) / 2 + j - i] = j; // ERROR: MH015
      }
    }
  }

  void columns(int[] packed, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        packed[j * (j + 1) / 2 + i] = j; // ERROR: MH015
      }
    }
  }

  void squares(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = -i; j <= i + 1; j++) {
        a[i * i + i + j] = j; // ERROR: MH014
      }
    }
  }
}
