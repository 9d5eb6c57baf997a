// expect: proved proved guarded guarded guarded guarded proved guarded guarded proved guarded guarded guarded guarded guarded proved guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collections, maps and builders that a loop adds to, in the order of its iterations. */
public class Collecting {
  private final List<String> results = new ArrayList<>();
  static Set<Integer> known = new HashSet<>();

  /** An object that is kept, and never asked anything. */
  record Pair(int one, String other) {}

  static List<Integer> filter(int[] data) {
    List<Integer> out = new ArrayList<>();
    for (@Parallel int x : data) {
      if (x % 3 != 0) {
        out.add(x);
      }
    }
    return out;
  }

  static List<Pair> objects(int[] data) {
    LinkedList<Pair> out = new LinkedList<>();
    for (@Parallel int i = 0; i < data.length; i++) {
      Pair pair = new Pair(data[i], "at " + i);
      out.addLast(pair);
      if (data[i] > 500) {
        out.add(pair);
      }
    }
    return out;
  }

  static <T> void wild(Collection<? super String> out, Collection<T> same, T one, int[] data) {
    for (@Parallel int i = data.length - 1; i >= 0; i--) {
      out.add("x" + data[i]);
      same.add(one);
    }
  }

  void ofThis(List<String> names) {
    for (@Parallel String name : names) {
      results.add(name);
      this.results.add(name + "!");
    }
  }

  static void ofStatic(int[] data) {
    for (@Parallel int i = 0; i < data.length; i += 2) {
      known.add(data[i]);
      Collecting.known.add(-i);
    }
  }

  static void queues(Deque<Integer> queue, int[] data) {
    for (@Parallel int x : data) {
      queue.offer(x);
      for (int k = 0; k < (x & 3); k++) {
        queue.addLast(k);
      }
    }
  }

  static String text(int[] data) {
    StringBuilder text = new StringBuilder(10);
    text.append("[");
    for (@Parallel int i = 0; i < data.length; i++) {
      text.append(data[i]).append(", ").append(i * 0.5);
      if (i % 7 == 0) text.append('\n');
      StringBuilder inner = new StringBuilder();
      inner.append(i);
      text.append(inner);
    }
    return text.append("]").toString();
  }

