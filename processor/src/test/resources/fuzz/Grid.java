package fuzz;

import java.util.Arrays;

/** An object with arrays. */
public final class Grid implements java.io.Serializable {
  public final int[] data;
  public final int[][] rows;
  public int w;
  public int sum;

  public Grid(int[] data, int[][] rows, int w) {
    this.data = data;
    this.rows = rows;
    this.w = w;
  }

  @Override
  public String toString() {
    return Arrays.hashCode(data) + " " + Arrays.deepHashCode(rows) + " " + w + " " + sum;
  }
}
