// expect: proved proved guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays of arrays of objects: to store an object changes no array of arrays. */
public class ObjectGrids {
  private enum Cell {
    EMPTY,
    BEAD
  }

  private static class Point {
    int v;

    Point(int v) {
      this.v = v;
    }

    @Override
    public String toString() {
      return "p" + v;
    }
  }

  private Point[][] held = made(50, false);

  private static Cell[][] cells(int n, int m) {
    Cell[][] grid = new Cell[n][m];
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        grid[i][j] = (i + j) % 3 == 0 ? Cell.BEAD : Cell.EMPTY;
      }
    }
    return grid;
  }

  private static Point[][] points(int n, int m) {
    Point[][] grid = new Point[n][m];
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        grid[i][j] = new Point(i * j);
      }
    }
    return grid;
  }

  private static void next(Cell[][] from, Cell[][] to) {
    for (@Parallel int i = 1; i < to.length; i++) {
      for (int j = 0; j < to[i].length; j++) {
        to[i][j] = from[i - 1][j] == Cell.EMPTY ? Cell.BEAD : Cell.EMPTY;
      }
    }
  }

  private static void moved(Point[][] from, Point[][] to) {
    for (@Parallel int i = 0; i < from.length; i++) {
      to[i][1] = from[i][0];
      from[i][0] = new Point(i);
    }
  }

  private static void rows(Point[][] grid) {
    for (@Parallel Point[] row : grid) {
      row[0] = row[1];
      row[1] = new Point(row.length);
    }
  }

  private static void comparable(Comparable<?>[][] grid) {
    for (@Parallel int i = 0; i < grid.length; i++) {
      for (int j = 0; j < grid[i].length; j++) {
        grid[i][j] = "s" + i;
      }
    }
  }

  private static void deep(Point[][][] cube) {
    for (@Parallel int i = 0; i < cube.length; i++) {
      for (int j = 0; j < cube[i].length; j++) {
        for (int k = 0; k < cube[i][j].length; k++) {
          cube[i][j][k] = new Point(i * j * k);
        }
      }
    }
  }

  private static void set(Point[] row, int k, Point point) {
    row[k] = point;
  }

  private void called() {
    for (@Parallel int i = 0; i < held.length; i++) {
      set(held[i], i % 4, new Point(i));
    }
  }

  private static Point[][] made(int n, boolean isOneRow) {
    Point[][] grid = new Point[n][];
    Point[] one = new Point[5];
    for (int i = 0; i < n; i++) {
      grid[i] = isOneRow ? one : new Point[5];
      for (int j = 0; j < 5; j++) grid[i][j] = new Point(i * 5 + j);
    }
    return grid;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    Cell[][] cells = cells(60, 7);
    results.add(Arrays.deepToString(cells));
    Cell[][] others = cells(60, 7);
    next(cells, others);
    next(others, others);
    results.add(Arrays.deepToString(others));
    results.add(Arrays.deepToString(points(40, 5)));
    for (boolean isOneRow : new boolean[] {false, true}) {
      Point[][] from = made(40, isOneRow);
      Point[][] to = made(40, false);
      moved(from, to);
      moved(to, to);
      rows(from);
      results.add(Arrays.deepToString(from) + Arrays.deepToString(to));
      Point[][][] cube = new Point[20][][];
      for (int i = 0; i < cube.length; i++) cube[i] = i % 7 == 6 && isOneRow ? from : made(4, false);
      deep(cube);
      results.add(Arrays.deepToString(cube));
    }
    Comparable<?>[][] comparable = new Comparable<?>[40][3];
    comparable(comparable);
    results.add(Arrays.deepToString(comparable));
    ObjectGrids grids = new ObjectGrids();
    grids.called();
    results.add(Arrays.deepToString(grids.held));
    return results;
  }
}
