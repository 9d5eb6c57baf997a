// expect: refused refused guarded proved refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sets and maps do in order: they ask their elements, and have entries without values. */
public class KeysInOrder {
  private static final int SIZE = 10_000;

  private static int[] classes = new int[SIZE];

  /** Equal to those of the same class. */
  record Node(int number) {
    private int kind() {
      return classes[(number + 50) % SIZE];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Node node && node.kind() == kind();
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  record Point(int x, int y) {}

  private static int heavy(int seed) {
    int state = seed;
    for (int k = 0; k < 50; k++) {
      state = state * 31 + k;
    }
    return state & 0xffff;
  }

  private static int distinct() {
    Set<Node> seen = new HashSet<>();
    int count = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < SIZE; i++) {
      classes[i] = heavy(i) % 3;
      if (seen.add(new Node(i))) {
        count++;
      }
    }
    return count;
  }

  private static void kept(@Shared(Sharing.ORDERED) Set<Node> seen) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < SIZE; i++) {
      classes[i] = heavy(i) % 5;
      seen.add(new Node(i));
    }
  }

  private static int points(Set<Point> seen) {
    int count = 0;
    for (@Parallel int i = 0; i < SIZE; i++) {
      int value = heavy(i);
      if (seen.add(new Point(value % 50, value % 3))) {
        count++;
      }
    }
    return count;
  }

  private static void listed(@Shared(Sharing.ORDERED) List<Node> nodes) {
    for (@Parallel int i = 0; i < SIZE; i++) {
      classes[i] = heavy(i) % 7;
      nodes.add(new Node(i));
    }
  }

  /** A value that is null cannot be looked at as a number. */
  private static void looked(Map<Integer, Integer> counts, int[] keys) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < keys.length; i++) {
      int key = keys[i];
      int known = counts.getOrDefault(key, 0);
      counts.putIfAbsent(key, 7);
    }
  }

  public static Object run() {
    classes = new int[SIZE];
    StringBuilder told = new StringBuilder().append(distinct());
    Set<Node> seen = new HashSet<>();
    kept(seen);
    told.append(' ').append(seen.size()).append(' ').append(points(new HashSet<>()));
    List<Node> nodes = new ArrayList<>();
    listed(nodes);
    told.append(' ').append(nodes.size());
    int[] keys = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      keys[i] = i % 40;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    counts.put(30, null);
    try {
      looked(counts, keys);
    } catch (NullPointerException e) {
      told.append(" null");
    }
    return told.append(counts).toString();
  }
}
