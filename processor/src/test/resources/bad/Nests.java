package bad;

import io.manyhands.annotations.Parallel;

/** Nests in which an inner loop leaves its row, or the wrong loop is marked. */
public class Nests {
  void overrun(int[] a, int n) {
    for (@Parallel int i = 0; i < 100; i++) {
      for (int j = 0; j < 11; j++) {
        a[i * 10 + j] = i; // ERROR: MH015
      }
    }
  }

  void inclusive(int[] a) {
    for (@Parallel int i = 0; i < 100; i++) {
      for (int j = 0; j <= 10; j++) {
        a[i * 10 + j] <<= j; // ERROR: MH015
      }
    }
  }

  void wrongLoop(int[] a, int h) {
    for (@Parallel int y = 1; y < h; y++) {
      for (int x = 0; x < 8; x++) {
        a[y * 8 + x] += a[(y - 1) * 8 + x]; // ERROR: MH012
      }
    }
  }

  void innerVariable(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[j] <<= i; // ERROR: MH013
      }
    }
  }

  void previousRow(int[][] m) {
    for (@Parallel int i = 1; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        m[i][j] = m[i - 1][j]; // ERROR: MH012
      }
    }
  }

  void column(int[][] m, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[j][0] = 3 * m[j][0] + i; // ERROR: MH013
      }
    }
  }

  void rowsMove(int[][] m) {
    for (@Parallel int i = 0; i < m.length - 1; i++) {
      m[i] = m[i + 1]; // ERROR: MH013
      m[i][0] = 3;
    }
  }

  void growing(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i; j < i + 3; j++) {
        a[j] = i; // ERROR: MH014
      }
    }
  }

  void walker(int[] a, int n) {
    int p = 0;
    for (@Parallel int i = 0; i < n; i++) {
      a[p] = i; // ERROR: MH016
      p += a[i] & 1;
    }
  }
}
