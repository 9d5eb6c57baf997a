package bad;

import io.manyhands.annotations.Parallel;

/** Elements of rows that are more than folded into. */
class RowFolds {
  private int[][] field = new int[4][4];

  static int read(int[][] counts, int[] x) {
    int sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      counts[x[i] & 3][i & 7]++; // ERROR: MH015
      sum += counts[0][0];
    }
    return sum;
  }

  static void twoWays(int[][] counts, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      counts[x[i] & 3][i & 7]++; // ERROR: MH015
      counts[0][i & 7] *= 3;
    }
  }

  static void replaced(int[][] counts, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      counts[x[i] & 3][i & 7]++;
      if (x[i] == 3) {
        counts[0] = new int[8]; // ERROR: MH015
      }
    }
  }

  static void given(int[][] counts, int[] x, int[][] rows) {
    for (@Parallel int i = 0; i < x.length; i++) {
      int[] row = rows[i];
      counts[x[i] & 3][i & 7] += row[0];
      row[1]++; // ERROR: MH015
      counts[i & 3] = row;
    }
  }

  static void valueUsed(int[][] counts, int[] x, int[] out) {
    for (@Parallel int i = 0; i < x.length; i++) {
      out[i] = counts[x[i] & 3][i & 7]++; // ERROR: MH015
    }
  }

  static void weighted(int[][] counts, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      counts[x[i] & 3][i & 7] = 2 * counts[x[i] & 3][i & 7] + 1; // ERROR: MH015
    }
  }

  static void otherPlace(int[][] counts, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      counts[x[i] & 3][i & 7] = counts[x[i] & 3][i & 3] + 1; // ERROR: MH015
    }
  }

  void moved(int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      hit(x[i] & 3, i & 3);
      x[i] = look();
    }
  }

  private void hit(int row, int column) {
    field[row][column]++; // ERROR: MH015
  }

  private int look() {
    return field[1][1];
  }

  static int until(int[][] counts, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] == 77) {
        return i; // ERROR: MH048
      }
      counts[x[i] & 3][i & 7]++;
    }
    return -1;
  }
}
