package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What nearly puts into a map what parts could put together. */
public class MapIdioms {
  private int changes;

  static void otherStart(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      Integer count = counts.get(word); // ERROR: MH044
      counts.put(word, count == null ? 2 : count + 1);
    }
  }

  static void differences(Map<String, Integer> counts, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      counts.put(words[i], data[i] - counts.getOrDefault(words[i], 0)); // ERROR: MH044
    }
  }

  static void doubled(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      Integer count = counts.get(word); // ERROR: MH044
      counts.put(word, count == null ? 1 : count + count);
    }
  }

  static void otherKey(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      Integer count = counts.get(word + "s"); // ERROR: MH044
      counts.put(word, count == null ? 1 : count + 1);
    }
  }

  static int looked(Map<String, Integer> counts, String[] words) {
    int sum = 0;
    for (@Parallel String word : words) {
      Integer count = counts.get(word); // ERROR: MH044
      counts.put(word, count == null ? 1 : count + 1);
      sum += count == null ? 0 : count;
    }
    return sum;
  }

  private static int next(int[] own) {
    return own[0]++;
  }

  static void maybeNull(Map<String, Integer> counts, String[] words, Integer[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      Integer known = counts.get(words[i]); // ERROR: MH044
      counts.put(words[i], known == null ? data[i] : known + data[i]);
    }
  }

  static void onlyOnce(Map<String, Integer> parsed, String[] words) {
    for (@Parallel String word : words) {
      if (!parsed.containsKey(word)) { // ERROR: MH044
        parsed.put(word, Integer.parseInt(word));
      }
    }
  }

  static void onlyKnown(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      if (counts.containsKey(word)) {
        counts.put(word, counts.get(word) + 1); // ERROR: MH044
      }
    }
  }

  static void present(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      counts.computeIfPresent(word, (key, old) -> old + 1); // ERROR: MH044
    }
  }

  static void firstLong(Map<Integer, List<String>> groups, String[] words) {
    for (@Parallel String word : words) {
      List<String> group = groups.get(word.length()); // ERROR: MH044
      if (group == null) {
        group = new ArrayList<>();
        groups.put(word.length(), group);
      } else {
        group.add(word);
      }
    }
  }

  static void notPut(Map<Integer, List<String>> groups, String[] words) {
    for (@Parallel String word : words) {
      List<String> group = groups.get(word.length());
      if (group == null) {
        group = new ArrayList<>();
      }
      group.add(word); // ERROR: MH030
    }
  }

  static void hashed(Map<Integer, Set<String>> groups, String[] words) {
    for (@Parallel String word : words) {
      Set<String> group = groups.get(word.length()); // ERROR: MH044
      if (group == null) {
        group = new HashSet<>();
        groups.put(word.length(), group);
      }
      group.add(word);
    }
  }

  static void asked(Map<Integer, List<String>> groups, String[] words) {
    for (@Parallel String word : words) {
      groups.putIfAbsent(word.length(), new ArrayList<>());
      groups.get(word.length()).add("x" + groups.get(word.length()).size()); // ERROR: MH044
    }
  }

  static void cleared(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      if (word.isEmpty()) {
        counts.clear(); // ERROR: MH044
      }
      counts.merge(word, 1, Integer::sum);
    }
  }

  static void removed(List<String> out, String[] words) {
    for (@Parallel String word : words) {
      out.add(word);
      out.remove(word + "s"); // ERROR: MH044
    }
  }

  static void removing(Map<String, Integer> counts, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      int x = data[i];
      counts.compute(words[i], (key, old) -> old == null ? null : old + x); // ERROR: MH044
    }
  }

  static void divided(Map<String, Integer> counts, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      int x = data[i];
      counts.compute(words[i], (key, old) -> old == null ? 1 / x : old + 1 / x); // ERROR: MH044
    }
  }

  static void length(StringJoiner joiner, String[] words) {
    for (@Parallel String word : words) {
      joiner.add(word);
      if (joiner.length() > 80) { // ERROR: MH044
        joiner.add("\n");
      }
    }
  }

  static List<String> deduplicated(String[] words) {
    Set<String> seen = new HashSet<>();
    List<String> out = new ArrayList<>();
    for (@Parallel String word : words) {
      if (seen.add(word)) { // ERROR: MH044
        out.add(word);
      }
    }
    return out;
  }

  private static void addOrClear(List<String> out, String word) {
    if (word.isEmpty()) {
      out.clear(); // ERROR: MH030
    }
    out.add(word);
  }

  static void passedOn(List<String> out, String[] words) {
    for (@Parallel String word : words) {
      addOrClear(out, word);
    }
  }

  private static List<String> kept = new ArrayList<>();

  private static void addAndKeep(List<String> out, String word) {
    out.add(word); // ERROR: MH030
    kept = out;
  }

  static void passedAway(List<String> out, String[] words) {
    for (@Parallel String word : words) {
      addAndKeep(out, word);
    }
  }

  /** Another class may add in another way. */
  protected void tell(List<String> out, String word) {
    out.add(word); // ERROR: MH030
  }

  void overridden(List<String> out, String[] words) {
    for (@Parallel String word : words) {
      tell(out, word);
    }
  }

  static Map<String, Integer> pure(String[] words, int[] data) {
    Map<String, Integer> map = new HashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      map.merge(words[i], data[i], MapIdioms::mixed); // ERROR: MH046
    }
    return map;
  }

  static int mixed(int one, int other) {
    return one * 31 + other;
  }

  private final Map<String, Integer> held = new HashMap<>();

  private void hold(String word) {
    held.merge(word, 1, Integer::sum); // ERROR: MH030
  }

  private int size() {
    return held.size(); // ERROR: MH044
  }

  void sizes(String[] words, int[] sizes) {
    for (@Parallel int i = 0; i < words.length; i++) {
      hold(words[i]);
      sizes[i] = size();
    }
  }

  /** Another object's map may be this one's. */
  void others(MapIdioms other, String[] words) {
    for (@Parallel String word : words) {
      hold(word);
      other.holdToo(word);
    }
  }

  private void holdToo(String word) {
    held.put(word, 1);
  }

  static void shared(List<String> out, String[] all, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      all[i] = "x"; // ERROR: MH015
      java.util.Collections.addAll(out, all);
    }
  }
}
