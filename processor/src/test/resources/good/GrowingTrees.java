// expect: proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recursive methods that fill objects of their own with what calls return, and read lists. */
public class GrowingTrees {
  static final class Node {
    private final int key;
    private Node left;
    private Node right;
    private int size = 1;
    final List<Node> children = new ArrayList<>();

    Node(int key) {
      this.key = key;
    }

    /** A list whose class is known: its field's declaration creates it. */
    @Parallel
    long total() {
      long total = key;
      for (int i = 0; i < children.size(); i++) {
        total = total * 31 + children.get(i).total();
      }
      return total;
    }

    @Parallel
    int deepest() {
      if (children.isEmpty()) {
        return 0;
      }
      if (children.size() == 1) {
        return 1 + children.get(0).deepest();
      }
      int first = children.get(0).deepest();
      int last = children.get(children.size() - 1).deepest();
      return 1 + Math.max(first, last);
    }
  }

  static class Bare {
    Bare left;
    Bare right;
    int key;
  }

  @Parallel
  static Node build(int lo, int hi) {
    if (lo > hi) {
      return null;
    }
    int mid = (lo + hi) >>> 1;
    Node n = new Node(mid);
    n.left = build(lo, mid - 1);
    n.right = build(mid + 1, hi);
    n.size += (n.left == null ? 0 : n.left.size) + (n.right == null ? 0 : n.right.size);
    return n;
  }

  /** A constructor that nobody has written; a field that changes between the calls. */
  @Parallel
  static Bare bare(int depth) {
    if (depth == 0) {
      return null;
    }
    Bare b = new Bare();
    b.key = depth;
    b.left = bare(depth - 1);
    b.key++;
    b.right = bare(depth - 1);
    return b;
  }

  @Parallel
  static int[] counts(int depth) {
    int[] counts = new int[3];
    if (depth == 0) {
      counts[2] = 1;
      return counts;
    }
    counts[0] = counts(depth - 1)[0] + 1;
    counts[1] = counts(depth - 1)[1] + 2;
    counts[2] = counts[0] * counts[1];
    return counts;
  }

  @Parallel
  static Node wide(int depth, int seed) {
    Node n = new Node(seed % 1009);
    if (depth > 0) {
      Node one = wide(depth - 1, seed * 31 + 1);
      Node two = wide(depth - 1, seed * 17 + 2);
      n.children.add(one);
      n.children.add(two);
      n.children.add(one);
    }
    return n;
  }

  private static String text(Node n) {
    return n == null ? "" : "(" + text(n.left) + n.key + ":" + n.size + text(n.right) + ")";
  }

  private static String text(Bare b) {
    return b == null ? "" : "(" + text(b.left) + b.key + text(b.right) + ")";
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 30}) {
      results.add(text(build(0, n)));
      results.add(text(bare(Math.min(n, 7))));
      results.add(Arrays.toString(counts(Math.min(n, 8))));
      Node tree = wide(Math.min(n, 6), 7);
      results.add(tree.total());
      results.add(tree.deepest());
    }
    return results;
  }
}
