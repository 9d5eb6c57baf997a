// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collections that maps and other collections hold, read and taken over. */
public class MapValues {
  /** A list that tells of each look. */
  static final class Counting extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;
    static int looks;

    @Override
    public int size() {
      looks = looks * 31 + 1;
      return super.size();
    }
  }

  static double means(Map<String, List<Integer>> groups, Map<String, Double> means) {
    double all = 0;
    for (@Parallel Map.Entry<String, List<Integer>> group : groups.entrySet()) {
      int sum = 0;
      for (int x : group.getValue()) {
        sum += x;
      }
      means.put(group.getKey(), (double) sum / group.getValue().size());
      all = Math.max(all, sum);
    }
    return all;
  }

  static int largest(Map<String, List<Integer>> groups) {
    int most = 0;
    for (@Parallel List<Integer> group : groups.values()) {
      most = Math.max(most, group.size());
      for (int k = 0; k < group.size(); k++) {
        most = Math.max(most, group.get(k));
      }
    }
    return most;
  }

  static Map<String, List<String>> reversed(Map<String, Set<String>> graph) {
    Map<String, List<String>> back = new TreeMap<>();
    for (@Parallel Map.Entry<String, Set<String>> node : graph.entrySet()) {
      for (String to : node.getValue()) {
        back.computeIfAbsent(to, key -> new ArrayList<>()).add(node.getKey());
      }
    }
    return back;
  }

  static int degrees(Map<String, Set<String>> graph, List<String> nodes, List<String> out) {
    int sum = 0;
    for (@Parallel String node : nodes) {
      for (String to : graph.get(node)) {
        sum += graph.get(to).size();
        out.add(node + to);
      }
    }
    return sum;
  }

  static long byKey(Map<String, List<Integer>> groups) {
    long sum = 0;
    for (@Parallel String key : groups.keySet()) {
      for (int x : groups.get(key)) {
        sum += x * key.length();
      }
    }
    return sum;
  }

  static int ofSet(Collection<List<Integer>> all) {
    int sum = 0;
    for (@Parallel List<Integer> each : all) {
      for (int x : each) {
        sum += x;
      }
    }
    return sum;
  }

  static List<Integer> flat(List<List<Integer>> all) {
    List<Integer> flat = new ArrayList<>();
    for (@Parallel List<Integer> each : all) {
      flat.addAll(each);
    }
    return flat;
  }

  static void flatInto(Map<String, List<Integer>> groups, List<Integer> flat) {
    for (@Parallel List<Integer> each : groups.values()) {
      flat.addAll(each);
      flat.add(-each.size());
    }
  }

  static Set<String> words(List<String> lines) {
    Set<String> words = new LinkedHashSet<>();
    for (@Parallel String line : lines) {
      words.addAll(
          Arrays.stream(line.split(" ")).filter(w -> w.length() > 1).collect(Collectors.toList()));
    }
    return words;
  }

  static List<String> parts(List<String> lines) {
    List<String> parts = new LinkedList<>();
    for (@Parallel String line : lines) {
      parts.addAll(Arrays.asList(line.split(" ")));
    }
    return parts;
  }

  static int present(List<Optional<Integer>> all) {
    int sum = 0;
    for (@Parallel Optional<Integer> each : all) {
      if (each.isPresent()) {
        sum += each.get();
      }
      sum -= each.map(x -> x / 2).orElse(1);
    }
    return sum;
  }

  static String firstLong(Map<String, List<Integer>> groups) {
    for (@Parallel Map.Entry<String, List<Integer>> group : groups.entrySet()) {
      if (group.getValue().size() > 40) {
        return group.getKey() + group.getValue().get(40);
      }
    }
    return "none";
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static void with(Map<String, List<Integer>> groups, int n, List<Object> out) {
    for (int i = 0; i < n; i++) {
      groups.computeIfAbsent("k" + i * i % 37, k -> new ArrayList<>()).add(i);
    }
    Map<String, Double> means = new HashMap<>();
    out.add(means(groups, means));
    out.add(new TreeMap<>(means));
    out.add(largest(groups));
    out.add(byKey(groups));
    out.add(ofSet(groups.values()));
    out.add(ofSet(new ArrayDeque<>(groups.values())));
    out.add(flat(new ArrayList<>(groups.values())));
    out.add(firstLong(groups));
    List<Integer> flat = new LinkedList<>(List.of(1));
    flatInto(groups, flat);
    out.add(flat);
    // A missing list, one that tells of each look, one that is what the loop adds to.
    Map<String, List<Integer>> odd = new LinkedHashMap<>(groups);
    odd.put("null", null);
    out.add(outcome(() -> means(odd, means)));
    out.add(outcome(() -> largest(odd)));
    odd.put("null", new Counting());
    out.add(largest(odd));
    out.add(Counting.looks);
    List<Integer> inside = new ArrayList<>(List.of(7, 8));
    odd.put("inside", inside);
    odd.put("null", List.of(5));
    out.add(outcome(() -> flatInto(odd, inside)));
    out.add(inside);
  }

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 2000}) {
      with(new HashMap<>(), n, out);
      with(new LinkedHashMap<>(), n, out);
      with(new TreeMap<>(), n, out);
    }
    Map<String, Set<String>> graph = new HashMap<>();
    List<String> nodes = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<Optional<Integer>> numbers = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      nodes.add("n" + i);
      graph.put("n" + i, new TreeSet<>(List.of("n" + i * 3 % 400, "n" + (i + 7) % 400)));
      lines.add("a b" + i % 50 + " ccc " + i);
      numbers.add(i % 3 == 0 ? Optional.empty() : Optional.of(i));
    }
    out.add(reversed(graph));
    List<String> edges = new ArrayList<>();
    out.add(degrees(graph, nodes, edges));
    out.add(edges);
    graph.remove("n200");
    List<String> some = new ArrayList<>();
    out.add(outcome(() -> degrees(graph, nodes, some)));
    out.add(some);
    out.add(words(lines));
    out.add(parts(lines));
    out.add(present(numbers));
    return out;
  }
}
