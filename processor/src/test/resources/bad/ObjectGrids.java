package bad;

import io.manyhands.annotations.Parallel;

/** Near misses of stores into arrays of arrays of objects. */
public class ObjectGrids {
  static class Point {
    int v;
  }

  /** The grid itself may be one of its rows. */
  static void anything(Object[][] grid) {
    for (@Parallel int i = 0; i < grid.length; i++) {
      for (int j = 0; j < grid[i].length; j++) {
        grid[i][j] = "s" + i; // ERROR: MH015
      }
    }
  }

  static void cloneable(Cloneable[][] grid, Cloneable some) {
    for (@Parallel int i = 0; i < grid.length; i++) {
      grid[i][0] = some; // ERROR: MH015
    }
  }

  static <E> void generic(E[][] grid, E some) {
    for (@Parallel int i = 0; i < grid.length; i++) {
      grid[i][0] = some; // ERROR: MH015
    }
  }

  static void covariant(Point[][] grid) {
    Object[] same = grid;
    for (@Parallel int i = 0; i + 1 < grid.length; i++) {
      grid[i][0] = new Point(); // ERROR: MH015
      same[i + 1] = grid[i];
    }
  }

  static void rows(Point[][] grid) {
    for (@Parallel int i = 0; i + 1 < grid.length; i++) {
      Point[] row = grid[i];
      grid[i] = grid[i + 1];
      grid[i + 1] = row; // ERROR: MH012
      row[0] = new Point();
    }
  }

  static void objects(Point[][] grid) {
    for (@Parallel int i = 0; i < grid.length; i++) {
      grid[i][1] = grid[i][0];
      grid[i][1].v += 1; // ERROR: MH022
    }
  }
}
