package bad;

import io.manyhands.annotations.Parallel;

/** Loops that are one character away from safe ones. */
public class NearMisses {
  private int limit = 10;
  private int cursor;
  private double[] field = {};
  private static double[] shared = {};

  // --- strides and widths ---

  void widthOneMoreThanStride(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 5; j++) {
        a[4 * i + j] = i; // ERROR: MH014
      }
    }
  }

  void inclusiveWidth(int[] a, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j <= w; j++) {
        a[i * w + j] = i; // ERROR: MH014
      }
    }
  }

  void rowsOverlapByOne(int[] a, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < w; j++) {
        a[i * (w - 1) + j] = i; // ERROR: MH014
      }
    }
  }

  void startMovesWithIndex(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i; j < i + 2; j++) {
        a[j] = i; // ERROR: MH014
      }
    }
  }

  void lengthOfAnotherRow(int[] a, int[][] m, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m[i].length; j++) {
        a[i * w + j] = m[i][j]; // ERROR: MH014
      }
    }
  }

  void widthOfEachRow(int[] a, int[] widths, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < widths[i]; j++) {
        a[i * w + j] = i; // ERROR: MH015
      }
    }
  }

  void equalStrides(int[] a, int n, int s) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[s * i + s * j] = i; // ERROR: MH014
      }
    }
  }

  void diagonal(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i + j] = i; // ERROR: MH014
      }
    }
  }

  // --- neighbors with symbolic strides ---

  void integralImage(long[] sums, int[] pixels, int w, int h) {
    for (@Parallel int y = 1; y < h; y++) {
      for (int x = 1; x < w; x++) {
        sums[y * w + x] = // ERROR: MH012
            pixels[y * w + x]
                + sums[(y - 1) * w + x]
                + sums[y * w + x - 1]
                - sums[(y - 1) * w + x - 1];
      }
    }
  }

  void rowAbove(int[] a, int w, int h) {
    for (@Parallel int y = 1; y < h; y++) {
      for (int x = 0; x < w; x++) {
        a[y * w + x] += a[y * w - w + x]; // ERROR: MH012
      }
    }
  }

  void lastOfTheRowAbove(int[] a, int w, int h) {
    for (@Parallel int y = 1; y < h; y++) {
      for (int x = 0; x < w; x++) {
        a[y * w + x] = a[y * w + x - 1]; // ERROR: MH012
      }
    }
  }

  void transposedInPlace(int[][] m, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = m[j][i]; // ERROR: MH013
      }
    }
  }

  void nextRow(int[][] m, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      m[i][0] = i;
      m[i + 1][0] = -i; // ERROR: MH014
    }
  }

  void everySecondRow(int[][] m, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      m[i % 2][i] = i; // ERROR: MH015
      m[i % 2][i + 1] = i;
    }
  }

  void wrappedCylinder(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[(i + 1) % n]; // ERROR: MH015
    }
  }

  void pairs(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i ^ 1]; // ERROR: MH015
    }
  }

  // --- what looks constant changes ---

  void indexChangedInTheBody(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) { // ERROR: MH017
      a[i] = i;
      i += a[i] & 1;
    }
  }

  void arrayReassigned(int[] a, int[] b, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[b[i]] = i; // ERROR: MH016
      a = b;
    }
  }

  void rowReassigned(int[][] m, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      m[i] = m[0]; // ERROR: MH012
      m[i][0] = i;
    }
  }

  void boundChangedByACallee(int[] a) {
    for (@Parallel int i = 0; i < limit; i++) { // ERROR: MH018
      a[i] = i;
      shrink(i);
    }
  }

  private void shrink(int i) {
    limit -= i & 1;
  }

  void boundOfTheInnerLoopChanges(int[] a, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      int width = w;
      for (int j = 0; j < width; j++) {
        a[i * w + j] = i; // ERROR: MH014
        width += j == w - 1 ? 1 : 0;
      }
    }
  }

  void stepOfTheInnerLoopChanges(int[] a, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < w; j++) {
        a[i * w + j] = i; // ERROR: MH015
        j -= a[j] & 1;
      }
    }
  }

  void scratchSometimesFilled(int[] a, int n) {
    int[] scratch = new int[1];
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        scratch[0] = a[i]; // ERROR: MH014
      }
      a[i] = scratch[0];
    }
  }

  // --- one array under two names ---

  void calleeShifts(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = next(a, i); // ERROR: MH013
    }
  }

  private static int next(int[] x, int at) {
    return x[at + 1];
  }

  void oneOfTwo(int[] a, int[] b, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int[] c = i % 2 == 0 ? a : b;
      c[i] = a[i + 1]; // ERROR: MH013
    }
  }

  void localName(int[] a, int n) {
    int[] same = a;
    for (@Parallel int i = 0; i < n; i++) {
      int[] again = same;
      again[i] = same[i + 1]; // ERROR: MH013
    }
  }

  void fieldReplacedByACallee(double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      field[i] = a[i];
      replace(a);
    }
  }

  private void replace(double... other) {
    field = other; // ERROR: MH030
  }

  void staticReplaced(double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      shared[i] = a[i + 1];
      shared = a; // ERROR: MH022
    }
  }

  // --- the machine's arithmetic ---

  void longVariable(int[] a, long n) {
    for (@Parallel long i = 0; i < n; i++) {
      a[(int) i] = (int) (i >> 3); // ERROR: MH015
    }
  }

  void powersMeet(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[i * 65536 * 65536] = i; // ERROR: MH015
    }
  }

  void shiftedOut(int[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[(i << 30) & Integer.MAX_VALUE] = i; // ERROR: MH015
    }
  }

  void differencesOfEachSign(int[] a, int n) {
    for (@Parallel int i = -n; i <= n; i++) {
      a[Math.abs(i)] = i; // ERROR: MH015
    }
  }
}
