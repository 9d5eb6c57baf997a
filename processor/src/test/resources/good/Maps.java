// expect: guarded guarded proved proved proved guarded guarded guarded guarded proved proved proved proved guarded proved guarded guarded proved guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Maps whose values a loop merges, counts or collects. */
public class Maps {
  private final Map<Character, Long> totals = new TreeMap<>();

  static void translated(Map<String, String> words, Map<String, String> out, String[] text) {
    for (@Parallel String word : text) {
      out.put(word + "!", words.get(word));
    }
  }

  static void renamed(Set<String> known, Map<String, Integer> out, String[] text) {
    for (@Parallel int i = 0; i < text.length; i++) {
      if (!known.contains(text[i])) {
        out.put("w" + text[i], i);
      }
    }
  }

  static Map<String, Integer> counts(String[] words) {
    Map<String, Integer> counts = new HashMap<>();
    for (@Parallel String word : words) {
      counts.merge(word, 1, Integer::sum);
      if (word.length() > 3) {
        counts.merge(word.substring(3), 2, (a, b) -> a + b);
      }
    }
    return counts;
  }

  static Map<String, String> joined(String[] words) {
    Map<String, String> joined = new LinkedHashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      joined.merge(words[i], i + ",", String::concat);
    }
    return joined;
  }

  static Map<String, Double> sums(String[] words, double[] x) {
    Map<String, Double> sums = new HashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      sums.merge(words[i], x[i], Double::sum);
    }
    return sums;
  }

  static void extremes(
      Map<String, Double> most, SortedMap<String, Long> least, String[] words, double[] x) {
    for (@Parallel int i = 0; i < words.length; i++) {
      most.merge(words[i], x[i], Math::max);
      least.merge(words[i], (long) (x[i] * 10), Long::min);
    }
  }

  static void bits(
      Map<String, Integer> all, Map<Integer, Boolean> some, Map<Long, Short> narrow, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      all.merge("k" + data[i] % 7, data[i], (a, b) -> b | a);
      some.merge(data[i] % 50, data[i] % 3 == 0, (a, b) -> a || b);
      narrow.merge(data[i] % 5L, (short) data[i], (a, b) -> (short) (a * b));
    }
  }

  static void ends(Map<String, Integer> first, Map<String, Integer> last, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      first.merge(words[i], i, (known, next) -> known);
      last.merge(words[i], i, (known, next) -> next);
    }
  }

  static void putCounts(HashMap<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      counts.put(word, counts.getOrDefault(word, 0) + 1);
    }
  }

  static Map<String, Long> putSums(String[] words, int[] data) {
    Map<String, Long> sums = new TreeMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      sums.put(words[i], data[i] * 3L + sums.getOrDefault(words[i], 0L));
      if (data[i] > 900) {
        sums.put("large", sums.getOrDefault("large", 0L) - data[i]);
      }
    }
    return sums;
  }

  static Map<String, Double> putHalves(String[] words, double[] x) {
    Map<String, Double> sums = new HashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      sums.put(words[i], sums.getOrDefault(words[i], 0.0) + x[i]);
    }
    return sums;
  }

  static Map<Integer, List<String>> groups(String[] words) {
    Map<Integer, List<String>> groups = new HashMap<>();
    for (@Parallel String word : words) {
      groups.computeIfAbsent(word.length(), key -> new ArrayList<>()).add(word);
      groups.computeIfAbsent(word.hashCode() % 50, key -> new ArrayList<>(4)).add("#" + word);
    }
    return groups;
  }

  static Map<Character, Set<String>> sets(String[] words) {
    Map<Character, Set<String>> sets = new TreeMap<>();
    for (@Parallel String word : words) {
      sets.computeIfAbsent(word.charAt(word.length() - 1), key -> new HashSet<>()).add(word);
    }
    return sets;
  }

  static void more(Map<Integer, List<String>> groups, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      groups.computeIfAbsent(words[i].length(), key -> new ArrayList<>()).add(words[i]);
    }
  }

  static Map<Integer, Map<String, Map<Integer, Integer>>> deep(String[] words, int[] data) {
    Map<Integer, Map<String, Map<Integer, Integer>>> deep = new LinkedHashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      deep.computeIfAbsent(data[i] % 5, key -> new HashMap<>())
          .computeIfAbsent(words[i], key -> new TreeMap<>())
          .merge(data[i] % 9, 1, Integer::sum);
    }
    return deep;
  }

  static void named(
      Map<Character, StringBuilder> texts, Map<Integer, Deque<Integer>> queues, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      StringBuilder text = texts.computeIfAbsent(words[i].charAt(0), key -> new StringBuilder());
      text.append(words[i]).append(' ');
      if (i % 3 == 0) {
        text.append(i);
      }
      Deque<Integer> queue = queues.computeIfAbsent(i % 4, key -> new ArrayDeque<>());
      for (int k = 0; k < words[i].length(); k += 5) {
        queue.addLast(k + i);
      }
    }
  }

  void ofThis(String[] words) {
    for (@Parallel String word : words) {
      totals.merge(word.charAt(word.length() - 1), (long) word.length(), Long::sum);
    }
  }

  static Map<Integer, TreeSet<String>> sorted(String[] words) {
    TreeMap<Integer, TreeSet<String>> sorted = new TreeMap<>();
    for (@Parallel String word : words) {
      sorted.computeIfAbsent(-word.length(), key -> new TreeSet<>()).add(word);
    }
    return sorted;
  }

  static void throwing(Map<String, Integer> counts, String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      counts.merge(words[i], 100 / (data[i] - 1), Integer::sum);
      counts.merge(data[i] == 500 ? null : words[i], 1, Integer::sum);
    }
  }

  private static void round(List<Object> answers, int n, int distinct) {
    String[] words = Collecting.words(n, distinct);
    int[] data = Collecting.data(n);
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      words[i] = i % 3 == 0 ? words[i] : words[i].substring(0, words[i].hashCode() & 15 | 1);
      x[i] = data[i] / 16.0;
    }
    Map<String, String> dictionary = new HashMap<>(Map.of("w", "v", "wA", "vA"));
    Map<String, String> translation = new TreeMap<>();
    translated(dictionary, translation, words);
    translated(dictionary, dictionary, words);
    answers.add(translation + " " + dictionary);
    Map<String, Integer> names = new HashMap<>(Map.of("w", 1, "wA", 2));
    Map<String, Integer> renamed = new HashMap<>();
    renamed(names.keySet(), renamed, words);
    renamed(new HashSet<>(names.keySet()), renamed, words);
    renamed(names.keySet(), names, words);
    answers.add(renamed + " " + names);
    answers.add(counts(words).toString());
    answers.add(joined(words).toString());
    answers.add(sums(words, x).toString());
    Map<String, Double> most = new LinkedHashMap<>(Map.of("w", Double.NaN));
    SortedMap<String, Long> least = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    extremes(most, least, words, x);
    answers.add(most + " " + least);
    Map<String, Integer> all = new HashMap<>();
    Map<Integer, Boolean> some = new HashMap<>();
    Map<Long, Short> narrow = new HashMap<>();
    bits(all, some, narrow, data);
    answers.add(all + " " + some + narrow);
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    ends(first, last, words);
    ends(first, first, words);
    answers.add(first + " " + last);
    HashMap<String, Integer> counts = new HashMap<>();
    putCounts(counts, words);
    putCounts(counts, words);
    answers.add(counts.toString());
    counts.put("w", null);
    answers.add(Collecting.attempt(() -> putCounts(counts, words)) + counts);
    answers.add(putSums(words, data).toString());
    answers.add(putHalves(words, x).toString());
    answers.add(groups(words).toString());
    answers.add(sets(words).toString());
    Map<Integer, List<String>> groups = new HashMap<>();
    more(groups, words);
    more(groups, words);
    List<String> twice = new LinkedList<>(List.of("twice"));
    for (int k = 0; k < 9; k++) {
      groups.put(k, k < 3 ? twice : groups.get(k));
    }
    answers.add(Collecting.attempt(() -> more(groups, words)));
    answers.add(groups.toString());
    answers.add(deep(words, data).toString());
    Map<Character, StringBuilder> texts = new HashMap<>();
    Map<Integer, Deque<Integer>> queues = new HashMap<>();
    named(texts, queues, words);
    named(texts, queues, words);
    answers.add(texts + " " + queues);
    Maps host = new Maps();
    host.ofThis(words);
    answers.add(host.totals.toString());
    answers.add(sorted(words).toString());
    Map<String, Integer> broken = new HashMap<>();
    answers.add(Collecting.attempt(() -> throwing(broken, words, data)) + broken);
  }

  public static Object all() {
    List<Object> large = new ArrayList<>();
    round(large, 100_000, 500);
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
