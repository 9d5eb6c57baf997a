package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.runtime.settings.Settings;
import org.junit.jupiter.api.Test;

/** Under {@code manyhands.check} calls that may run together must not reach the same object. */
class NodeOwnersTest {
  private static final class Node {
    Node left;
    Node right;
    int size;

    Node(Node left, Node right) {
      this.left = left;
      this.right = right;
    }
  }

  private static Recursion recursion(boolean check) {
    Settings plain = Settings.DEFAULTS;
    Settings settings =
        new Settings(
            plain.parallelism(),
            plain.engine(),
            plain.schedule(),
            plain.chunk(),
            plain.stats(),
            plain.chaos(),
            plain.processes(),
            plain.spin(),
            check);
    return Recursion.at("demo.Demo.measure#1", "Demo.java", 3)
        .disjointNodes()
        .in(new Environment(settings, null))
        .build();
  }

  private static int measure(Node node) {
    if (node == null) {
      return 0;
    }
    node.size = 1 + measure(node.left) + measure(node.right);
    return node.size;
  }

  private static int measure(Forks forks, Node node) {
    if (forks.areUsedUp()) {
      return measure(node);
    }
    forks.owns(node);
    if (node == null) {
      return 0;
    }
    Forked<Integer> second = forks.fork(deeper -> measure(deeper, node.right));
    node.size = 1 + measure(forks.deeper(), node.left) + second.join();
    return node.size;
  }

  /** Both rows go to both parts: one after the other. */
  private static int twice(Forks forks, Node node) {
    forks.owns(node);
    if (node == null) {
      return 0;
    }
    Forked<Integer> second = forks.fork(deeper -> twice(deeper, node.right));
    int one = twice(forks.deeper(), node.left) + second.join();
    Forked<Integer> other = forks.fork(deeper -> twice(deeper, node.left));
    return one + twice(forks.deeper(), node.right) + other.join();
  }

  private static Node tree(int depth) {
    return depth == 0 ? null : new Node(tree(depth - 1), tree(depth - 1));
  }

  @Test
  void aTree() {
    for (boolean check : new boolean[] {false, true}) {
      Node root = tree(9);
      Integer size = recursion(check).call(forks -> measure(forks, root));
      assertThat(size).isEqualTo(511);
      assertThat(root.left.size).isEqualTo(255);
    }
  }

  @Test
  void theSameObjectLater() {
    Node root = tree(5);
    Integer none = recursion(true).call(forks -> twice(forks, root));
    assertThat(none).isZero();
  }

  @Test
  void oneObjectOnTwoWays() {
    Node shared = tree(2);
    Node root = new Node(new Node(tree(2), new Node(shared, null)), new Node(shared, tree(2)));
    assertThatThrownBy(() -> recursion(true).call(forks -> measure(forks, root)))
        .isInstanceOf(SharingException.class)
        .hasMessageContaining("Demo.java:3")
        .hasMessageContaining("Node@" + Integer.toHexString(System.identityHashCode(shared)));
  }

  @Test
  void oneObjectInBothFields() {
    Node shared = tree(1);
    Node root = new Node(shared, shared);
    assertThatThrownBy(() -> recursion(true).call(forks -> measure(forks, root)))
        .isInstanceOf(SharingException.class);
  }

  /** Nothing is forked there, and still the calls could have been. */
  @Test
  void objectsDeepBelow() {
    Node shared = tree(1);
    Node one = new Node(shared, null);
    Node other = new Node(null, shared);
    for (int k = 0; k < 100; k++) {
      one = new Node(one, null);
      other = new Node(other, null);
    }
    Node root = new Node(one, other);
    assertThatThrownBy(() -> recursion(true).call(forks -> measure(forks, root)))
        .isInstanceOf(SharingException.class);
  }
}
