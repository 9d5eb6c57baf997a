package bad;

import io.manyhands.annotations.Parallel;

/** Halves that overlap, squares that come back, diagonals that meet. */
public class Halves {
  void beyondTheMiddle(int[] img, int w, int h) {
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x <= w / 2; x++) {
        int t = img[y * w + x];
        img[y * w + x] = img[y * w + w - x];
        img[y * w + w - x] = t; // ERROR: MH012
      }
    }
  }

  void middleRow(int[] img, int w, int h) {
    for (@Parallel int y = 0; y <= h / 2; y++) {
      for (int x = 0; x < w; x++) {
        int t = img[y * w + x];
        img[y * w + x] = img[(h - 1 - y) * w + x];
        img[(h - 1 - y) * w + x] = t; // ERROR: MH015
      }
    }
  }

  void widerThanHalf(int[] in, int[] out, int w, int h) {
    for (@Parallel int y = 0; y < h / 2; y++) {
      for (int x = 0; x < w / 2 + 1; x++) {
        out[y * (w / 2) + x] = in[x]; // ERROR: MH015
      }
    }
  }

  void butterflies(int[] re, int n, int len) {
    for (@Parallel int i = 0; i < n; i += len) {
      for (int j = 0; j <= len / 2; j++) {
        re[i + j + len / 2] = re[i + j]; // ERROR: MH015
      }
    }
  }

  void overlappingSquares(int[] a, int n) {
    for (@Parallel int l = 0; l < n; l++) {
      for (int m = 0; m <= 2 * l + 1; m++) {
        a[l * l + m] = l; // ERROR: MH014
      }
    }
  }

  void squaresOfBothSigns(int[] a, int n) {
    for (@Parallel int i = -5; i < n; i++) {
      a[i * i] = i; // ERROR: MH014
    }
  }

  void parabola(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i * i - 3 * i + 5] = i; // ERROR: MH014
    }
  }

  void otherDiagonal(int[] m, int cols, int d) {
    for (@Parallel int k = 0; k <= d; k++) {
      int at = (k + 1) * cols + (d + 1 - k);
      m[at] = m[at - cols + 1] + 1; // ERROR: MH012
    }
  }
}
