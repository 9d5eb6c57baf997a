// expect: guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.Arrays;
import java.util.List;

/** Arrays that workers share where they are too long for copies. */
public class AtomicElements {
  @Shared(Sharing.ATOMIC)
  private final int[] degree;

  private final int shared = 3;

  AtomicElements(int nodes) {
    degree = new int[nodes];
  }

  void countEdges(int[] to) {
    for (@Parallel int i = 0; i < to.length; i++) {
      degree[to[i]]++;
    }
  }

  /** Casts and signs are those of compound assignments. */
  static void operands(
      int[] at, long[] by, @Shared(Sharing.ATOMIC) long[] sums, @Shared int[] narrow) {
    for (@Parallel int i = 0; i < at.length; i++) {
      int k = at[i];
      sums[k] -= Integer.MIN_VALUE + (k & 1);
      sums[k] += by[i & 3];
      narrow[k] -= by[i & 3] + 1L;
      narrow[k] += (char) k;
      narrow[k]--;
    }
  }

  static void bits(int[] at, @Shared(Sharing.ATOMIC) int[] seen, @Shared(Sharing.ATOMIC) long[] odd) {
    for (@Parallel int x : at) {
      seen[x >> 5] |= 1 << x;
      odd[x >> 6] ^= 1L << x;
    }
  }

  /** Names that generated code would like to use. */
  int names(int[] at, @Shared(Sharing.ATOMIC) int[] shared) {
    int isShared = 0;
    for (@Parallel int i = 0; i < at.length; i++) {
      shared[at[i]] += this.shared;
      isShared += at[i];
    }
    return isShared;
  }

  static int weight(int x) {
    if (x == 77) {
      throw new IllegalArgumentException("77");
    }
    return x * 3;
  }

  /** Which of two exceptions comes first: that of the element. */
  static void failing(int[] at, @Shared(Sharing.ATOMIC) int[] sums) {
    for (@Parallel int i = 0; i < at.length; i++) {
      sums[at[i]] += weight(i);
    }
  }

  static void inner(int[][] rows, @Shared(Sharing.ATOMIC) int[] sums) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      for (int x : rows[i]) {
        sums[x] += i;
      }
    }
  }

  private static String thrown(int[] at, int[] sums) {
    try {
      failing(at, sums);
      return "nothing";
    } catch (RuntimeException e) {
      return e.getClass() + " " + e.getMessage();
    }
  }

  public static Object run() {
    int nodes = 700;
    int[] at = new int[1600];
    Arrays.setAll(at, i -> i * 7919 % nodes);
    AtomicElements graph = new AtomicElements(nodes);
    graph.countEdges(at);
    graph.countEdges(Arrays.copyOf(at, 999));
    long[] sums = new long[nodes];
    int[] narrow = new int[nodes];
    operands(at, new long[] {1L << 40, -5, 7, Long.MIN_VALUE}, sums, narrow);
    int[] seen = new int[nodes];
    long[] odd = new long[nodes];
    bits(at, seen, odd);
    int[] threes = new int[nodes];
    int sum = graph.names(at, threes);
    int[] fine = Arrays.copyOf(at, 70);
    int[] both = Arrays.copyOf(at, 400);
    both[77] = nodes + 5;
    int[] weights = new int[nodes];
    String thrown = thrown(both, new int[nodes]) + thrown(at, new int[nodes]) + thrown(fine, weights);
    int[] byRow = new int[nodes];
    inner(new int[][] {at, fine, {}, both.clone(), at}, new int[nodes + 6]);
    inner(new int[][] {at, fine, {}, fine, at, at, fine, at}, byRow);
    return List.of(
        Arrays.hashCode(graph.degree),
        Arrays.hashCode(sums),
        Arrays.hashCode(narrow),
        Arrays.hashCode(seen),
        Arrays.hashCode(odd),
        Arrays.hashCode(threes),
        sum,
        thrown,
        Arrays.hashCode(weights),
        Arrays.hashCode(byRow));
  }
}
