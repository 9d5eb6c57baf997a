// expect: guarded guarded guarded guarded guarded guarded guarded guarded proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values folded into elements of rows: two-dimensional histograms, images, confusion matrices. */
public class RowFolds {
  private final int[][] field = new int[8][];
  private static final long[][] SUMS = new long[8][8];

  private static int[] numbers(int n, int seed) {
    int[] a = new int[n];
    for (int i = 0; i < n; i++) {
      a[i] = (int) ((i + seed) * 2_654_435_761L % 1_009);
    }
    return a;
  }

  private static String histogram(int[] x, int[] y) {
    int[][] counts = new int[16][16];
    for (@Parallel int i = 0; i < x.length; i++) {
      counts[x[i] & 15][y[i] & 15]++;
    }
    return Arrays.deepToString(counts);
  }

  private static String lights(int[] x, int[] y) {
    double[][] image = new double[12][16];
    for (@Parallel int i = 0; i < x.length; i++) {
      int column = x[i] & 15;
      int row = y[i] % 12;
      image[row][column] += x[i] * 0.25;
    }
    return Arrays.deepToString(image);
  }

  private static String inside(int[] x, int[] y) {
    byte[][] hits = new byte[9][11];
    int missed = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      int row = x[i] % 17;
      int column = y[i] % 17;
      if (row < hits.length && column < hits[row].length) {
        hits[row][column]++;
      } else {
        missed++;
      }
    }
    return Arrays.deepToString(hits) + missed;
  }

  private static String greatest(int[] x, int[] y) {
    int[][][] most = new int[2][3][4];
    for (@Parallel int i = 0; i < x.length; i++) {
      int k = x[i] & 1;
      if (y[i] > most[k][x[i] % 3][i & 3]) {
        most[k][x[i] % 3][i & 3] = y[i];
      }
    }
    return Arrays.deepToString(most);
  }

  /** The rows may be anybody's, and one of them may be there twice, or be missing. */
  private static String given(int[][] rows, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      rows[x[i] & 3][x[i] & 7] += i;
    }
    return Arrays.deepToString(rows);
  }

  private void hit(int row, int column) {
    field[row][column] += row + column;
    SUMS[column][row]++;
  }

  private void called(int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      hit(x[i] & 7, i & 7);
    }
  }

  private static String seen(int[] x) {
    boolean[][] seen = new boolean[4][5];
    for (@Parallel int i = 0; i < x.length; i++) {
      seen[x[i] & 3][x[i] % 5] = true;
    }
    return Arrays.deepToString(seen);
  }

  private static String outOfBounds(int[] x) {
    int[][] counts = new int[4][6];
    String end = "all";
    try {
      for (@Parallel int i = 0; i < x.length; i++) {
        counts[x[i] & 3][x[i] == 900 ? 6 : 0]++;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      end = e.getMessage();
    }
    return Arrays.deepToString(counts) + end;
  }

  /** Each iteration has a row of its own. */
  private static String ownRows(int[] x) {
    int[][] rows = new int[x.length][2];
    for (@Parallel int i = 0; i < x.length; i++) {
      rows[i][x[i] & 1] += x[i];
    }
    return "" + Arrays.deepHashCode(rows);
  }

  /** Which row is read is not known, but of which array. */
  private static String clamped(int[][] in, int[][] out) {
    int height = in.length;
    for (@Parallel int y = 0; y < height; y++) {
      for (int x = 0; x < in[y].length; x++) {
        int sum = 0;
        for (int k = -1; k <= 1; k++) {
          sum += in[Math.min(height - 1, Math.max(0, y + k))][x];
        }
        out[y][x] = sum;
      }
    }
    return Arrays.deepToString(out);
  }

  private static String wrapped(int[][] table, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = table[(i + a[i]) % 3][i & 3];
    }
    return Arrays.toString(a);
  }

  private static List<Object> of(int n) {
    int[] x = numbers(n, 3);
    int[] y = numbers(n, 77);
    List<Object> all = new ArrayList<>();
    all.add(List.of(histogram(x, y), lights(x, y), inside(x, y), greatest(x, y)));
    int[][] rows = new int[4][8];
    all.add(given(rows, x));
    rows[2] = rows[1];
    all.add(given(rows, x));
    int[] own = numbers(n, 5);
    rows[3] = n < 8 ? new int[8] : own;
    all.add(given(rows, own));
    RowFolds folds = new RowFolds();
    Arrays.setAll(folds.field, k -> new int[8]);
    folds.called(x);
    all.add(Arrays.deepToString(folds.field) + Arrays.deepToString(SUMS));
    all.add(List.of(seen(x), outOfBounds(x), ownRows(x)));
    int[][] in = new int[n % 37][9];
    Arrays.setAll(in, k -> numbers(9, k));
    int[][] out = new int[n % 37][9];
    all.add(clamped(in, out));
    if (in.length > 2) {
      out[1] = in[0];
    }
    all.add(clamped(in, out));
    all.add(clamped(in, in));
    int[][] table = {numbers(4, 1), numbers(4, 2), numbers(4, 3)};
    int[] indexes = numbers(n, 9);
    all.add(wrapped(table, indexes));
    table[1] = n < 4 ? table[1] : indexes;
    all.add(wrapped(table, indexes).hashCode());
    return all;
  }

  public static Object run() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000));
  }

  public static Object all() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000), of(100_000));
  }
}
