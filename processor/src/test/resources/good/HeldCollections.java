// expect: guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collections in fields of objects that variables hold. */
public class HeldCollections {
  static class Stats {
    List<String> names = new ArrayList<>();
    final Map<String, Integer> counts = new TreeMap<>();
    int count;
    private final Set<Integer> lengths = new HashSet<>();
    StringBuilder text = new StringBuilder();
    List<List<Integer>> buckets = new ArrayList<>();
    Map<String, List<String>> groups = new HashMap<>();

    @Override
    public String toString() {
      return names + " " + counts + count + new TreeSet<>(lengths) + text + buckets + groups;
    }
  }

  static void all(Stats stats, List<String> lines) {
    for (@Parallel String line : lines) {
      stats.names.add(line.trim());
      stats.count++;
      stats.counts.merge(line, 1, Integer::sum);
      stats.lengths.add(line.length());
    }
  }

  static Stats texts(List<String> lines) {
    Stats stats = new Stats();
    for (@Parallel String line : lines) {
      if (line.isEmpty()) {
        continue;
      }
      stats.text.append(line).append(',');
      stats.groups.computeIfAbsent(line.trim(), key -> new ArrayList<>()).add(line + line);
    }
    return stats;
  }

  static void buckets(Stats stats, int[] data) {
    for (@Parallel int x : data) {
      stats.buckets.get(x % 5).add(x);
    }
  }

  static void counted(Stats stats, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      String key = "k" + data[i] % 7;
      stats.counts.put(key, stats.counts.getOrDefault(key, 0) + data[i]);
    }
  }

  static void beside(Stats stats, List<String> out, List<String> lines) {
    for (@Parallel String line : lines) {
      stats.names.add(line);
      out.add(line + line);
    }
  }

  static void hidden(Stats stats, List<String> lines) {
    for (@Parallel String line : lines) {
      String names = line.trim();
      if (names.isEmpty()) continue;
      stats.names.add(names);
    }
  }

  static String first(Stats stats, List<String> lines) {
    for (@Parallel String line : lines) {
      stats.names.add(line);
      if (line.endsWith("50")) {
        return line;
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

  public static Object run() {
    List<Object> out = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 17, 1200}) {
      List<String> lines = new ArrayList<>();
      int[] data = new int[n];
      for (int i = 0; i < n; i++) {
        lines.add(i % 6 == 0 ? "" : " w" + i * i % 91);
        data[i] = i * 31 % 1000;
      }
      Stats stats = new Stats();
      for (int k = 0; k < 5; k++) {
        stats.buckets.add(new ArrayList<>());
      }
      all(stats, lines);
      all(stats, lines);
      buckets(stats, data);
      counted(stats, data);
      hidden(stats, lines);
      out.add(first(stats, lines));
      out.add(stats.toString());
      out.add(texts(lines).toString());
      List<String> other = new LinkedList<>();
      beside(stats, other, lines);
      out.add(other);
      // One collection under two names, a list that is gone through, one that cannot grow, none.
      beside(stats, stats.names, lines);
      out.add(outcome(() -> hidden(stats, stats.names)));
      Stats full = new Stats();
      full.names = Collections.unmodifiableList(new ArrayList<>());
      out.add(outcome(() -> beside(full, other, lines)));
      full.names = null;
      out.add(outcome(() -> hidden(full, lines)));
      out.add(outcome(() -> hidden(null, lines)));
      if (n > 20) {
        lines.set(n - 5, null);
      }
      out.add(outcome(() -> all(stats, lines)));
      out.add(stats.toString());
    }
    return out;
  }
}
