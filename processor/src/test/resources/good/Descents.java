// expect: proved proved proved proved proved proved proved proved proved guarded guarded proved proved proved guarded proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recursive calls behind decisions, and in loops. */
public class Descents {
  static final class Node {
    Node left;
    Node right;
    Node[] others = {};
    int value;

    Node(int value) {
      this.value = value;
    }

    @Parallel
    int depth() {
      int l = 0;
      int r = 0;
      if (left != null) {
        l = left.depth();
      }
      if (right != null) {
        r = right.depth();
      }
      return 1 + Math.max(l, r);
    }

    @Parallel
    long sum() {
      long sum = value;
      for (Node other : others) {
        sum = sum * 31 + other.sum(); // in the order of the array
      }
      return sum;
    }
  }

  @Parallel
  static int size(Node n) {
    return (n.left == null ? 0 : size(n.left)) + 1 + (n.right == null ? 0 : size(n.right));
  }

  /** The condition of the second call throws where the program would have come to it. */
  @Parallel
  static int careless(Node n, int depth) {
    int sum = n.value;
    if (depth > 0) sum += careless(n.left, depth - 1);
    if (n.right.value > 0 && depth > 1) sum += careless(n.right, depth - 1);
    return sum;
  }

  /** One of two branches, and then another call. */
  @Parallel
  static int turns(int n, int turn) {
    if (n <= 0) {
      return turn;
    }
    int first;
    if (turn % 3 == 0) {
      first = turns(n - 1, turn + 1);
    } else {
      first = turns(n - 2, turn + 2);
    }
    int base = first > 5 ? 1 : 2;
    if (turn % 2 == 0) {
      base += n;
    }
    return first + base + turns(n - 3, turn * 2);
  }

  @Parallel
  static long queens(int size, int columns, int left, int right) {
    int all = (1 << size) - 1;
    if (columns == all) {
      return 1;
    }
    long count = 0;
    int free = all & ~(columns | left | right);
    while (free != 0) {
      int queen = free & -free;
      free ^= queen;
      count += queens(size, columns | queen, (left | queen) << 1, (right | queen) >> 1);
    }
    return count;
  }

  private static boolean isSafe(int[] board, int row, int column) {
    for (int r = 0; r < row; r++) {
      if (board[r] == column || Math.abs(board[r] - column) == row - r) {
        return false;
      }
    }
    return true;
  }

  /** Each call has a board of its own. */
  @Parallel
  static int boards(int[] board, int row) {
    if (row == board.length) {
      return board[0] + 1;
    }
    int count = 0;
    for (int column = 0; column < board.length; column++) {
      if (isSafe(board, row, column)) {
        int[] next = board.clone();
        next[row] = column;
        count = 7 * count + boards(next, row + 1);
      }
    }
    return count;
  }

  /** The best of some moves, with statements behind the call. */
  @Parallel
  static int best(int stones, int most) {
    if (stones == 0) {
      return -1;
    }
    int best = Integer.MIN_VALUE;
    int looked = 0;
    for (int take = 1; take <= 3; take++) {
      if (take > stones) break;
      int value = -best(stones - take, take);
      looked++;
      if (value > best) {
        best = value + (looked == 2 ? most % 2 : 0);
      }
    }
    return best;
  }

  /** A loop in the loop, and jumps that stay in it. */
  @Parallel
  static long words(String text, int from) {
    long count = from == text.length() ? 1 : 0;
    for (int to = from + 1; to <= text.length(); to++) {
      for (int k = from; k < to; k++) {
        if (text.charAt(k) == 'x') continue;
        if (text.charAt(k) == 'y' || k > from + 2) break;
        count += words(text, to);
        count %= 1_000_003;
      }
    }
    return count;
  }

  /** Neither end of a part is known to lie before the other. */
  @Parallel
  static void lomuto(int[] a, int lo, int hi) {
    int pivot = a[hi];
    int store = lo;
    for (int k = lo; k < hi; k++) {
      if (a[k] < pivot) {
        int t = a[k];
        a[k] = a[store];
        a[store++] = t;
      }
    }
    a[hi] = a[store];
    a[store] = pivot;
    if (lo < store - 1) {
      lomuto(a, lo, store - 1);
    }
    if (store + 1 < hi) {
      lomuto(a, store + 1, hi);
    }
  }

  @Parallel
  static void runs(long[] a, long[] b, int lo, int hi) {
    int mid = lo + (hi - lo) / 2;
    if (mid - lo > 1) runs(a, b, lo, mid);
    if (hi - mid > 1) runs(a, b, mid, hi);
    int i = lo;
    int j = mid;
    for (int k = lo; k < hi; k++) {
      b[k] = i < mid && (j >= hi || a[i] <= a[j]) ? a[i++] : a[j++];
    }
    for (int k = lo; k < hi; k++) {
      a[k] = b[k];
    }
  }

  /** The first exception of the program, whether it is the loop's or a call's. */
  @Parallel
  static int failing(int[] a, int at) {
    int sum = 100;
    for (int k = 1; k <= 3; k++) {
      int next = a[at + k];
      if (next < 0) {
        throw new IllegalStateException("negative at " + (at + k));
      }
      sum += 1000 / failing(a, at + 1 + next % 3) - 1;
    }
    return sum % 97;
  }

  /** Results of which nothing is kept. */
  @Parallel
  static void check(int[] a, int lo, int hi) {
    if (hi - lo == 1 && a[lo] % 7 == 0) {
      throw new ArithmeticException("seven at " + lo);
    }
    int step = Math.max(1, (hi - lo) / 3);
    if (hi - lo > 1) {
      for (int from = lo; from < hi; from += step) check(a, from, Math.min(hi, from + step));
    }
  }

