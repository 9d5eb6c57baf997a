// expect: proved guarded proved proved guarded guarded guarded guarded guarded proved guarded guarded guarded proved guarded proved proved proved guarded proved proved proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/** Every header that can be counted, with ranges that are empty, single and long. */
public class LoopForms {
  private static void less(int[] a, int from, int to) {
    for (@Parallel int i = from; i < to; i++) {
      a[i] = i + 1;
    }
  }

  private static void lessEqual(int[] a, int from, int to) {
    for (@Parallel int i = from; i <= to; i++) {
      a[i] = i + 2;
    }
  }

  private static void mirrored(int[] a, int from, int to) {
    for (@Parallel int i = from; to > i; ++i) {
      a[i] = i + 3;
    }
  }

  private static void greater(int[] a, int from, int to) {
    for (@Parallel int i = from; i > to; i--) {
      a[i] = i + 4;
    }
  }

  private static void greaterEqual(int[] a, int from, int to) {
    for (@Parallel int i = from; i >= to; --i) {
      a[i] = i + 5;
    }
  }

  private static void unequal(int[] a, int from, int to) {
    for (@Parallel int i = from; i != to; i++) {
      a[i] = i + 6;
    }
  }

  private static void unequalDown(int[] a, int from, int to) {
    for (@Parallel int i = from; i != to; i -= 2) {
      a[i] = i + 7;
    }
  }

  private static void byThree(int[] a, int from, int to) {
    for (@Parallel int i = from; i < to; i += 3) {
      a[i] = i + 8;
    }
  }

  private static void byThreeDown(int[] a, int from, int to) {
    for (@Parallel int i = from; i >= to; i -= 3) {
      a[i] = i + 9;
    }
  }

  private static void byMinusOne(int[] a, int from, int to) {
    for (@Parallel int i = from; i > to; i += -1) {
      a[i] = i + 10;
    }
  }

  private static void assigned(int[] a, int from, int to) {
    for (@Parallel int i = from; i < to; i = i + 2) {
      a[i] = i + 11;
    }
  }

  private static void symbolic(int[] a, int from, int to, int step) {
    for (@Parallel int i = from; i < to; i += step) {
      a[i] = i + 12;
    }
  }

  private static void symbolicDown(int[] a, int from, int to, int step) {
    for (@Parallel int i = from; i >= to; i -= step) {
      a[i] = i + 13;
    }
  }

  private static void longs(int[] a, int from, int to) {
    for (@Parallel long i = from; i < to; i++) {
      a[(int) i] = (int) i + 14;
    }
  }

  private static void longsDown(int[] a, int from, int to) {
    for (@Parallel long i = from; i >= to; i -= 2) {
      a[(int) i] = (int) i + 15;
    }
  }

  private static void expressions(int[] a, int[] b, int n) {
    for (@Parallel int i = n / 2 - 1; i < Math.min(a.length, n * 2); i++) {
      a[i] = b[i] + 16;
    }
  }

  private static int elements(int[] a) {
    int sum = 0;
    for (@Parallel int x : a) {
      sum += x * x;
    }
    return sum;
  }

  private static int rows(int[][] m) {
    int sum = 0;
    for (@Parallel int[] row : m) {
      for (int x : row) {
        sum += x;
      }
    }
    return sum;
  }

  private static long list(List<Integer> numbers) {
    long sum = 0;
    for (@Parallel int x : numbers) {
      sum += x;
    }
    return sum;
  }

  private static int labelled(double[] a, int[][] m) {
    int kept = 0;
    outer:
    for (@Parallel int i = 0; i < m.length; i++) {
      for (int x : m[i]) {
        if (x < 0) {
          continue outer;
        }
        if (x == 7) {
          break;
        }
      }
      a[i] = 17;
      kept++;
    }
    return kept;
  }

  private static int toTheEnd() {
    int count = 0;
    for (@Parallel int i = Integer.MAX_VALUE - 3; i < Integer.MAX_VALUE; i++) {
      count += i & 7;
    }
    for (@Parallel int i = Integer.MIN_VALUE + 5; i > Integer.MIN_VALUE; i--) {
      count += i & 7;
    }
    for (@Parallel long i = Long.MAX_VALUE - 6; i < Long.MAX_VALUE - 1; i += 2) {
      count += (int) i & 7;
    }
    return count;
  }

  private interface Filling {
    void fill(int[] a, int from, int to);
  }

  private static void each(List<Object> results, int from, int to, Filling filling) {
    int[] a = new int[40];
    String end = "";
    try {
      filling.fill(a, from, to);
    } catch (ArrayIndexOutOfBoundsException thrown) {
      a = new int[0];
      end = thrown.getMessage();
    }
    results.add(Arrays.toString(a) + end);
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    int[][] ranges = {{0, 0}, {0, 1}, {0, 40}, {3, 38}, {5, 2}, {-2, 4}, {30, 45}};
    for (int[] range : ranges) {
      int from = range[0];
      int to = range[1];
      each(results, from, to, LoopForms::less);
      each(results, from, to - 1, LoopForms::lessEqual);
      each(results, from, to, LoopForms::mirrored);
      each(results, to - 1, from, LoopForms::greater);
      each(results, to - 1, from, LoopForms::greaterEqual);
      each(results, from, to, LoopForms::unequal);
      each(results, to, from, LoopForms::unequalDown);
      each(results, from, to, LoopForms::byThree);
      each(results, to - 1, from, LoopForms::byThreeDown);
      each(results, to - 1, from, LoopForms::byMinusOne);
      each(results, from, to, LoopForms::assigned);
      each(results, from, to, (a, x, y) -> symbolic(a, x, y, 4));
      each(results, to - 1, from, (a, x, y) -> symbolicDown(a, x, y, 5));
      each(results, from, to, LoopForms::longs);
      each(results, to - 1, from, LoopForms::longsDown);
      each(results, from, to, (a, x, y) -> expressions(a, new int[80], y));
    }
    int[] numbers = new int[1000];
    Arrays.setAll(numbers, k -> k * 31 % 17 - 3);
    results.add(elements(numbers));
    results.add(rows(new int[][] {{1, 2}, {}, {3}, numbers}));
    results.add(list(List.of(3, 4, 5)));
    results.add(list(new ArrayList<>(List.of(3, 4, 5, 6))));
    results.add(list(new LinkedList<>(List.of(30, 4, 5, 6))));
    double[] kept = new double[5];
    results.add(labelled(kept, new int[][] {{1}, {-1}, {2, 7, -3}, {}, {3, -1}}));
    results.add(kept);
    results.add(toTheEnd());
    return results;
  }
}
