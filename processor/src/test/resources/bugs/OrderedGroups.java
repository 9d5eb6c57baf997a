// expect: guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sets that a map holds may take others for equal than those that the loop would put there. */
public class OrderedGroups {
  private static void group(Map<Integer, Set<String>> groups, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      groups.computeIfAbsent(i % 2, k -> new TreeSet<>()).add(words[i]);
    }
  }

  private static void last(Map<Integer, Map<String, Integer>> groups, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      groups.computeIfAbsent(i % 2, k -> new TreeMap<>()).put(words[i], i);
    }
  }

  public static Object run() {
    String[] words = new String[20_000];
    for (int i = 0; i < words.length; i++) {
      words[i] = (i % 1_000 < 500 ? "w" : "W") + i % 500;
    }
    Map<Integer, Set<String>> groups = new TreeMap<>();
    groups.put(0, new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    groups.put(1, new TreeSet<>(Collections.reverseOrder()));
    group(groups, words);
    Map<Integer, Set<String>> reversed = new TreeMap<>();
    reversed.put(0, new TreeSet<>(Collections.reverseOrder()));
    group(reversed, words);
    Map<Integer, Map<String, Integer>> last = new TreeMap<>();
    last.put(1, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    last(last, words);
    return groups + " " + reversed + " " + last;
  }
}
