// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Subscripts that come from an index array, with index arrays that pass the check and others. */
public class IndexArrays {
  private int[] order = {};

  private static void scatter(double[] to, double[] from, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to[order[i]] = from[i] + i;
    }
  }

  /** The index array and the written one may be the same. */
  private static void scatterInts(int[] to, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to[order[i]] = 3 * i;
    }
  }

  private static void scaled(double[] a, int[] chosen) {
    for (@Parallel int index : chosen) {
      a[index] = a[index] * 2.5 + 1;
    }
  }

  private static void shifted(long[] a, int[] order, int first, int n, int offset) {
    for (@Parallel int i = first; i <= n; i++) {
      int at = offset - order[i + 1];
      a[at] = a[at] * 31 + i;
    }
  }

  private static void backwards(long[] a, int[] order, int n) {
    for (@Parallel int i = n - 1; i >= 0; i--) {
      a[order[i]] = a[order[i]] * 3 + i;
    }
  }

  private static void everyThird(long[] a, int[] order) {
    for (@Parallel int i = 1; i < order.length; i += 3) {
      a[order[i]] = i;
    }
  }

  private static void rows(int[][] m, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m[order[i]].length; j++) {
        m[order[i]][j] = m[order[i]][j] * 3 + i * j;
      }
    }
  }

  private void throughAField(double[] a) {
    for (@Parallel int i = 0; i < order.length; i++) {
      a[order[i]] = i;
    }
  }

  private static void throughACall(double[] a, int[] order, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      put(a, at(order, i), i);
    }
  }

  private static void put(double[] x, int at, double value) {
    x[at] = value;
  }

  private static int at(int[] x, int k) {
    return x[k];
  }

  /** A sparse matrix by rows: those of one row lie between two row pointers. */
  private static void sparse(double[] values, int[] start, double[] scale, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[row]; k < start[row + 1]; k++) {
        values[k] = values[k] * scale[row] + k;
      }
    }
  }

  private static void sparseInVariables(int[] values, int[] start) {
    for (@Parallel int row = start.length - 2; row >= 0; row--) {
      int from = start[row];
      int to = start[row + 1];
      for (int k = from; k < to; k++) {
        values[k] = row;
      }
    }
  }

  /** Each iteration adds up its own stretch. */
  private static void sums(double[] values, int[] start, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      double sum = 0;
      for (int k = start[row]; k < start[row + 1]; k++) {
        sum += values[k];
        values[k] = sum;
      }
    }
  }

  private static void everySecond(double[] values, int[] start, int rows) {
    for (@Parallel int row = 0; row < rows; row++) {
      for (int k = start[2 * row]; k < start[2 * row + 2]; k++) {
        values[k] += row;
      }
    }
  }

  /** Columns that grow: blocks of the output begin where the index array says. */
  private static void inTheMiddle(double[] out, int[] start, int shift, int rows) {
    for (@Parallel int row = 1; row < rows; row++) {
      for (int k = start[row - 1]; k < start[row]; k++) {
        out[shift + k] = row;
      }
    }
  }

  /** The last check is made with a bound that is evaluated once. */
  private static void untilTheEnd(double[] out, int[] start, int from, int rows) {
    for (@Parallel int row = from; row < from + rows; row++) {
      for (int k = start[row]; k < start[row + 1]; k++) {
        out[k] = row;
      }
    }
  }

  static final class Box {
    int held;
  }

  /** What is written besides may be the index array. */
  private static void boxes(Box[] boxes, int[] order, int[] marks, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      boxes[order[i]].held = i;
      marks[i] = i / 2;
    }
  }

  private static int everySecondPosition(double[] to, int[] order, int n) {
    int k = 1;
    for (@Parallel int i = 0; i < n; i++) {
      to[order[k]] = i;
      k += 2;
    }
    return k;
  }

  /** What does not descend and what grows grow together. */
  private static void apart(double[] out, int[] start, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      out[start[i] + i] += start[i];
    }
  }

  private static double[] numbers(int size) {
    double[] a = new double[size];
    Arrays.setAll(a, k -> k * k % 23 + 0.25);
    return a;
  }

  /** A permutation, one value twice, and positions that the loops do not reach. */
  private static List<int[]> orders() {
    int[] permutation = new int[60];
    Arrays.setAll(permutation, k -> k * 7 % 60);
    int[] twice = permutation.clone();
    twice[41] = twice[17];
    int[] constant = new int[60];
    int[] tail = permutation.clone();
    tail[59] = tail[0];
    int[] far = permutation.clone();
    far[3] = 1_000_000;
    int[] negative = permutation.clone();
    negative[50] = Integer.MIN_VALUE;
    return List.of(permutation, twice, constant, tail, far, negative, new int[0]);
  }

  private static List<int[]> starts() {
    int[] even = new int[21];
    Arrays.setAll(even, k -> 3 * k);
    int[] uneven = {0, 0, 4, 4, 4, 9, 10, 25, 25, 26, 30, 31, 32, 33, 34, 35, 40, 50, 55, 58, 60};
    int[] overlapping = even.clone();
    overlapping[9] = 7;
    int[] descending = new int[21];
    Arrays.setAll(descending, k -> 60 - 3 * k);
    int[] outside = even.clone();
    outside[20] = 100;
    int[] first = even.clone();
    first[0] = -1;
    return List.of(even, uneven, overlapping, descending, outside, first, new int[] {5});
  }

  private interface Step {
    void run(double[] numbers, int[] indexes);
  }

  private static void tried(List<Object> results, List<int[]> indexes, Step step) {
    for (int[] array : indexes) {
      double[] numbers = numbers(64);
      try {
        step.run(numbers, array.clone());
        results.add(numbers);
      } catch (IndexOutOfBoundsException thrown) {
        results.add(thrown.getClass().getName());
      }
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    double[] from = numbers(64);
    tried(results, orders(), (to, order) -> scatter(to, from, order, 59));
    tried(results, orders(), (to, order) -> scatter(to, to, order, 59));
    tried(results, orders(), (to, order) -> to[63] = everySecondPosition(to, order, 20));
    tried(
        results,
        orders(),
        (to, order) -> {
          Box[] boxes = new Box[64];
          Arrays.setAll(boxes, k -> new Box());
          boxes(boxes, order, new int[64], 59);
          boxes(boxes, order, order, 59);
          boxes[5] = boxes[6];
          boxes(boxes, order, new int[64], 59);
          Arrays.setAll(to, k -> boxes[k].held);
        });
    tried(results, orders(), (to, order) -> scaled(to, order));
    tried(results, orders(), (to, order) -> throughACall(to, order, 59));
    tried(results, orders(), (to, order) -> new IndexArrays().set(order).throughAField(to));
    tried(
        results,
        orders(),
        (to, order) -> {
          long[] a = new long[64];
          everyThird(a, order);
          backwards(a, order, 59);
          shifted(a, order, 2, 50, 60);
          Arrays.setAll(to, k -> a[k]);
        });
    tried(
        results,
        orders(),
        (to, order) -> {
          int[] a = new int[64];
          scatterInts(a, order, 59);
          scatterInts(order, order, 59);
          Arrays.setAll(to, k -> a[k] + (k < order.length ? order[k] : 0));
        });
    tried(
        results,
        orders(),
        (to, order) -> {
          int[][] m = new int[64][5];
          rows(m, order, 59);
          m[7] = m[8];
          rows(m, order, 59);
          // A row that is the index array itself.
          m[9] = order;
          rows(m, order, 10);
          Arrays.setAll(to, k -> m[k].length == 5 ? m[k][3] : m[k][0]);
        });
    tried(results, starts(), (values, start) -> sparse(values, start, from, 20));
    tried(results, starts(), (values, start) -> sums(values, start, 20));
    tried(results, starts(), (values, start) -> everySecond(values, start, 10));
    tried(results, starts(), (values, start) -> inTheMiddle(values, start, 2, 20));
    tried(results, starts(), (values, start) -> untilTheEnd(values, start, 3, 17));
    tried(results, starts(), (values, start) -> apart(values, start, 4));
    tried(
        results,
        starts(),
        (values, start) -> {
          int[] a = new int[64];
          sparseInVariables(a, start);
          sparseInVariables(start, start);
          Arrays.setAll(values, k -> a[k] + (k < start.length ? start[k] : 0));
        });
    return results;
  }

  private IndexArrays set(int[] now) {
    order = now;
    return this;
  }
}
