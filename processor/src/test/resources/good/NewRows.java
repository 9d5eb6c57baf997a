// expect: proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Rows and objects that an iteration makes, stores in an array, and fills there. */
public class NewRows {
  /** An object with a value. */
  static final class Cell {
    int value;
    int[] more;
  }

  private static int[][] triangle(int n) {
    int[][] rows = new int[n][];
    for (@Parallel int i = 0; i < n; i++) {
      rows[i] = new int[i + 1];
      for (int j = 0; j <= i; j++) {
        rows[i][j] = 10 * i - j;
      }
    }
    return rows;
  }

  private static void given(int[][] rows, int[] first, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      rows[i] = new int[n - i];
      rows[i][0] = first[i];
      for (int j = 1; j < n - i; j++) {
        rows[i][j] = rows[i][j - 1] + j;
      }
    }
  }

  private static void cube(int[][][] cube, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      cube[i] = new int[n][];
      for (int j = 0; j < n; j++) {
        cube[i][j] = new int[n];
        for (int k = 0; k < n; k++) {
          cube[i][j][k] = 100 * i + 10 * j + k;
        }
      }
    }
  }

  private static void cells(Cell[] cells, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      cells[i] = new Cell();
      cells[i].value = i;
      cells[i].more = new int[] {i, 2 * i};
    }
  }

  private static int[] numbers(int n) {
    int[] a = new int[n];
    Arrays.setAll(a, k -> k * 11 % 37);
    return a;
  }

  private static int copied(int[][] rows, int[][] from, int n) {
    int changed = 0;
    for (@Parallel int i = 0; i < n; i++) {
      rows[i] = from[i].clone();
      rows[i][0]++;
      changed += rows[i][0];
    }
    return changed;
  }

  public static String run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 30}) {
      text.append(Arrays.deepToString(triangle(n)));
      int[][] rows = new int[n][];
      given(rows, numbers(n), n);
      text.append(Arrays.deepToString(rows));
      int[][] copies = new int[n][];
      text.append(copied(copies, rows, n)).append(copied(rows, rows, n));
      text.append(Arrays.deepToString(copies)).append(Arrays.deepToString(rows));
      int[][][] cube = new int[n][][];
      cube(cube, n);
      text.append(Arrays.deepToString(cube));
      Cell[] cells = new Cell[n];
      cells(cells, n);
      for (Cell cell : cells) {
        text.append(cell.value).append(Arrays.toString(cell.more));
      }
    }
    return text.toString();
  }
}
