// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Collections in arrays, lists and maps from before the loop: buckets, graphs, given groups. */
public class Holders {
  private final Map<Integer, Set<String>> byLength = new TreeMap<>();

  private static String[] words(int n) {
    String[] words = new String[n];
    for (int i = 0; i < n; i++) {
      words[i] = "abcdefgh".substring((int) (i * 2_654_435_761L % 7)) + i % 100;
    }
    return words;
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T>[] lists(int n) {
    List<T>[] lists = (List<T>[]) new List<?>[n];
    Arrays.setAll(lists, k -> new ArrayList<>());
    return lists;
  }

  private static Object buckets(String[] words) {
    List<String>[] buckets = lists(13);
    for (@Parallel String word : words) {
      buckets[(word.hashCode() & 0xFF) % buckets.length].add(word);
    }
    return Arrays.toString(buckets);
  }

  private static Object named(String[] words) {
    List<Integer>[] buckets = lists(16);
    for (@Parallel int i = 0; i < words.length; i++) {
      List<Integer> bucket = buckets[words[i].length()];
      bucket.add(i);
      bucket.add(-i);
    }
    return Arrays.toString(buckets);
  }

  private static Object graph(int n) {
    List<List<Integer>> neighbors = new ArrayList<>();
    for (int k = 0; k < 64; k++) {
      neighbors.add(new ArrayList<>());
    }
    for (@Parallel int i = 0; i < n; i++) {
      int from = i * 7 & 63;
      int to = i * i & 63;
      neighbors.get(from).add(to);
      neighbors.get(to).add(from);
    }
    return neighbors;
  }

  private static Object texts(String[] words) {
    StringBuilder[] texts = {new StringBuilder("<"), new StringBuilder(), new StringBuilder()};
    for (@Parallel String word : words) {
      texts[word.length() % 3].append(word).append(';');
    }
    return Arrays.toString(texts);
  }

  private static Object counts(String[] words) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      counts.add(k % 2 == 0 ? new HashMap<>() : new LinkedHashMap<>());
    }
    for (@Parallel String word : words) {
      counts.get(word.length() % 5).merge(word, 1, Integer::sum);
    }
    return counts.toString();
  }

  private static Object given(String[] words, Map<String, AtomicInteger> known) {
    for (@Parallel String word : words) {
      known.get(word.substring(0, 1)).incrementAndGet();
    }
    return known.toString();
  }

  private void sets(String[] words) {
    for (@Parallel String word : words) {
      byLength.get(word.length()).add(word);
    }
  }

  /** What holds the collections may be anything, and so may the collections. */
  private static Object any(List<List<String>> lists, List<String> words, List<String> all) {
    for (@Parallel int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      lists.get(word.length() % 3).add(word);
      all.add(word + i);
    }
    return lists + " " + all;
  }

  private static Object missing(String[] words) {
    List<String>[] buckets = lists(16);
    buckets[5] = null;
    String end = "all";
    try {
      for (@Parallel String word : words) {
        buckets[word.length()].add(word);
      }
    } catch (NullPointerException e) {
      end = "none";
    }
    return Arrays.toString(buckets) + end;
  }

  private static Object until(String[] words) {
    List<String>[] buckets = lists(16);
    for (@Parallel String word : words) {
      if (word.equals("gh77")) {
        break;
      }
      buckets[word.length()].add(word);
    }
    return Arrays.toString(buckets);
  }

  private static List<Object> of(int n) {
    String[] words = words(n);
    List<Object> all = new ArrayList<>();
    all.add(List.of(buckets(words), named(words), graph(n), texts(words), counts(words)));
    Map<String, AtomicInteger> known = new HashMap<>();
    for (String letter : "abcdefgh".split("")) {
      known.put(letter, new AtomicInteger(letter.charAt(0)));
    }
    all.add(given(words, known));
    Holders holders = new Holders();
    for (int k = 0; k < 16; k++) {
      holders.byLength.put(k, new HashSet<>());
    }
    holders.sets(words);
    all.add(holders.byLength.toString());
    List<List<String>> lists = new ArrayList<>(List.of(lists(3)));
    all.add(any(lists, List.of(words), new ArrayList<>()));
    lists.set(1, lists.get(2));
    all.add(any(lists, List.of(words), new ArrayList<>()));
    all.add(any(lists, List.of(words), lists.get(0)));
    all.add(List.of(missing(words), until(words)));
    return all;
  }

  public static Object run() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000));
  }

  public static Object all() {
    return List.of(of(0), of(1), of(2), of(3), of(17), of(1_000), of(100_000));
  }
}
