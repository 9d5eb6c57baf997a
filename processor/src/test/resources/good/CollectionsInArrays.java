// expect: guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collections in arrays and lists that iterations read: adjacency lists. */
public class CollectionsInArrays {
  /** A list that answers differently each time. */
  static final class Changing extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;
    private int asked;

    @Override
    public Iterator<Integer> iterator() {
      asked++;
      add(asked);
      return super.iterator();
    }
  }

  record Edge(int to, int weight) {}

  static double[] ranks(List<List<Integer>> incoming, double[] ranks) {
    double[] next = new double[ranks.length];
    for (@Parallel int v = 0; v < next.length; v++) {
      double sum = 0;
      for (int u : incoming.get(v)) {
        sum += ranks[u];
      }
      next[v] = 0.15 + 0.85 * sum;
    }
    return next;
  }

  static int[] distances(List<Edge>[] graph, int[] known) {
    int[] distances = known.clone();
    for (@Parallel int v = 0; v < graph.length; v++) {
      int best = known[v];
      for (Edge edge : graph[v]) {
        best = Math.min(best, known[edge.to()] + edge.weight());
      }
      distances[v] = best;
    }
    return distances;
  }

  static int byIndex(List<List<Integer>> lists) {
    int sum = 0;
    for (@Parallel int i = 0; i < lists.size(); i++) {
      for (int k = 0; k < lists.get(i).size(); k++) {
        sum += lists.get(i).get(k) * k;
      }
    }
    return sum;
  }

  static int enhanced(List<List<Integer>> lists) {
    int sum = 0;
    for (@Parallel List<Integer> list : lists) {
      sum += list.size();
      for (int x : list) {
        sum += x;
      }
    }
    return sum;
  }

  static int hits(Set<Integer>[] sets, int[] wanted) {
    int hits = 0;
    for (@Parallel int i = 0; i < wanted.length; i++) {
      if (sets[i % sets.length].contains(wanted[i])) {
        hits++;
      }
    }
    return hits;
  }

  /** The output may be one of the lists. */
  static List<Integer> sums(List<List<Integer>> lists, List<Integer> out) {
    for (@Parallel int i = 0; i < 20; i++) {
      int sum = 0;
      for (int x : lists.get(i)) {
        sum += x;
      }
      out.add(sum);
    }
    return out;
  }

  /** What follows in order may be one of them, too. */
  static int fresh(Collection<Integer>[] lists, Collection<Integer> seen) {
    int fresh = 0;
    for (@Parallel int i = 0; i < lists.length; i++) {
      int hash = 7;
      for (int x : lists[i]) {
        for (int k = 0; k < 50; k++) {
          hash = hash * 31 + x;
        }
      }
      if (!seen.contains(hash & 7)) {
        seen.add(hash & 7);
        fresh++;
      }
    }
    return fresh;
  }

  static List<List<Integer>> lists(int size) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Integer> list = i % 3 == 0 ? new LinkedList<>() : new ArrayList<>();
      for (int k = 0; k < i % 5; k++) {
        list.add((i * 3 + k) % size);
      }
      lists.add(list);
    }
    return lists;
  }

  @SuppressWarnings("unchecked")
  public static String run() {
    int size = 400;
    List<List<Integer>> lists = lists(size);
    double[] ranks = new double[size];
    Arrays.setAll(ranks, i -> i);
    String result = "" + Arrays.hashCode(ranks(lists, ranks)) + byIndex(lists) + enhanced(lists);
    lists.set(7, new Changing());
    result += Arrays.hashCode(ranks(lists, ranks)) + "," + enhanced(lists);
    lists.set(7, Collections.unmodifiableList(lists.get(7)));
    result += "," + enhanced(lists) + byIndex(lists);
    lists.set(7, null);
    try {
      result += byIndex(lists);
    } catch (NullPointerException e) {
      result += "null";
    }
    lists.set(7, lists.get(8));
    result += Arrays.hashCode(ranks(lists, ranks)) + "," + sums(lists, new ArrayList<>());
    try {
      result += sums(lists, lists.get(19));
    } catch (ConcurrentModificationException e) {
      result += "changed";
    }
    List<Edge>[] graph = new List[size];
    Set<Integer>[] sets = new Set[3];
    int[] known = new int[size];
    for (int i = 0; i < size; i++) {
      graph[i] = List.of(new Edge(i * 7 % size, 3), new Edge((i + 1) % size, 1));
      known[i] = i * 37 % 101;
    }
    sets[0] = new HashSet<>(lists.get(4));
    sets[1] = new TreeSet<>(lists.get(9));
    result += Arrays.hashCode(distances(graph, known));
    sets[2] = sets[0];
    result += "," + hits(sets, known);
    sets[2] = new TreeSet<>((a, b) -> b - a);
    sets[2].add(3);
    result += "," + hits(sets, known);
    Collection<Integer>[] some = lists.toArray(new Collection[0]);
    result += "," + fresh(some, new ArrayList<>());
    try {
      result += "," + fresh(some, some[379]) + some[379];
    } catch (ConcurrentModificationException e) {
      result += "changed";
    }
    return result;
  }
}
