// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded proved guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Nests of loops of which the outer one is short, and what only looks as if it could be divided. */
public class OneSpaces {
  private int width = 100;
  private final int[][] grid = new int[3][100];

  // --- one space ---

  private static void rows(int[][] out, int n) {
    for (@Parallel int i = 0; i < 3; i++) {
      for (int j = 0; j < n; j++) {
        out[i][j] = i * 31 + j * j;
      }
    }
  }

  private static void withRow(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int[] row = out[i]; // of its own length
      for (int j = 0; j < row.length; j++) {
        row[j] += i - j;
      }
    }
  }

  private static void stencil(int[][] in, int[][] out) {
    for (@Parallel int i = 1; i < in.length - 1; i++) {
      int[] above = in[i - 1];
      int[] here = in[i];
      int[] below = in[i + 1];
      int[] row = out[i];
      for (int j = 1; j < here.length - 1; j++) {
        row[j] = above[j] + here[j - 1] + 2 * here[j] + here[j + 1] + below[j];
      }
    }
  }

  private static void product(int[] x, int[] y, int[] out, int n) {
    for (@Parallel int i = 0; i < x.length; i++) {
      int factor = x[i];
      for (int j = 0; j < n; j++) {
        out[i * n + j] = factor * y[j];
      }
    }
  }

  private static void downwards(int[][] out, int n) {
    for (@Parallel int i = out.length - 1; i >= 0; i -= 2) for (int j = 3; j < n; j++) out[i][j] = i + 7 * j;
  }

  private static void triangle(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = i + 1; j < out[i].length; j++) {
        out[i][j] = i ^ j;
      }
    }
  }

  private void ofThis() {
    for (@Parallel int i = 0; i < grid.length; i++) {
      for (int j = 0; j < width; j++) {
        grid[i][j] += j;
      }
    }
  }

  private static void withInnerState(int[][] in, long[][] out, int n) {
    for (@Parallel int i = 0; i < out.length; i++) {
      final int weight = i * 3 + 1, shift = weight & 7;
      for (int j = 0; j < n; j++) {
        long sum = 0;
        for (int k = 0; k < in[i].length; k++) {
          sum += (long) in[i][k] * weight;
        }
        if (j % 3 == 0) {
          continue;
        }
        out[i][j] = (sum << shift) + j;
      }
    }
  }

  private static void positive(int[][] in, int[][] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      int m = Math.min(in[i].length, out[i].length);
      for (int j = 0; j < m; j++) {
        out[i][j] = Math.max(in[i][j], 0);
      }
    }
  }

  private static void once(int[] out) {
    for (@Parallel int i = 0; i < 1; i++) {
      for (int j = 0; j < out.length; j++) {
        out[j] = 3 * j + i;
      }
    }
  }

  /** Rows that may be one: then the loop runs as written. */
  private static void beside(int[][] in, int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int[] row = out[i];
      int[] from = in[i];
      for (int j = 0; j < row.length - 1; j++) {
        row[j] = from[j + 1] + 1;
      }
    }
  }

  private static void elements(int[][] out, int n) {
    for (@Parallel int[] row : out) {
      int shift = n & 7;
      for (int j = shift; j < row.length; j++) {
        row[j] = row[j] * 3 + shift; // of its own
      }
    }
  }

  /** The name of what the generated code adds is taken. */
  private static void taken(int[][] out, int part, int to, int from) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = from; j < to; j++) {
        out[i][j] = part + j;
      }
    }
  }

  // --- near misses: the loop inside stays whole ---

  private static void carried(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 1; j < out[i].length; j++) {
        out[i][j] += 3 * out[i][j - 1];
      }
    }
  }

  private static void carriedByName(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int[] row = out[i];
      int last = 1;
      for (int j = 0; j < row.length; j++) {
        last = last * 5 + row[j];
        row[j] = last;
      }
    }
  }

  private static void flat(int[] out, int n, int k) {
    for (@Parallel int i = 0; i < 4; i++) {
      int at = i * n;
      for (int j = 0; j < n; j++) {
        out[at++] = j + k;
      }
    }
  }

  private static void firstElement(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int first = out[i][0];
      for (int j = 0; j < out[i].length; j++) {
        out[i][j] = first + j + 1;
      }
    }
  }

  private static void elementInside(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int some = out[i][7];
      for (int j = 0; j < out[i].length; j++) {
        if (j == 7) {
          out[i][j] = some * 2;
        }
      }
    }
  }

  private static void boundInRow(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < Math.min(out[i][0], 100); j++) {
        out[i][j] = Math.max(out[i][j], 60) + (j == 0 ? 1 : 0);
      }
    }
  }

  private static void oneCell(int[][] out, int n, int k) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < n; j++) {
        out[i][k] = out[i][k] * 3 + j;
      }
    }
  }

  private static void folded(int[][] in, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < in[i].length; j++) {
        out[i] += in[i][j];
      }
    }
  }

  private static void swapped(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int[] row = out[i];
      for (int j = 0; j < row.length / 2; j++) {
        int x = row[j];
        row[j] = row[row.length - 1 - j] + 1;
        row[row.length - 1 - j] = x;
      }
    }
  }

  private static void thenMore(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < out[i].length; j++) {
        out[i][j]++;
      }
      out[i][0] += out[i][99];
    }
  }

  private static void stopping(int[][] in, int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < out[i].length; j++) {
        if (in[i][j] < 0) {
          break;
        }
        out[i][j] = 5;
      }
    }
  }

  private static void jumping(int[][] out) {
    rows:
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < out[i].length; j++) {
        if (j > 50 + i) {
          continue rows;
        }
        out[i][j] = 6;
      }
    }
  }

  private static void otherElement(int[][] out) {
    for (@Parallel int[] row : out) {
      int first = row[0];
      for (int j = 0; j < row.length; j++) {
        row[j] = first - 3 * j;
      }
    }
  }

  private static void byTwo(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < out[i].length; j += 2) {
        out[i][j] = 8 + j;
      }
    }
  }

  private static int[][] numbers(int rows, int columns, int seed) {
    int[][] all = new int[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        all[i][j] = (i * 1_103 + j * 7_919 + seed) % 201 - 60;
      }
    }
    return all;
  }

  public static Object run() {
    StringBuilder all = new StringBuilder();
    for (int rows : new int[] {1, 2, 3, 7, 40}) {
      int[][] a = numbers(rows, 100, 1);
      int[][] b = numbers(rows, 100, 2);
      long[][] wide = new long[rows][100];
      int[] flat = new int[rows * 100 + 400];
      rows(rows < 3 ? numbers(3, 100, 0) : a, 100);
      rows(rows < 3 ? numbers(3, 100, 0) : a, 0);
      withRow(a);
      stencil(a, b);
      stencil(a, a);
      product(Arrays.copyOf(b[0], 8), a[0], flat, 50);
      product(flat, flat, flat, 1);
      downwards(b, 90);
      triangle(b);
      withInnerState(a, wide, 80);
      positive(b, a);
      positive(a, a);
      once(flat);
      taken(b, rows, 70, 20);
      carried(a);
      carriedByName(b);
      flat(flat, 60, rows);
      firstElement(a);
      elementInside(a);
      a[0][0] = 90;
      boundInRow(a);
      beside(a, b);
      beside(b, b);
      oneCell(a, 30, 4);
      folded(a, new int[rows]);
      swapped(b);
      thenMore(a);
      stopping(b, a);
      jumping(b);
      byTwo(a);
      elements(a, rows);
      otherElement(b);
      OneSpaces object = new OneSpaces();
      object.width = 50 + rows;
      object.ofThis();
      all.append(Arrays.deepHashCode(a)).append(' ').append(Arrays.deepHashCode(b)).append(' ');
      all.append(Arrays.deepHashCode(wide)).append(Arrays.hashCode(flat)).append(' ');
      all.append(Arrays.deepHashCode(object.grid)).append(failing(a)).append(failing(b));
      all.append(Arrays.deepHashCode(a)).append('\n');
    }
    return all.toString();
  }

  /** The exception is that of the first iteration, and what is before it has been done. */
  private static String failing(int[][] out) {
    int[][] shorter = Arrays.copyOf(out, out.length + 2);
    shorter[out.length] = new int[50];
    try {
      rowsOf(shorter);
      return "none";
    } catch (RuntimeException e) {
      return e.getClass() + " " + Arrays.hashCode(out[out.length - 1]);
    }
  }

  private static void rowsOf(int[][] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      int[] row = out[i];
      for (int j = 0; j < 100; j++) {
        row[j] = 100 / (i * 100 + j - 7_777_777) + i * j;
      }
    }
  }
}
