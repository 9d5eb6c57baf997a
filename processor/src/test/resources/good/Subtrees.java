// expect: proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.List;

/** Recursive methods that write the nodes of what the program says is a tree. */
public class Subtrees {
  static final class Node {
    @Shared(Sharing.DISJOINT) private Node left;
    @Shared(Sharing.DISJOINT) private Node right;
    private long own;
    private long sum;
    private int size;
    private int height;
    private boolean marked;

    Node(long own, Node left, Node right) {
      this.own = own;
      this.left = left;
      this.right = right;
    }

    /** Instance methods; the parts are read when the calls have returned. */
    @Parallel
    void measure() {
      if (left != null) {
        left.measure();
      }
      if (right != null) {
        right.measure();
      }
      int below = left == null ? 0 : left.height;
      height = 1 + Math.max(below, right == null ? 0 : right.height);
    }
  }

  @Parallel
  static long sums(Node node) {
    if (node == null) {
      return 0;
    }
    node.sum = node.own + sums(node.left) + sums(node.right);
    return node.sum;
  }

  @Parallel
  static int sizes(Node n) {
    if (n == null) return 0;
    int l = sizes(n.left);
    int r = sizes(n.right);
    n.size = 1 + l + r;
    return n.size;
  }

  /** The node is written before, between and behind the calls. */
  @Parallel
  static void mark(Node node, long limit) {
    node.marked = node.own > limit;
    node.size = 1;
    Node one = node.left;
    if (one != null) {
      mark(one, limit);
    }
    node.size++;
    if (node.right != null) {
      mark(node.right, limit);
    }
    if (one != null) {
      node.size += one.size;
    }
    if (node.right != null && node.right.marked) {
      node.marked = true;
    }
  }

  private static void visit(Node node, int by) {
    node.own = node.own * 31 + by;
  }

  /** Three levels down; a method writes the node. */
  @Parallel
  static void push(Node node, int by) {
    if (node == null) {
      return;
    }
    visit(node, by);
    if (node.left == null || node.right == null) {
      return;
    }
    push(node.left.left, by + 1);
    push(node.left.right, by + 2);
    push(node.right, by + 3);
    visit(node.left, by);
  }

  /** Any number of children. */
  static final class Wide {
    @Shared(Sharing.DISJOINT) private final List<Wide> children = new ArrayList<>();
    @Shared(Sharing.DISJOINT) private Wide[] others = {};
    private final long own;
    private long sum;
    private int level;

    Wide(long own) {
      this.own = own;
    }

    @Parallel
    long totals() {
      long total = own;
      for (Wide child : children) {
        total = total * 31 + child.totals();
      }
      sum = total;
      return total;
    }

    @Parallel
    void levels(int depth) {
      level = depth;
      for (Wide child : children) {
        child.levels(depth + 1);
      }
    }

    private String text() {
      StringBuilder text = new StringBuilder("(" + own + "," + sum + "," + level);
      children.forEach(child -> text.append(child.text()));
      return text.append(")").toString();
    }
  }

  @Parallel
  static long others(Wide node) {
    long least = node.own;
    for (Wide other : node.others) {
      least = Math.min(least, others(other));
    }
    node.sum = least;
    return least;
  }

  private static Wide wide(int depth, long value) {
    Wide node = new Wide(value % 1009);
    node.others = new Wide[depth == 0 ? 0 : 3];
    for (int k = 0; k < node.others.length; k++) {
      node.others[k] = wide(depth - 1, value * 31 + k);
      node.children.add(node.others[k]);
    }
    return node;
  }

  private static Node tree(int depth, long value) {
    return depth == 0
        ? null
        : new Node(value % 1009, tree(depth - 1, value * 31 + 1), tree(depth - 2 < 0 ? 0 : depth - 2, value * 17));
  }

  private static String text(Node node) {
    return node == null
        ? "-"
        : "(" + text(node.left) + node.own + "," + node.sum + "," + node.size + "," + node.height
            + "," + node.marked + text(node.right) + ")";
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int depth : new int[] {1, 2, 3, 8, 11}) {
      Node root = tree(depth, depth);
      results.add(sums(root));
      results.add(sizes(root));
      root.measure();
      push(root, 3);
      results.add(text(root));
      mark(root, 500);
      results.add(text(root));
    }
    results.add(sums(null));
    for (int depth = 0; depth < 6; depth++) {
      Wide root = wide(depth, 7);
      results.add(root.totals());
      root.levels(1);
      results.add(root.text());
      results.add(others(root));
      results.add(root.text());
    }
    return results;
  }
}
