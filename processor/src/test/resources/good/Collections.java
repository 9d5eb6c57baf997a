// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Loops over collections that have no positions. */
public class Collections {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  private int factor = 3;

  private static long set(Set<Integer> set) {
    long sum = 0;
    for (@Parallel int x : set) {
      sum ^= 31L * x + 7;
    }
    return sum;
  }

  private static long sum(Collection<? extends Number> all) {
    long sum = 0;
    for (@Parallel Number x : all) {
      sum += x == null ? 1 : 2;
    }
    return sum;
  }

  private static int letters(Iterable<String> words, int[] histogram) {
    int letters = 0;
    for (@Parallel String word : words) {
      letters += word.length();
      histogram[word.length()]++;
    }
    return letters;
  }

  private static int keys(Map<String, Integer> map) {
    int longest = 0;
    for (@Parallel String key : map.keySet()) {
      longest = Math.max(longest, key.length());
    }
    return longest;
  }

  private static int values(Map<String, Integer> map) {
    int sum = 0;
    for (@Parallel int value : map.values()) {
      sum += value * value;
    }
    return sum;
  }

  private static int entries(Map<String, Integer> map) {
    int sum = 0;
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      sum += entry.getKey().length() * entry.getValue();
    }
    return sum;
  }

  private static <K, V> K keyOf(Map<K, V> map, V wanted) {
    for (@Parallel var entry : map.entrySet()) {
      if (entry.getValue() == wanted) {
        return entry.getKey();
      }
    }
    return null;
  }

  private int entriesOfAField(Map<Color, Integer> counts) {
    int sum = 0;
    for (@Parallel var entry : counts.entrySet()) sum += entry.getValue() * factor;
    return sum;
  }

  private static double rows(Collection<double[]> rows) {
    double total = 0;
    for (@Parallel double[] row : rows) {
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        sum += row[k];
      }
      total += sum;
    }
    return total;
  }

  private static boolean deque(ArrayDeque<String> words, String word) {
    for (@Parallel String one : words) {
      if (one.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static String last(Collection<String> words) {
    String last = "none";
    int count = 0;
    for (@Parallel String word : words) {
      last = word;
      count++;
    }
    return last + count;
  }

  /** A map of the program's own, which changes what the loop reads when it is asked. */
  private static final class Counting extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1;
    private final Collections owner;

    Counting(Collections owner) {
      this.owner = owner;
    }

    @Override
    public Set<String> keySet() {
      owner.factor++;
      return super.keySet();
    }
  }

  private int askedFirst(Map<String, Integer> map) {
    int sum = 0;
    for (@Parallel String key : map.keySet()) {
      sum += key.length() * factor;
    }
    return sum;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      List<Integer> list = new ArrayList<>();
      Map<String, Integer> map = n % 2 == 0 ? new HashMap<>() : new LinkedHashMap<>();
      Map<String, Integer> sorted = new TreeMap<>(java.util.Collections.reverseOrder());
      List<double[]> rows = new ArrayList<>();
      Collections object = new Collections();
      Map<String, Integer> counting = new Counting(object);
      for (int k = 0; k < n; k++) {
        list.add(k * 37 % 101);
        map.put("k" + k * 13 % 911, k);
        sorted.put("s" + k % 700, k);
        counting.put("c" + k, k);
        rows.add(new double[] {k, 0.5});
      }
      Map<Color, Integer> colors = new EnumMap<>(Color.class);
      colors.put(Color.values()[n % 3], n);
      colors.put(Color.GREEN, 7);
      for (Collection<Integer> all :
          List.of(
              list,
              new HashSet<>(list),
              new LinkedHashSet<>(list),
              new TreeSet<>(list),
              new ArrayDeque<>(list),
              Set.copyOf(list),
              java.util.Collections.unmodifiableCollection(list),
              map.values())) {
        results.add(sum(all));
      }
      results.add(set(new HashSet<>(list)));
      for (Map<String, Integer> one : List.of(map, sorted, Map.copyOf(map), counting)) {
        int[] histogram = new int[20];
        results.add(letters(one.keySet(), histogram));
        results.add(histogram);
        results.add(keys(one));
        results.add(values(one));
        results.add(entries(one));
        results.add(Objects.toString(keyOf(one, 5)));
        results.add(last(one.keySet()));
      }
      results.add(object.entriesOfAField(colors));
      results.add(rows(rows));
      results.add(deque(new ArrayDeque<>(map.keySet()), "k26"));
      results.add(object.askedFirst(counting));
      results.add(object.askedFirst(counting));
    }
    return results;
  }
}
