// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded proved guarded guarded guarded proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Maps that a loop asks for a key before it puts something there. */
public class MapIdioms {
  static void nullCheck(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      Integer count = counts.get(word);
      counts.put(word, count == null ? 1 : count + 1);
    }
  }

  static void branches(Map<String, Long> sums, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      if (sums.containsKey(words[i])) {
        sums.put(words[i], sums.get(words[i]) + data[i]);
      } else {
        sums.put(words[i], 0L + data[i]);
      }
    }
  }

  static void variable(Map<Integer, Integer> sums, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      int sum = sums.getOrDefault(words[i].length(), 0);
      sums.put(words[i].length(), sum - data[i]);
    }
  }

  static void zeroFirst(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      if (!counts.containsKey(word)) {
        counts.put(word, 0);
      }
      counts.put(word, counts.get(word) + word.length());
    }
  }

  static void computed(Map<String, Integer> counts, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      int x = data[i];
      counts.compute(words[i], (key, old) -> old == null ? x : old + x);
    }
  }

  static void largest(Map<String, Integer> most, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      Integer known = most.get(words[i]);
      most.put(words[i], known == null ? data[i] : Math.max(known, data[i]));
    }
  }

  static void texts(Map<Integer, String> texts, String[] words) {
    for (@Parallel String word : words) {
      texts.put(word.length(), texts.getOrDefault(word.length(), "") + word + ';');
    }
  }

  static void listIfNull(Map<Integer, List<String>> groups, String[] words) {
    for (@Parallel String word : words) {
      List<String> group = groups.get(word.length());
      if (group == null) {
        group = new ArrayList<>();
        groups.put(word.length(), group);
      }
      group.add(word);
    }
  }

  static void listIfMissing(Map<Integer, List<String>> groups, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      int length = words[i].length();
      if (!groups.containsKey(length)) groups.put(length, new ArrayList<>());
      groups.get(length).add(words[i] + i);
    }
  }

  static void queueFirst(Map<Character, Deque<Integer>> queues, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      char last = words[i].charAt(words[i].length() - 1);
      queues.putIfAbsent(last, new ArrayDeque<>());
      queues.get(last).addLast(i);
    }
  }

  static void firstOnly(Map<String, Integer> first, Map<String, Integer> also, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      if (!first.containsKey(words[i])) {
        first.put(words[i], i);
      }
      if (also.get(words[i]) == null) also.put(words[i], -i);
    }
  }

  static void setOnce(Set<String> seen, String[] words) {
    for (@Parallel String word : words) {
      if (!seen.contains(word)) {
        seen.add(word);
      }
    }
  }

  static Map<Integer, Map<String, Integer>> nested(String[] words, int[] data) {
    Map<Integer, Map<String, Integer>> all = new TreeMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      Map<String, Integer> counts = all.computeIfAbsent(data[i] % 7, key -> new HashMap<>());
      counts.put(words[i], counts.getOrDefault(words[i], 0) + 1);
      if (data[i] > 500) {
        Integer large = counts.get("large");
        counts.put("large", large == null ? data[i] : large + data[i]);
      }
    }
    return all;
  }

  static void sorted(Map<Integer, TreeSet<String>> groups, String[] words) {
    for (@Parallel String word : words) {
      TreeSet<String> group = groups.get(word.length());
      if (group == null) {
        groups.put(word.length(), group = new TreeSet<>());
      }
      group.add(word);
    }
  }

  static void linked(Map<Integer, Set<String>> groups, String[] words) {
    for (@Parallel String word : words) {
      Set<String> group = groups.get(word.length());
      if (group == null) {
        group = new LinkedHashSet<>();
        groups.put(word.length(), group);
      }
      group.add(word);
    }
  }

  static void throwing(Map<String, Integer> counts, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      counts.putIfAbsent(words[i], 0);
      counts.put(words[i], counts.get(words[i]) + 100 / (data[i] - 600));
    }
  }

  static Map<String, Double> halves(String[] words, int[] data) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      Double known = sums.get(words[i]);
      sums.put(words[i], known != null ? known + data[i] * 0.25 : data[i] * 0.25);
    }
    return sums;
  }

  static int until(String[] words, int[] data, int bad) {
    Map<String, Integer> counts = new HashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      if (data[i] == bad) {
        break;
      }
      Integer count = counts.get(words[i]);
      if (count == null) {
        counts.put(words[i], 1);
      } else {
        counts.put(words[i], count + 1);
      }
    }
    return counts.toString().hashCode();
  }

  private static void round(List<Object> answers, int n, int distinct) {
    String[] words = Collecting.words(n, distinct);
    int[] data = Collecting.data(n);
    for (int i = 0; i < n; i++) {
      words[i] = i % 3 == 0 ? words[i] : words[i].substring(0, words[i].hashCode() & 15 | 1);
    }
    Map<String, Integer> counts = new HashMap<>();
    nullCheck(counts, words);
    nullCheck(counts, words);
    computed(counts, words, data);
    zeroFirst(counts, words);
    largest(counts, words, data);
    answers.add(counts.toString());
    Map<String, Integer> empty = new HashMap<>();
    computed(empty, words, data);
    answers.add(empty.toString());
    counts.put("w", null);
    answers.add(Collecting.attempt(() -> nullCheck(counts, words)) + counts);
    counts.put("w", null);
    answers.add(Collecting.attempt(() -> zeroFirst(counts, words)) + counts);
    counts.put("w", null);
    answers.add(Collecting.attempt(() -> firstOnly(counts, new HashMap<>(counts), words)) + counts);
    Map<String, Long> sums = new TreeMap<>();
    branches(sums, words, data);
    branches(sums, words, data);
    answers.add(sums.toString());
    Map<Integer, Integer> lengths = new LinkedHashMap<>();
    variable(lengths, words, data);
    answers.add(lengths.toString());
    Map<Integer, String> texts = new HashMap<>(Map.of(3, "three"));
    texts(texts, words);
    answers.add(texts.toString());
    Map<Integer, List<String>> groups = new HashMap<>();
    listIfNull(groups, words);
    listIfMissing(groups, words);
    answers.add(groups.toString());
    groups.put(3, new java.util.LinkedList<>(List.of("other")));
    listIfNull(groups, words);
    answers.add(groups.toString());
    Map<Character, Deque<Integer>> queues = new HashMap<>();
    queueFirst(queues, words);
    answers.add(queues.toString());
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> also = new LinkedHashMap<>();
    firstOnly(first, also, words);
    firstOnly(also, first, words);
    firstOnly(also, also, words);
    answers.add(first + " " + also);
    Set<String> seen = new HashSet<>();
    setOnce(seen, words);
    answers.add(new ArrayList<>(seen));
    answers.add(nested(words, data).toString());
    Map<Integer, TreeSet<String>> sorted = new HashMap<>();
    sorted(sorted, words);
    answers.add(sorted.toString());
    Map<Integer, Set<String>> linked = new HashMap<>();
    linked(linked, words);
    answers.add(linked.toString());
    Map<String, Integer> broken = new HashMap<>();
    answers.add(Collecting.attempt(() -> throwing(broken, words, data)) + broken);
    answers.add(halves(words, data).toString());
    answers.add(until(words, data, -1));
    answers.add(until(words, data, n == 0 ? 0 : data[2 * n / 3]));
  }

  public static Object all() {
    List<Object> large = new ArrayList<>();
    round(large, 100_000, 300);
    return List.of(run(), Collecting.digest(large));
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      for (int distinct : new int[] {3, 13, 49, 200}) {
        round(answers, n, distinct);
      }
    }
    return answers;
  }
}
