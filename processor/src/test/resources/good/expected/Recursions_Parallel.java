package good;

import io.manyhands.runtime.Forked;
import io.manyhands.runtime.Forks;
import io.manyhands.runtime.Recursion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The loops and recursive calls of {@link Recursions} that run in parallel, generated from
 * Recursions.java by Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class Recursions_Parallel {
  private static final Recursion FIB_82 = Recursion
      .at("good.Recursions.fib#1", "Recursions.java", 82).withoutEffects().build();

  private static final Recursion FIB_FROM_92 = Recursion
      .at("good.Recursions.fibFrom#1", "Recursions.java", 92).withoutEffects().build();

  private static final Recursion SUM_97 = Recursion
      .at("good.Recursions.sum#1", "Recursions.java", 97).withoutEffects().build();

  private static final Recursion SORTED_110 = Recursion
      .at("good.Recursions.sorted#1", "Recursions.java", 110).withoutEffects().build();

  private static final Recursion DEPTH_128 = Recursion
      .at("good.Recursions.depth#1", "Recursions.java", 128).withoutEffects().build();

  private static final Recursion TAK_135 = Recursion
      .at("good.Recursions.tak#1", "Recursions.java", 135).withoutEffects().build();

  private static final Recursion WALKS_144 = Recursion
      .at("good.Recursions.walks#1", "Recursions.java", 144).withoutEffects().build();

  private static final Recursion CHECKED_157 = Recursion
      .at("good.Recursions.checked#1", "Recursions.java", 157).withoutEffects().build();

  private static final Recursion BOXED_176 = Recursion
      .at("good.Recursions.boxed#1", "Recursions.java", 176).withoutEffects().build();

  private static final Recursion SHUFFLED_186 = Recursion
      .at("good.Recursions.shuffled#1", "Recursions.java", 186).withoutEffects().build();

  private Recursions_Parallel() {
  }

  /**
   * Parallel form of {@code Recursions.fib}, Recursions.java:82.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static int fib(int n) {
    if (FIB_82.isShort()) {
      return fibSequential(n);
    }
    return FIB_82.call(forks -> fibForking(forks, n));
  }

  /**
   * {@code Recursions.fib} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>fib(n - 2) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static int fibForking(Forks forks, int n) {
    if (forks.areUsedUp()) {
      return fibSequential(n);
    }
    if (n < 2) {
      return n;
    }
    Forked<Integer> second = forks.fork(deeper -> fibForking(deeper, n - 2));
    int i = fibForking(forks.deeper(), n - 1); // the larger one
    int j = second.join();
    return i + j;
  }

  /**
   * {@code Recursions.fib} as it was written, below the cut-off.
   */
  private static int fibSequential(int n) {
    if (n < 2) {
      return n;
    }
    int i = fibSequential(n - 1); // the larger one
    int j = fibSequential(n - 2);
    return i + j;
  }

  /**
   * Parallel form of {@code Recursions.fibFrom}, Recursions.java:92.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static int fibFrom(Recursions self, int n) {
    if (FIB_FROM_92.isShort()) {
      return fibFromSequential(self, n);
    }
    return FIB_FROM_92.call(forks -> fibFromForking(forks, self, n));
  }

  /**
   * {@code Recursions.fibFrom} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>fibFrom((n - 2)) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static int fibFromForking(Forks forks, Recursions self, int n) {
    if (forks.areUsedUp()) {
      return fibFromSequential(self, n);
    }
    if (n < 2) {
      return base(self) + n;
    }
    Forked<Integer> second = forks.fork(deeper -> fibFromForking(deeper, self, (n - 2)));
    return fibFromForking(forks.deeper(), self, n - 1) + ((int) second.join() /* smaller */);
  }

  /**
   * {@code Recursions.fibFrom} as it was written, below the cut-off.
   */
  private static int fibFromSequential(Recursions self, int n) {
    return n < 2 ? base(self) + n : fibFromSequential(self, n - 1) + (fibFromSequential(self, (n - 2)) /* smaller */);
  }

  /**
   * Parallel form of {@code Recursions.sum}, Recursions.java:97.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static double sum(double[] a, int lo, int hi) {
    if (SUM_97.isShort()) {
      return sumSequential(a, lo, hi);
    }
    return SUM_97.call(forks -> sumForking(forks, a, lo, hi));
  }

  /**
   * {@code Recursions.sum} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>sum(a, mid, hi) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static double sumForking(Forks forks, double[] a, int lo, int hi) {
    if (forks.areUsedUp()) {
      return sumSequential(a, lo, hi);
    }
    if (hi - lo < 3) {
      double sum = 0;
      for (int i = lo; i < hi; i++) {
        sum += a[i];
      }
      return sum;
    }
    int mid = (lo + hi) >>> 1;
    Forked<Double> second = forks.fork(deeper -> sumForking(deeper, a, mid, hi));
    return sumForking(forks.deeper(), a, lo, mid) + (double) second.join();
  }

  /**
   * {@code Recursions.sum} as it was written, below the cut-off.
   */
  private static double sumSequential(double[] a, int lo, int hi) {
    if (hi - lo < 3) {
      double sum = 0;
      for (int i = lo; i < hi; i++) {
        sum += a[i];
      }
      return sum;
    }
    int mid = (lo + hi) >>> 1;
    return sumSequential(a, lo, mid) + sumSequential(a, mid, hi);
  }

  /**
   * Parallel form of {@code Recursions.sorted}, Recursions.java:110.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static int[] sorted(int[] a) {
    if (SORTED_110.isShort()) {
      return sortedSequential(a);
    }
    return SORTED_110.call(forks -> sortedForking(forks, a));
  }

  /**
   * {@code Recursions.sorted} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>sorted(Arrays.copyOfRange(a, half, a.length)) does not use the result of a call before
   *       it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static int[] sortedForking(Forks forks, int[] a) {
    if (forks.areUsedUp()) {
      return sortedSequential(a);
    }
    if (a.length < 2) {
      return Arrays.copyOf(a, a.length);
    }
    int half = a.length / 2;
    Forked<int[]> second =
        forks.fork(deeper -> sortedForking(deeper, Arrays.copyOfRange(a, half, a.length)));
    int[] left = sortedForking(forks.deeper(), Arrays.copyOfRange(a, 0, half));
    int[] right = second.join();
    int[] merged = new int[a.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      boolean fromLeft = j >= right.length || (i < left.length && left[i] <= right[j]);
      merged[k] = fromLeft ? left[i++] : right[j++];
    }
    return merged;
  }

  /**
   * {@code Recursions.sorted} as it was written, below the cut-off.
   */
  private static int[] sortedSequential(int[] a) {
    if (a.length < 2) {
      return Arrays.copyOf(a, a.length);
    }
    int half = a.length / 2;
    int[] left = sortedSequential(Arrays.copyOfRange(a, 0, half));
    int[] right = sortedSequential(Arrays.copyOfRange(a, half, a.length));
    int[] merged = new int[a.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      boolean fromLeft = j >= right.length || (i < left.length && left[i] <= right[j]);
      merged[k] = fromLeft ? left[i++] : right[j++];
    }
    return merged;
  }

  /**
   * Parallel form of {@code Recursions.depth}, Recursions.java:128.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static int depth(Recursions.Tree tree) {
    if (DEPTH_128.isShort()) {
      return depthSequential(tree);
    }
    return DEPTH_128.call(forks -> depthForking(forks, tree));
  }

  /**
   * {@code Recursions.depth} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>depth(tree.right) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static int depthForking(Forks forks, Recursions.Tree tree) {
    if (forks.areUsedUp()) {
      return depthSequential(tree);
    }
    if (tree == null) return 0;
    else {
      Forked<Integer> second = forks.fork(deeper -> depthForking(deeper, right(tree)));
      return 1 + Math.max(depthForking(forks.deeper(), left(tree)), (int) second.join());
    }
  }

  /**
   * {@code Recursions.depth} as it was written, below the cut-off.
   */
  private static int depthSequential(Recursions.Tree tree) {
    if (tree == null) return 0;
    else return 1 + Math.max(depthSequential(left(tree)), depthSequential(right(tree)));
  }

  /**
   * Parallel form of {@code Recursions.tak}, Recursions.java:135.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static int tak(int x, int y, int z) {
    if (TAK_135.isShort()) {
      return takSequential(x, y, z);
    }
    return TAK_135.call(forks -> takForking(forks, x, y, z));
  }

  /**
   * {@code Recursions.tak} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>tak(y - 1, z, x) does not use the result of a call before it.
   *   <li>tak(z - 1, x, y) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static int takForking(Forks forks, int x, int y, int z) {
    if (forks.areUsedUp()) {
      return takSequential(x, y, z);
    }
    if (y >= x) {
      return z;
    }
    Forked<Integer> second = forks.fork(deeper -> takForking(deeper, y - 1, z, x));
    Forked<Integer> third = forks.fork(deeper -> takForking(deeper, z - 1, x, y));
    return takForking(forks.deeper(), takForking(forks.deeper(), x - 1, y, z), (int) second.join(), (int) third.join());
  }

  /**
   * {@code Recursions.tak} as it was written, below the cut-off.
   */
  private static int takSequential(int x, int y, int z) {
    if (y >= x) {
      return z;
    }
    return takSequential(takSequential(x - 1, y, z), takSequential(y - 1, z, x), takSequential(z - 1, x, y));
  }

  /**
   * Parallel form of {@code Recursions.walks}, Recursions.java:144.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static long walks(int n, String... names) {
    if (WALKS_144.isShort()) {
      return walksSequential(n, names);
    }
    return WALKS_144.call(forks -> walksForking(forks, n, names));
  }

  /**
   * {@code Recursions.walks} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>walks(n - 1, "c") does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static long walksForking(Forks forks, int n, String... names) {
    if (forks.areUsedUp()) {
      return walksSequential(n, names);
    }
    long count = names.length;
    for (int i = 0; i < 2; i++) {
      n = n - 1;
      if (n > 0) {
        int nNow = n;
        Forked<Long> second = forks.fork(deeper -> walksForking(deeper, nNow - 1, "c"));
        count += walksForking(forks.deeper(), n, "a", "b") + (long) second.join();
      }
    }
    return count;
  }

  /**
   * {@code Recursions.walks} as it was written, below the cut-off.
   */
  private static long walksSequential(int n, String... names) {
    long count = names.length;
    for (int i = 0; i < 2; i++) {
      n = n - 1;
      if (n > 0) {
        count += walksSequential(n, "a", "b") + walksSequential(n - 1, "c");
      }
    }
    return count;
  }

  /**
   * Parallel form of {@code Recursions.checked}, Recursions.java:157.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static int checked(int[] a, int lo, int hi) throws IOException {
    if (CHECKED_157.isShort()) {
      return checkedSequential(a, lo, hi);
    }
    return CHECKED_157.call(forks -> checkedForking(forks, a, lo, hi));
  }

  /**
   * {@code Recursions.checked} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>checked(a, lo, mid) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static int checkedForking(Forks forks, int[] a, int lo, int hi) throws IOException {
    if (forks.areUsedUp()) {
      return checkedSequential(a, lo, hi);
    }
    if (hi - lo == 1) {
      if (a[lo] < 0) {
        throw new IOException("negative at " + lo);
      }
      return 100 / a[lo];
    }
    int mid = (lo + hi) / 2;
    try {
      Forked<Integer> second = forks.fork(deeper -> checkedForking(deeper, a, lo, mid));
      int right = checkedForking(forks.deeper(), a, mid, hi);
      int left = second.join();
      return left + right;
    } catch (ArithmeticException e) {
      return lo;
    }
  }

  /**
   * {@code Recursions.checked} as it was written, below the cut-off.
   */
  private static int checkedSequential(int[] a, int lo, int hi) throws IOException {
    if (hi - lo == 1) {
      if (a[lo] < 0) {
        throw new IOException("negative at " + lo);
      }
      return 100 / a[lo];
    }
    int mid = (lo + hi) / 2;
    try {
      int right = checkedSequential(a, mid, hi);
      int left = checkedSequential(a, lo, mid);
      return left + right;
    } catch (ArithmeticException e) {
      return lo;
    }
  }

  /**
   * Parallel form of {@code Recursions.boxed}, Recursions.java:176.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static Integer boxed(int n) {
    if (BOXED_176.isShort()) {
      return boxedSequential(n);
    }
    return BOXED_176.call(forks -> boxedForking(forks, n));
  }

  /**
   * {@code Recursions.boxed} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>boxed(n - 2) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static Integer boxedForking(Forks forks, int n) {
    if (forks.areUsedUp()) {
      return boxedSequential(n);
    }
    if (n < 2) {
      return 1000 + n;
    }
    Forked<Integer> second = forks.fork(deeper -> boxedForking(deeper, n - 2));
    var left = boxedForking(forks.deeper(), n - 1);
    var right = second.join();
    return left + right;
  }

  /**
   * {@code Recursions.boxed} as it was written, below the cut-off.
   */
  private static Integer boxedSequential(int n) {
    if (n < 2) {
      return 1000 + n;
    }
    var left = boxedSequential(n - 1);
    var right = boxedSequential(n - 2);
    return left + right;
  }

  /**
   * Parallel form of {@code Recursions.shuffled}, Recursions.java:186.
   *
   * <p>A call that is expected to be short, from what calls have cost before, is sequential;
   * others fork.
   */
  static <T extends Comparable<T>> List<T> shuffled(T[] a, int lo, int hi) {
    if (SHUFFLED_186.isShort()) {
      return shuffledSequential(a, lo, hi);
    }
    return SHUFFLED_186.call(forks -> shuffledForking(forks, a, lo, hi));
  }

  /**
   * {@code Recursions.shuffled} with recursive calls that run at the same time, as long as
   * {@code forks} are left: each level of calls has one less.
   *
   * <p>Why they may:
   *
   * <ul>
   *   <li>A call changes nothing that outlives it.
   *   <li>shuffled(a, lo, mid) does not use the result of a call before it.
   * </ul>
   *
   * <p>Exceptions are those of the sequential program: calls are joined in its order.
   */
  private static <T extends Comparable<T>> List<T> shuffledForking(Forks forks, T[] a, int lo,
      int hi) {
    if (forks.areUsedUp()) {
      return shuffledSequential(a, lo, hi);
    }
    ArrayList<T> list = new ArrayList<>();
    if (hi > lo) {
      int mid = lo + (hi - lo) / 2;
      Forked<List<T>> second = forks.fork(deeper -> shuffledForking(deeper, a, lo, mid));
      List<T> right = shuffledForking(forks.deeper(), a, mid + 1, hi);
      List<T> left = second.join();
      list.add(a[mid]);
    }
    return list;
  }

  /**
   * {@code Recursions.shuffled} as it was written, below the cut-off.
   */
  private static <T extends Comparable<T>> List<T> shuffledSequential(T[] a, int lo, int hi) {
    ArrayList<T> list = new ArrayList<>();
    if (hi > lo) {
      int mid = lo + (hi - lo) / 2;
      List<T> right = shuffledSequential(a, mid + 1, hi);
      List<T> left = shuffledSequential(a, lo, mid);
      list.add(a[mid]);
    }
    return list;
  }

  /**
   * Reads {@code Recursions.base}, which is private.
   */
  private static int base(Recursions self) {
    throw unwoven();
  }

  /**
   * Reads {@code Recursions.Tree.left}, which is private.
   */
  private static Recursions.Tree left(Recursions.Tree target) {
    throw unwoven();
  }

  /**
   * Reads {@code Recursions.Tree.right}, which is private.
   */
  private static Recursions.Tree right(Recursions.Tree target) {
    throw unwoven();
  }

  /**
   * The methods above get their bodies when the class files are written.
   */
  private static IllegalStateException unwoven() {
    return new IllegalStateException(
        "Recursions_Parallel was not woven into good.Recursions");
  }
}