  static void texts(StringBuilder one, StringBuilder other, char[] more, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      one.append(i).append(more);
      other.append(true).append(-i);
    }
  }

  static void distinct(Set<String> seen, String[] words) {
    for (@Parallel String word : words) {
      seen.add(word);
    }
  }

  static List<String> sorted(String[] words) {
    TreeSet<String> set = new TreeSet<>();
    for (@Parallel String word : words) {
      set.add(word + word.length());
    }
    return new ArrayList<>(set);
  }

  static void last(Map<String, Integer> last, Map<String, Integer> first, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      last.put(words[i], i);
      first.putIfAbsent(words[i], i);
    }
  }

  static void parts(List<String> out, List<String> shared, int[] data) {
    for (@Parallel int x : data) {
      ArrayList<String> own = new ArrayList<>();
      own.add("a" + x);
      own.add("b" + x);
      out.addAll(own);
      if (x == 7) {
        out.addAll(shared);
      }
    }
  }

  static int beside(List<Integer> out, int[] squares, int[] data) {
    int sum = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      squares[i] = data[i] * data[i];
      sum += squares[i];
      out.add(squares[i]);
    }
    return sum;
  }

  static void histogram(int[] hist, List<Integer> odd, int[] data) {
    for (@Parallel int x : data) {
      hist[x & 3]++;
      if ((x & 1) == 1) {
        odd.add(x);
      }
    }
  }

  static void throwing(List<Integer> out, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      out.add(i);
      out.add(100 / (data[i] - 1));
    }
  }

  static List<Integer> rounds(int[] data) {
    List<Integer> all = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      List<Integer> out = new ArrayList<>();
      for (@Parallel int i = 0; i < data.length; i++) {
        out.add(data[i] + round);
      }
      all.addAll(out);
    }
    return all;
  }

  static double mixed(List<Double> out, double[] data) {
    double sum = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      sum += data[i];
      out.add(data[i] / 3);
    }
    return sum;
  }

  static void caught(List<Integer> out, Set<Integer> seen, String[] words) {
    for (@Parallel int i = 0; i < words.length; i++) {
      try {
        out.add(Integer.parseInt(words[i].substring(1)));
        seen.add(i & 15);
      } catch (StringIndexOutOfBoundsException e) {
        out.add(-1);
      }
    }
  }

  /** Says what was done with it. */
  static final class Telling<T> extends ArrayList<T> {
    private static final long serialVersionUID = 1;
    private int asked;

    @Override
    public boolean add(T element) {
      asked++;
      return super.add(element);
    }
  }

  static String attempt(Runnable action) {
    try {
      action.run();
      return "done";
    } catch (RuntimeException thrown) {
      return thrown.getClass().getSimpleName();
    }
  }

  static int[] data(int n) {
    int[] data = new int[n];
    int x = 12345;
    for (int i = 0; i < n; i++) {
      x = x * 1103515245 + 12345;
      data[i] = (x >>> 8) % 1000;
    }
    return data;
  }

  /** In a {@code ConcurrentHashMap}, keys of one hash code stand in no order to rely on. */
  private static String shown(Map<String, Integer> map) {
    return map instanceof java.util.concurrent.ConcurrentHashMap
        ? new TreeMap<>(map).toString()
        : new ArrayList<>(map.entrySet()).toString();
  }

  /** Many words whose hash codes meet in the same places of a table. */
  static String[] words(int n, int distinct) {
    String[] words = new String[n];
    int[] data = data(n);
    for (int i = 0; i < n; i++) {
      StringBuilder word = new StringBuilder("w");
      for (int k = 0, x = data[i] % distinct; k < 10; k++, x /= 2) {
        word.append(x % 2 == 0 ? "Aa" : "BB");
      }
      words[i] = word.toString();
    }
    return words;
  }

  private static void round(List<Object> answers, int n) {
    int[] data = data(n);
    answers.add(filter(data));
    answers.add(objects(data));
    List<Object> wild = new ArrayList<>();
    Deque<Long> same = new ArrayDeque<>();
    wild(wild, same, 5L, data);
    answers.add(wild);
    answers.add(new ArrayList<>(same));
    Set<Object> odd = new HashSet<>();
    wild(odd, new LinkedList<>(), null, data);
    answers.add(new ArrayList<>(odd));
    Collecting host = new Collecting();
    List<String> names = List.of(words(n, 5));
    host.ofThis(names);
    answers.add(host.results);
    host.results.clear();
    host.ofThis(new LinkedList<>(names));
    answers.add(host.results);
    answers.add(attempt(() -> host.ofThis(host.results)));
    answers.add(host.results.size());
    List<String> head = host.results.subList(0, host.results.size() / 2);
    answers.add(attempt(() -> host.ofThis(head)));
    answers.add(host.results.size());
    known = new HashSet<>();
    ofStatic(data);
    answers.add(new ArrayList<>(known));
    for (Deque<Integer> queue : List.of(new ArrayDeque<Integer>(), new LinkedList<Integer>())) {
      queue.add(-1);
      queues(queue, data);
      answers.add(new ArrayList<>(queue));
    }
    answers.add(text(data));
    StringBuilder one = new StringBuilder("one");
    texts(one, new StringBuilder(), "more".toCharArray(), n);
    texts(one, one, new char[0], n);
    answers.add(one.toString());
    for (int distinct : new int[] {3, 13, 14, 25, 49, 200}) {
      String[] words = words(n, distinct);
      for (Set<String> set :
          List.of(
              new HashSet<String>(),
              new LinkedHashSet<String>(),
              new TreeSet<String>(),
              new TreeSet<String>(String.CASE_INSENSITIVE_ORDER),
              new TreeSet<String>((a, b) -> a.length() - b.length()))) {
        distinct(set, words);
        answers.add(new ArrayList<>(set));
      }
      List<Map<String, Integer>> maps = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        maps.add(new HashMap<>());
        maps.add(new LinkedHashMap<>());
        maps.add(new LinkedHashMap<>(16, 0.75f, true));
        maps.add(new TreeMap<>());
        maps.add(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        maps.add(new TreeMap<>(java.util.Comparator.reverseOrder()));
        maps.add(new java.util.concurrent.ConcurrentHashMap<>());
      }
      for (int k = 0; k < maps.size() / 2; k++) {
        Map<String, Integer> last = maps.get(k);
        Map<String, Integer> first = maps.get(k + maps.size() / 2);
        last.put("wAaAaAaAaAaAaAaAaAaAa", -7);
        first.put("wAaAaAaAaAaAaAaAaAaAa", null instanceof String ? 0 : -7);
        last(last, first, words);
        last(first, first, words);
        answers.add(shown(last));
        answers.add(shown(first));
      }
    }
    answers.add(sorted(words(n, 100)));
    List<String> out = new ArrayList<>();
    parts(out, List.of("s", "t"), data);
    if (n <= 1000) {
      parts(out, out, data);
    }
    answers.add(out);
    int[] squares = new int[n];
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    answers.add(beside(list, squares, data));
    answers.add(list);
    answers.add(squares);
    int[] hist = new int[4];
    List<Integer> few = new ArrayList<>();
    histogram(hist, few, data);
    answers.add(hist);
    answers.add(few);
    List<Integer> broken = new ArrayList<>();
    answers.add(attempt(() -> throwing(broken, data)));
    answers.add(broken);
    answers.add(rounds(data));
    double[] halves = new double[n];
    for (int i = 0; i < n; i++) {
      halves[i] = data[i] / 2.0;
    }
    List<Double> thirds = new ArrayList<>();
    answers.add(mixed(thirds, halves));
    answers.add(thirds);
    String[] numbers = new String[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i % 5 == 3 ? "" : i % 500 == 499 ? "xy" : "n" + data[i];
    }
    List<Integer> parsed = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    answers.add(attempt(() -> caught(parsed, seen, numbers)));
    answers.add(parsed);
    answers.add(seen);
    Telling<Integer> telling = new Telling<>();
    histogram(hist, telling, data);
    answers.add(telling);
    answers.add(telling.asked);
  }

  /** The same as text, for what is too much to be kept. */
  static String digest(List<Object> answers) {
    return java.util.Arrays.deepToString(answers.toArray()).hashCode() + " " + answers.size();
  }

  public static Object all() {
    List<Object> large = new ArrayList<>();
    round(large, 100_000);
    return List.of(run(), digest(large));
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      round(answers, n);
    }
    answers.add(attempt(() -> distinct(null, words(3, 3))));
    answers.add(attempt(() -> distinct(new TreeSet<>(), new String[] {"a", null, "b"})));
    answers.add(attempt(() -> queues(new ArrayDeque<>(), null)));
    answers.add(attempt(() -> histogram(new int[4], java.util.Collections.emptyList(), data(9))));
    List<Integer> outer = new ArrayList<>(List.of(1, 2, 3));
    answers.add(
        attempt(
            () -> {
              for (int x : outer) {
                histogram(new int[4], outer, new int[] {x * 2});
              }
            }));
    return answers;
  }
}