  private static int mix(int x) {
    return x * 3 % 7;
  }

  /** Jumps between the calls. */
  @Parallel
  static int jumps(int n, int depth) {
    int sum = depth;
    while (n > 1 && depth > 0) {
      n--;
      sum += jumps(n - 1, depth - 1);
      if (mix(n) == 5) break;
      if (mix(n) == 4) {
        sum++;
        continue;
      }
      sum = sum * 3 + jumps(n - 2, depth - 2);
    }
    return sum;
  }

  @Parallel
  static void early(int[] a, int lo, int hi) {
    if (hi - lo < 1) return;
    if (hi - lo == 1) {
      a[lo] += lo;
      return;
    }
    int mid = (lo + hi) >>> 1;
    early(a, lo, mid);
    if (mid >= hi) return;
    early(a, mid, hi);
  }

  @Parallel
  static long nines(int[] a, int at, int n) {
    if (n <= 0) {
      return a[at];
    }
    long sum = nines(a, at + 1, n - 1);
    if (a[at] == 9) {
      throw new IllegalStateException("nine at " + at);
    }
    return sum + nines(a, at + 2, n - 1);
  }

  @Parallel
  static int cases(int k, int depth) {
    if (depth == 0) {
      return k;
    }
    switch (Math.floorMod(k, 4)) {
      case 0:
        return cases(k + 1, depth - 1) + cases(k + 2, depth - 1);
      case 1:
        int a = cases(k * 2, depth - 1);
        if (k > 20) break;
        return a + cases(k - 3, depth - 1);
      case 2:
      default:
        int sum = 0;
        sum += cases(k - 1, depth - 1);
        sum += cases(k + 3, depth - 1);
        return sum;
    }
    return -1;
  }

  /** The class of the list is known from its declaration. */
  static final class Folder {
    final List<Folder> folders = new ArrayList<>();
    private final java.util.Set<Long> files = new java.util.LinkedHashSet<>();

    @Parallel
    long size() {
      long size = 0;
      for (long file : files) {
        size += file;
      }
      for (Folder folder : folders) {
        size = 3 * size + folder.size();
      }
      return size;
    }
  }

  private static Folder folder(int depth) {
    Folder folder = new Folder();
    for (int k = 0; k < depth; k++) {
      folder.folders.add(folder(k));
      folder.files.add(k * 100L + depth);
    }
    return folder;
  }

  interface Shape {}

  record Circle(double radius) implements Shape {}

  record Group(Shape[] parts) implements Shape {}

  @Parallel
  static double area(Shape shape) {
    if (shape instanceof Circle circle) {
      return Math.PI * circle.radius() * circle.radius();
    }
    double area = 0;
    if (shape instanceof Group group) {
      for (Shape part : group.parts()) {
        area += area(part);
      }
    }
    return area;
  }

  private static Node tree(int depth, int seed) {
    Node node = new Node(seed);
    if (depth > 0 && seed % 5 != 4) {
      node.left = tree(depth - 1, seed * 3 + 1);
    }
    if (depth > 0 && seed % 7 != 3) {
      node.right = tree(depth - 1, seed * 2 + 1);
      node.others = new Node[] {node.right, node, node.right};
      node.others[1] = new Node(depth);
    }
    return node;
  }

  private static Shape shape(int depth) {
    if (depth == 0) {
      return new Circle(1.5);
    }
    Shape[] parts = new Shape[depth];
    for (int k = 0; k < depth; k++) {
      parts[k] = k == 2 ? new Circle(k) : shape(depth - 1);
    }
    return new Group(parts);
  }

  private interface Computation {
    Object compute();
  }

  private static Object outcome(Computation computation) {
    try {
      return computation.compute();
    } catch (RuntimeException e) {
      return e.getClass().getName() + (e instanceof IllegalStateException ? e.getMessage() : "");
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    Node tree = tree(8, 1);
    results.add(tree.depth());
    results.add(tree.sum());
    results.add(size(tree));
    results.add(outcome(() -> careless(tree, 2)));
    results.add(outcome(() -> careless(tree, 6)));
    results.add(outcome(() -> size(null)));
    results.add(turns(14, 3));
    results.add(queens(7, 0, 0, 0));
    results.add(boards(new int[6], 0));
    results.add(best(11, 2));
    results.add(words("abxcdyefg", 0));
    int[] a = new int[300];
    long[] b = new long[257];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 7919 % 211;
      b[i % b.length] = i * 31L % 97;
    }
    for (int limit : new int[] {2, 30, 90, 250}) {
      int[] some = Arrays.copyOf(a, limit);
      results.add(outcome(() -> failing(some, 0)));
      some[limit / 2] = -1;
      results.add(outcome(() -> failing(some, 0)));
      results.add(
          outcome(
              () -> {
                check(some, 1, limit);
                return "none";
              }));
    }
    lomuto(a, 0, a.length - 1);
    results.add(Arrays.toString(a));
    runs(b, new long[b.length], 0, b.length);
    results.add(Arrays.toString(b));
    results.add(area(shape(5)));
    results.add(folder(6).size());
    Folder broken = folder(5);
    broken.folders.get(3).folders.set(1, null);
    results.add(outcome(broken::size));
    results.add(jumps(9, 6));
    early(a, 3, 290);
    results.add(Arrays.toString(a));
    results.add(cases(3, 9));
    for (int nine : new int[] {0, 7, 3}) {
      int[] some = new int[20];
      some[nine] = nine == 0 ? 1 : 9;
      results.add(outcome(() -> nines(some, 0, 8)));
      results.add(outcome(() -> nines(some, 6, 9)));
    }
    return results;
  }
}
