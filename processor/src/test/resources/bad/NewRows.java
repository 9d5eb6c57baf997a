package bad;

import io.manyhands.annotations.Parallel;

/** Rows that an iteration may not have made itself. */
public class NewRows {
  void sometimes(int[][] rows, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      if (i % 3 == 0) {
        rows[i] = new int[i + 1];
      }
      rows[i][0] = i; // ERROR: MH015
    }
  }

  void replaced(int[][] rows, int[] other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      rows[i] = new int[i + 1];
      for (int j = 0; j <= i; j++) {
        rows[i][j] = i - j; // ERROR: MH015
        rows[i] = other;
      }
    }
  }

  private static void put(int[][] rows, int i, int[] row) {
    rows[i] = row;
  }

  void replacedByCall(int[][] rows, int[] other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      rows[i] = new int[i + 1];
      put(rows, i, other);
      rows[i][0] = i; // ERROR: MH015
    }
  }

  void throughAnotherName(int[][] rows, int[][] same, int[] other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      rows[i] = new int[i + 1];
      same[i] = other;
      rows[i][0] = i; // ERROR: MH015
    }
  }

  void theRowBefore(int[][] rows, int n) {
    for (@Parallel int i = 1; i < n; i++) {
      rows[i] = new int[i + 1]; // ERROR: MH012
      rows[i][0] = rows[i - 1][0] + 1;
    }
  }

  void oneRowForTwo(int[][] rows, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      rows[i / 2] = new int[i + 1]; // ERROR: MH015
      rows[i / 2][0] = i;
    }
  }

  void inTurns(int[][] rows, int[] other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 3; j++) {
        if (j == 2) {
          rows[i][0] = j; // ERROR: MH015
        }
        rows[i] = j == 1 ? other : new int[3];
      }
    }
  }
}
