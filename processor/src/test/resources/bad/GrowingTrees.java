package bad;

import io.manyhands.annotations.Parallel;

/** Objects of a call's own that other calls may see, or need. */
public class GrowingTrees {
  static class Node {
    final int key;
    Node left;
    Node right;
    int[] box = new int[4];

    Node(int key) {
      this.key = key;
    }
  }

  /** Its constructor tells the parent. */
  static class Child {
    Child left;
    Child first;

    Child(Child parent) {
      if (parent != null) {
        parent.first = this;
      }
    }
  }

  /** The second call is passed what the first one has returned. */
  @Parallel
  static Node dependent(int lo, int hi) {
    if (lo > hi) {
      return null;
    }
    int mid = (lo + hi) >>> 1;
    Node n = new Node(mid);
    n.left = dependent(lo, mid - 1); // ERROR: MH035
    n.right = dependent(n.left == null ? mid + 1 : mid + 2, hi);
    return n;
  }

  /** Whether it is made depends on that. */
  @Parallel
  static Node decided(int lo, int hi) {
    if (lo > hi) {
      return null;
    }
    int mid = (lo + hi) >>> 1;
    Node n = new Node(mid);
    n.left = decided(lo, mid - 1); // ERROR: MH035
    if (n.left != null) {
      n.right = decided(mid + 1, hi);
    }
    return n;
  }

  /** The object has another name. */
  @Parallel
  static int renamed(Node given, int depth) {
    if (depth == 0) {
      return given.left == null ? 1 : 0;
    }
    Node n = new Node(depth);
    Node m = n;
    n.left = m;
    int a = renamed(m, depth - 1);
    n.left = null; // ERROR: MH035
    int b = renamed(m, depth - 1);
    return a + b;
  }

  /** One call is passed the object. */
  @Parallel
  static int passed(Node given, int depth) {
    if (depth == 0) {
      return given.box[0];
    }
    Node n = new Node(depth);
    int a = passed(given, depth - 1);
    n.left = null; // ERROR: MH035
    int b = passed(n, depth - 1);
    return a + b;
  }

  /** An object of the object changes that calls are passed. */
  @Parallel
  static int boxed(int[] given, int depth) {
    if (depth == 0) {
      return given[0];
    }
    Node n = new Node(depth);
    int a = boxed(n.box, depth - 1);
    n.box[0] = 3; // ERROR: MH035
    int b = boxed(n.box, depth - 1);
    return a + b;
  }

  /** Calls find the object through the one that they are passed. */
  @Parallel
  static int told(Child parent, int depth) {
    if (depth == 0) {
      return parent.first == null || parent.first.left == null ? 1 : 0;
    }
    Child own = new Child(null);
    Child n = new Child(own);
    int a = told(own, depth - 1);
    n.left = own; // ERROR: MH035
    int b = told(own, depth - 1);
    return a + b;
  }
}
