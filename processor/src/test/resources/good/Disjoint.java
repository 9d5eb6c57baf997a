// expect: guarded guarded guarded proved guarded
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.Arrays;

/** Different elements, on the user's word, which is kept here. */
public class Disjoint {
  @Shared(Sharing.DISJOINT)
  private final long[] table = new long[1000];

  static final class Cell {
    int value;
  }

  static int place(int x) {
    return Math.floorMod(x * 7, 1000);
  }

  static void scatter(int[] a, @Shared(Sharing.DISJOINT) int[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      out[place(a[i])] += i;
    }
  }

  static void rows(int[] a, @Shared(Sharing.DISJOINT) double[][] m) {
    for (@Parallel int i = 0; i < a.length; i++) m[place(a[i])][i % 2] += m[place(a[i])][1] + i;
  }

  /** Elements hold objects of which each is there once. */
  static void objects(int[] a, @Shared(Sharing.DISJOINT) Cell[] cells) {
    for (@Parallel int x : a) {
      cells[place(x)].value += x;
    }
  }

  private void put(int at, long value) {
    table[at] = value;
  }

  void through(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      put(place(a[i]), i);
    }
  }

  static void nested(int[] order, int[] a, @Shared(Sharing.DISJOINT) int[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] % 3 != 0) {
        out[order[order[i]]] = out[order[order[i]]] + a[i];
      }
    }
  }

  public static Object run() {
    int[] a = new int[500];
    int[] order = new int[500];
    for (int i = 0; i < a.length; i++) {
      a[i] = 3 * i + 1;
      order[i] = a.length - 1 - i;
    }
    int[] out = new int[1000];
    scatter(a, out);
    double[][] m = new double[1000][2];
    rows(a, m);
    Cell[] cells = new Cell[1000];
    Arrays.setAll(cells, k -> new Cell());
    objects(a, cells);
    Disjoint disjoint = new Disjoint();
    disjoint.through(a);
    nested(order, a, out);
    return Arrays.hashCode(out)
        + Arrays.deepHashCode(m)
        + Arrays.hashCode(disjoint.table)
        + Arrays.stream(cells).mapToInt(cell -> cell.value).sum();
  }
}
