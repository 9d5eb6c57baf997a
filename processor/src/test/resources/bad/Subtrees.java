package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.List;

/** Recursive calls that write objects which other calls may reach. */
public class Subtrees {
  static final class Plain {
    Plain left;
    Plain right;
    long sum;
  }

  static final class Node {
    @Shared(Sharing.DISJOINT) Node left;
    @Shared(Sharing.DISJOINT) Node right;
    Node parent;
    Node best;
    long own;
    long sum;
  }

  /** Nobody says that it is a tree. */
  @Parallel
  static long unsaid(Plain node) {
    if (node == null) {
      return 0;
    }
    node.sum = 1 + unsaid(node.left) + unsaid(node.right); // ERROR: MH055
    return node.sum;
  }

  /** Both calls get the same node. */
  @Parallel
  static long twice(Node node) {
    if (node == null) {
      return 0;
    }
    node.sum = 1 + twice(node.left) + twice(node.left); // ERROR: MH036
    return node.sum;
  }

  /** One call gets a node below the other's. */
  @Parallel
  static void below(Node node) {
    if (node == null || node.left == null) {
      return;
    }
    node.sum++; // ERROR: MH036
    below(node.left);
    below(node.left.right);
  }

  /** What both calls write hangs above them. */
  @Parallel
  static void upwards(Node node) {
    if (node == null) {
      return;
    }
    upwards(node.left);
    upwards(node.right);
    if (node.parent != null) {
      node.parent.sum += node.sum; // ERROR: MH036
    }
  }

  /** What a call has written is read while the other one may be running. */
  @Parallel
  static void between(Node node) {
    if (node == null || node.left == null) {
      return;
    }
    between(node.left);
    node.sum = node.right.sum; // ERROR: MH036
    between(node.right);
  }

  /** What is passed is written between the calls. */
  @Parallel
  static void passed(Node node, long depth) {
    if (node == null) {
      return;
    }
    node.sum = depth; // ERROR: MH036
    passed(node.left, node.sum);
    node.sum++;
    passed(node.right, node.sum);
  }

  /** So is what decides about a call. */
  @Parallel
  static void decided(Node node) {
    if (node == null) {
      return;
    }
    node.sum++; // ERROR: MH036
    decided(node.left);
    node.sum++;
    if (node.sum > 1) {
      decided(node.right);
    }
  }

  /** The tree itself changes. */
  @Parallel
  static void mirrored(Node node) {
    if (node == null) {
      return;
    }
    mirrored(node.left);
    mirrored(node.right);
    Node left = node.left;
    node.left = node.right; // ERROR: MH036
    node.right = left;
  }

  /** Another way leads to a node of the tree. */
  @Parallel
  static void other(Node node, Node favorite) {
    if (node == null) {
      return;
    }
    other(node.left, favorite);
    other(node.right, favorite);
    node.sum = favorite.sum; // ERROR: MH036
  }

  /** What the calls return may be any node. */
  @Parallel
  static Node returned(Node node) {
    if (node == null) {
      return null;
    }
    Node one = returned(node.left);
    Node two = returned(node.right);
    if (one != null) {
      one.sum = 3; // ERROR: MH036
    }
    return two == null ? node : two;
  }

  /** A field of which nothing is said leads to the node. */
  @Parallel
  static void remembered(Node node) {
    if (node == null) {
      return;
    }
    remembered(node.left);
    remembered(node.best);
    node.sum++; // ERROR: MH055
  }

  static final class Box {
    int value;
  }

  /** An object of its own that both calls are passed changes between them. */
  @Parallel
  static void boxed(Node node, Box box) {
    if (node == null) {
      return;
    }
    Box own = new Box();
    own.value = box.value + 1;
    boxed(node.left, own);
    own.value = 7;
    boxed(node.right, own);
    node.sum = box.value; // ERROR: MH036
  }

  /** So does an array. */
  @Parallel
  static void counted(Node node, long[] counts) {
    if (node == null) {
      return;
    }
    long[] own = {counts[0] + 1};
    counted(node.left, own);
    own[0] = 7;
    counted(node.right, own);
    node.sum = counts[0]; // ERROR: MH036
  }

  static final class Wide {
    @Shared(Sharing.DISJOINT) final List<Wide> children = new ArrayList<>();
    long own;
    long sum;
  }

  /** The loop looks at a child while calls are running. */
  @Parallel
  static long looks(Wide node) {
    long total = node.own;
    for (Wide child : node.children) {
      looks(child);
      total += child.sum;
    }
    node.sum = total; // ERROR: MH036
    return total;
  }

  /** It looks at the node, which what is put off writes. */
  @Parallel
  static long adds(Wide node) {
    node.sum = node.own; // ERROR: MH036
    for (Wide child : node.children) {
      if (node.sum < 100) {
        node.sum += adds(child);
      }
    }
    return node.sum;
  }

  /** Each iteration goes to the same child. */
  @Parallel
  static long first(Wide node) {
    long total = node.own;
    for (Wide child : node.children) {
      total += first(node.children.get(0));
    }
    node.sum = total; // ERROR: MH036
    return total;
  }

  /** Two iterations of the outer loop go to the same children. */
  @Parallel
  static long again(Wide node) {
    long total = node.own;
    for (int k = 0; k < 2; k++) {
      for (Wide child : node.children) {
        total += again(child);
      }
    }
    node.sum = total; // ERROR: MH036
    return total;
  }

  /** Two elements may be the same, or hang below each other. */
  @Parallel
  static long pair(Wide node) {
    if (node.children.size() < 2) {
      return node.own;
    }
    long total = pair(node.children.get(0)) + pair(node.children.get(1));
    node.sum = total; // ERROR: MH036
    return total;
  }
}
