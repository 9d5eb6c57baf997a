package bad;

import io.manyhands.annotations.Parallel;

/** Index arrays of which no cheap check says that iterations stay apart. */
public class IndexArrays {
  private int[] held = {};

  void indexArrayWritten(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[order[i]] = i; // ERROR: MH015
      order[i] = n - i;
    }
  }

  void indexArrayWrittenLater(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[order[i]] = i; // ERROR: MH015
      swap(order, i);
    }
  }

  private static void swap(int[] x, int k) {
    x[k] = -x[k];
  }

  void twoIndexArrays(double[] a, int[] one, int[] other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[one[i]] = a[other[i]]; // ERROR: MH015
    }
  }

  void anotherPosition(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[order[i]] = a[order[i + 1]]; // ERROR: MH015
    }
  }

  void neighbor(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[order[i]] = a[order[i] + 1]; // ERROR: MH015
    }
  }

  void block(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 4; j++) {
        a[order[i] + j] = i; // ERROR: MH015
      }
    }
  }

  void moving(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[order[i] - i] = i; // ERROR: MH015
    }
  }

  void doubled(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      // 1 << 31 times any two even numbers is the same element.
      a[order[i] * (1 << 31)] = i; // ERROR: MH015
    }
  }

  void halfOfThem(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[order[i / 2]] = i; // ERROR: MH015
    }
  }

  void samePosition(double[] a, int[] order, int k, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[order[k]] = i; // ERROR: MH015
    }
  }

  void innerPosition(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[order[j]] = i; // ERROR: MH015
      }
    }
  }

  void bothPositions(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[order[i + j]] = i; // ERROR: MH015
      }
    }
  }

  void otherIndexArrayEachTime(double[] a, int[][] orders, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[orders[i][i]] = i; // ERROR: MH015
    }
  }

  void indexArrayReplaced(double[] a, int[] other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[held[i]] = i;
      held = other; // ERROR: MH022
    }
  }

  void indexArrayOfTheLoop(double[] a, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int[] order = new int[n];
      a[order[i]] = i; // ERROR: MH015
    }
  }

  void pastTheEndOfTheRow(double[] values, int[] start, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[row]; k <= start[row + 1]; k++) {
        values[k] = row; // ERROR: MH015
      }
    }
  }

  void tooManyRows(double[] values, int[] start, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[row]; k < start[row + 2]; k++) {
        values[k] = row; // ERROR: MH015
      }
    }
  }

  void endOfAnotherArray(double[] values, int[] start, int[] end, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[row]; k < end[row]; k++) {
        values[k] = row; // ERROR: MH015
      }
    }
  }

  void boundChanges(int[] start, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[row]; k < start[row + 1]; k++) {
        start[k] = row; // ERROR: MH015
      }
    }
  }

  void nextRowRead(double[] values, int[] start, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[row]; k < start[row + 1]; k++) {
        values[k] = values[k + 1]; // ERROR: MH015
      }
    }
  }

  void strided(double[] values, int[] start, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[row]; k < start[row + 1]; k++) {
        values[2 * k + row] = row; // ERROR: MH015
      }
    }
  }

  void narrowed(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      a[(short) order[i]] = i; // ERROR: MH015
    }
  }

  void walkByElements(double[] a, int[] steps, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      int at = i * w;
      for (int j = 0; j < w; j++) {
        at += steps[j];
        a[at] = i; // ERROR: MH015
      }
    }
  }

  void walkToAnElement(double[] a, int[] ends, int n, int w) {
    for (@Parallel int i = 0; i < n; i++) {
      int at = i * w;
      int k = 0;
      while (k < ends[k]) {
        k++;
        at++;
      }
      a[at] = i; // ERROR: MH015
    }
  }
}
