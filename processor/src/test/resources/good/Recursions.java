// expect: proved guarded guarded proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recursive methods whose calls run at the same time. */
public class Recursions {
  private final int base;

  Recursions(int base) {
    this.base = base;
  }

  static final class Tree {
    private final Tree left;
    private final Tree right;
    private final int value;

    Tree(Tree left, Tree right, int value) {
      this.left = left;
      this.right = right;
      this.value = value;
    }

    /** The receiver of a call may be null, which is an exception in its turn. */
    @Parallel
    long product() {
      long product = value;
      if (value < 100) {
        product += 31 * left.product() + right.product();
      }
      return product;
    }
  }

  /** Another class may override it: what then runs is decided by the receiver's class. */
  static class Counter {
    int leaf(int n) {
      return n;
    }

    @Parallel
    int count(int n) {
      if (n < 2) {
        return leaf(n);
      }
      return count(n - 1) + this.count(n - 2);
    }

    @Parallel
    void check(int n) {
      if (n == 5) {
        throw new IllegalStateException("five of " + leaf(n));
      }
      if (n > 1) {
        check(n - 1);
        check(n - 2);
      }
    }
  }

  static class OtherLeaf extends Counter {
    @Override
    int leaf(int n) {
      return n + 2;
    }
  }

  static class OtherCount extends Counter {
    private int calls;

    @Override
    int count(int n) {
      calls++;
      return n == 4 ? 100 + calls : super.count(n);
    }
  }

  @Parallel
  static int fib(int n) {
    if (n < 2) {
      return n;
    }
    int i = fib(n - 1); // the larger one
    int j = fib(n - 2);
    return i + j;
  }

  @Parallel
  private int fibFrom(int n) {
    return n < 2 ? base + n : fibFrom(n - 1) + (fibFrom((n - 2)) /* smaller */);
  }

  @Parallel
  static double sum(double[] a, int lo, int hi) {
    if (hi - lo < 3) {
      double sum = 0;
      for (int i = lo; i < hi; i++) {
        sum += a[i];
      }
      return sum;
    }
    int mid = (lo + hi) >>> 1;
    return sum(a, lo, mid) + sum(a, mid, hi);
  }

  @Parallel
  static int[] sorted(int[] a) {
    if (a.length < 2) {
      return Arrays.copyOf(a, a.length);
    }
    int half = a.length / 2;
    int[] left = sorted(Arrays.copyOfRange(a, 0, half));
    int[] right = sorted(Arrays.copyOfRange(a, half, a.length));
    int[] merged = new int[a.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      boolean fromLeft = j >= right.length || (i < left.length && left[i] <= right[j]);
      merged[k] = fromLeft ? left[i++] : right[j++];
    }
    return merged;
  }

  @Parallel
  static int depth(Tree tree) {
    if (tree == null) return 0;
    else return 1 + Math.max(depth(tree.left), depth(tree.right));
  }

  /** Calls in the arguments of a call. */
  @Parallel
  static int tak(int x, int y, int z) {
    if (y >= x) {
      return z;
    }
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
  }

  /** A variable that is assigned more than once, in a loop around the calls. */
  @Parallel
  static long walks(int n, String... names) {
    long count = names.length;
    for (int i = 0; i < 2; i++) {
      n = n - 1;
      if (n > 0) {
        count += walks(n, "a", "b") + walks(n - 1, "c");
      }
    }
    return count;
  }

  /** The first call that fails decides, and what it throws is caught on the way. */
  @Parallel
  static int checked(int[] a, int lo, int hi) throws java.io.IOException {
    if (hi - lo == 1) {
      if (a[lo] < 0) {
        throw new java.io.IOException("negative at " + lo);
      }
      return 100 / a[lo];
    }
    int mid = (lo + hi) / 2;
    try {
      int right = checked(a, mid, hi);
      int left = checked(a, lo, mid);
      return left + right;
    } catch (ArithmeticException e) {
      return lo;
    }
  }

  /** The result decides between overloads, and is compared as a number. */
  @Parallel
  static Integer boxed(int n) {
    if (n < 2) {
      return 1000 + n;
    }
    var left = boxed(n - 1);
    var right = boxed(n - 2);
    return left + right;
  }

  @Parallel
  static <T extends Comparable<T>> List<T> shuffled(T[] a, int lo, int hi) {
    ArrayList<T> list = new ArrayList<>();
    if (hi > lo) {
      int mid = lo + (hi - lo) / 2;
      List<T> right = shuffled(a, mid + 1, hi);
      List<T> left = shuffled(a, lo, mid);
      list.add(a[mid]);
    }
    return list;
  }

  private static Tree tree(int depth, boolean broken) {
    if (depth == 0) {
      return new Tree(null, null, broken ? 7 : 100);
    }
    return new Tree(tree(depth - 1, broken), tree(depth - 1, false), depth);
  }

  private interface Computation {
    Object compute() throws Exception;
  }

  private static Object outcome(Computation computation) {
    try {
      return computation.compute();
    } catch (Exception e) {
      return e.getClass().getName() + (e instanceof java.io.IOException ? e.getMessage() : "");
    }
  }

  public static Object run() {
    double[] numbers = new double[300];
    int[] keys = new int[200];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = 1.0 / (i + 1);
    }
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i * 7919 % 211 + 1;
    }
    List<Object> results = new ArrayList<>();
    results.add(fib(15));
    for (Counter counter : List.of(new Counter(), new OtherLeaf(), new OtherCount())) {
      results.add(counter.count(12));
      results.add(outcome(() -> counter.count(7)));
      counter.check(4);
      try {
        counter.check(9);
      } catch (IllegalStateException e) {
        results.add(e.getMessage());
      }
    }
    results.add(new Recursions(3).fibFrom(13));
    results.add(sum(numbers, 0, numbers.length));
    results.add(outcome(() -> sum(numbers, 200, 310)));
    results.add(outcome(() -> sum(null, 0, 31)));
    results.add(Arrays.toString(sorted(keys)));
    results.add(depth(tree(7, false)));
    results.add(tree(7, false).product());
    results.add(outcome(() -> tree(7, true).product()));
    results.add(tak(9, 5, 2));
    results.add(walks(9, "x"));
    results.add(outcome(() -> checked(keys, 0, keys.length)));
    keys[60] = 0;
    keys[70] = -1;
    results.add(outcome(() -> checked(keys, 0, keys.length)));
    keys[20] = -1;
    results.add(outcome(() -> checked(keys, 0, keys.length)));
    results.add(boxed(9));
    results.add(shuffled(new Integer[] {3, 1, 2, 5, 4, 8}, 0, 6));
    return results;
  }
}
