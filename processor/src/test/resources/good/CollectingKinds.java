// expect: proved proved guarded proved proved guarded guarded guarded guarded proved guarded guarded guarded guarded guarded guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Keys that are enums and records, kinds of collections, and methods that add to them. */
public class CollectingKinds {
  private final List<String> log = new ArrayList<>();

  enum Color {
    RED,
    GREEN,
    BLUE
  }

  record Key(String name, int part, Color color) {}

  /** Sorted by what it says. */
  record Version(int major, int minor) implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      return major != other.major
          ? Integer.compare(major, other.major)
          : Integer.compare(minor, other.minor);
    }
  }

  /** Equal to others of the same length. */
  record Length(String text) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Length length && length.text.length() == text.length();
    }

    @Override
    public int hashCode() {
      return text.length();
    }
  }

  static Map<Color, Integer> enums(Color[] colors) {
    Map<Color, Integer> counts = new EnumMap<>(Color.class);
    for (@Parallel Color color : colors) {
      counts.merge(color, 1, Integer::sum);
    }
    return counts;
  }

  static Map<Color, Set<String>> enumGroups(Color[] colors, String[] words) {
    EnumMap<Color, Set<String>> groups = new EnumMap<>(Color.class);
    for (@Parallel int i = 0; i < words.length; i++) {
      groups.computeIfAbsent(colors[i], key -> new HashSet<>()).add(words[i]);
    }
    return groups;
  }

  static void enumSet(Set<Color> seen, Color[] colors) {
    for (@Parallel Color color : colors) {
      if (color != Color.GREEN) seen.add(color);
    }
  }

  static Map<Key, Integer> records(Color[] colors, String[] words) {
    Map<Key, Integer> counts = new LinkedHashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      counts.merge(new Key(words[i], i % 3, colors[i]), 1, Integer::sum);
    }
    return counts;
  }

  static Set<Length> lengths(String[] words) {
    Set<Length> lengths = new LinkedHashSet<>();
    for (@Parallel String word : words) {
      Length length = new Length(word);
      lengths.add(length);
    }
    return lengths;
  }

  static void versions(Set<Version> all, Map<Version, String> last, int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      Version version = new Version(data[i] % 7, data[i] % 11);
      all.add(version);
      last.put(version, "at " + i);
    }
  }

  static void days(Map<LocalDate, List<Integer>> days, int[] data) {
    for (@Parallel int x : data) {
      days.computeIfAbsent(LocalDate.ofEpochDay(x), day -> new ArrayList<>()).add(x);
    }
  }

  static void old(Vector<Integer> vector, Stack<Integer> stack, int[] data) {
    for (@Parallel int x : data) {
      vector.addElement(x);
      stack.push(x + 1);
    }
  }

  static void buffers(StringBuffer buffer, StringJoiner joiner, int[] data) {
    for (@Parallel int x : data) {
      buffer.append(x).append(' ');
      if (x % 3 == 0) {
        joiner.add("x" + x).add(Integer.toString(-x));
      }
    }
  }

  static String joined(String[] words) {
    StringJoiner all = new StringJoiner(", ", "[", "]");
    for (@Parallel String word : words) {
      all.add(word);
    }
    return all.toString();
  }

  private static void note(List<Integer> out, int x) {
    if (x % 2 == 0) {
      out.add(x);
    }
    out.add(-x);
  }

  private static void count(Map<String, Integer> counts, String word) {
    Integer count = counts.get(word);
    counts.put(word, count == null ? 1 : count + 1);
  }

  private void tell(List<String> to, String text) {
    more(to, text + "!");
  }

  private void more(List<String> to, String text) {
    for (int k = 0; k < 2; k++) {
      to.add(k + text);
    }
  }

  static void helped(List<Integer> one, List<Integer> other, int[] data) {
    for (@Parallel int x : data) {
      note(one, x);
      note(other, x + 1);
      one.add(0);
    }
  }

  static void counted(Map<String, Integer> counts, String[] words) {
    for (@Parallel String word : words) {
      count(counts, word);
    }
  }

  void ofThis(String[] words) {
    for (@Parallel String word : words) {
      tell(log, word);
    }
  }

  private final Map<String, Integer> totals = new LinkedHashMap<>();
  private static final Set<Integer> LENGTHS = new HashSet<>();
  private int noted;

  private void total(String word, int x) {
    totals.merge(word, x, Integer::sum);
    noted++;
  }

  private static void length(String word) {
    LENGTHS.add(word.length());
  }

  private void both(String word, int x) {
    total(word, x);
    length(word);
    if (x % 3 == 0) {
      this.log.add(word);
    }
  }

  void inMethods(String[] words, int[] data) {
    for (@Parallel int i = 0; i < words.length; i++) {
      both(words[i], data[i]);
      log.add("end");
    }
  }

  static void library(List<Integer> out, Set<String> seen, String[] more, int[] data) {
    for (@Parallel int x : data) {
      java.util.Collections.addAll(out, x, x + 1);
      out.addAll(List.of(x, -x));
      if (x % 100 == 0) {
        java.util.Collections.addAll(seen, more);
      }
    }
  }

  static Map<String, AtomicInteger> counters(String[] words, Map<Integer, LongAdder> sums) {
    Map<String, AtomicInteger> counts = new HashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      counts.computeIfAbsent(words[i], key -> new AtomicInteger()).incrementAndGet();
      sums.computeIfAbsent(i % 7, key -> new LongAdder()).add(i);
    }
    return counts;
  }

  static void several(
      List<Integer> out, Map<String, Integer> counts, int[] squares, int[] data, String[] words) {
    for (@Parallel int i = 0; i < data.length; i++) {
      squares[i] = data[i] * data[i];
      if (squares[i] % 5 == 0) {
        out.add(squares[i]);
        counts.merge(words[i], squares[i], Integer::max);
      }
    }
  }

  static int all(List<String> out, Set<String> seen, StringBuilder text, String[] words) {
    int longest = 0;
    int count = 0;
    for (@Parallel String word : words) {
      out.add(word);
      seen.add(word);
      text.append(word.length());
      longest = Math.max(longest, word.length());
      count++;
    }
    return longest * 1000 + count;
  }

  static Map<Integer, StringBuilder> nullable(String[] words) {
    Map<Integer, StringBuilder> texts = new HashMap<>();
    for (@Parallel int i = 0; i < words.length; i++) {
      Integer key = i % 5 == 0 ? null : i % 7;
      texts.computeIfAbsent(key, k -> new StringBuilder()).append(words[i]);
    }
    return texts;
  }

  private static void round(List<Object> answers, int n) {
    int[] data = Collecting.data(n);
    String[] words = Collecting.words(n, 40);
    Color[] colors = new Color[n];
    for (int i = 0; i < n; i++) {
      colors[i] = Color.values()[data[i] % 3];
    }
    answers.add(enums(colors).toString());
    answers.add(enumGroups(colors, words).toString());
    for (Set<Color> set :
        List.of(
            EnumSet.noneOf(Color.class),
            EnumSet.of(Color.GREEN),
            new HashSet<Color>(),
            new TreeSet<Color>(java.util.Comparator.reverseOrder()))) {
      enumSet(set, colors);
      answers.add(set.size() + " " + set.contains(Color.BLUE));
    }
    answers.add(records(colors, words).size());
    answers.add(lengths(words).toString());
    Set<Version> versions = new HashSet<>();
    Map<Version, String> last = new TreeMap<>();
    versions(versions, last, data);
    answers.add(versions + " " + last);
    Map<LocalDate, List<Integer>> days = new HashMap<>();
    days(days, data);
    answers.add(days.toString());
    Vector<Integer> vector = new Vector<>();
    Stack<Integer> stack = new Stack<>();
    old(vector, stack, data);
    old(stack, stack, data);
    answers.add(vector + " " + stack);
    StringBuffer buffer = new StringBuffer("buffer");
    StringJoiner joiner = new StringJoiner("-", "<", ">");
    joiner.setEmptyValue("nothing");
    buffers(buffer, joiner, data);
    answers.add(buffer + " " + joiner);
    answers.add(Collecting.attempt(() -> buffers(buffer, null, data)));
    answers.add(joined(words));
    List<Integer> one = new ArrayList<>();
    List<Integer> other = new java.util.LinkedList<>();
    helped(one, other, data);
    helped(one, one, data);
    answers.add(one + " " + other);
    Map<String, Integer> counts = new HashMap<>();
    counted(counts, words);
    answers.add(counts.toString());
    CollectingKinds host = new CollectingKinds();
    host.ofThis(words);
    answers.add(host.log);
    host.inMethods(words, data);
    answers.add(host.log + " " + host.totals + host.noted + LENGTHS);
    List<Integer> added = new ArrayList<>();
    Set<String> seenToo = new LinkedHashSet<>();
    library(added, seenToo, java.util.Arrays.copyOf(words, Math.min(n, 100)), data);
    answers.add(added + " " + seenToo);
    Map<Integer, LongAdder> sums = new TreeMap<>();
    answers.add(counters(words, sums).toString() + counters(words, sums) + sums);
    int[] squares = new int[n];
    List<Integer> out = new ArrayList<>();
    Map<String, Integer> most = new LinkedHashMap<>();
    several(out, most, squares, data, words);
    several(out, most, data, data, words);
    answers.add(out + " " + most);
    List<String> list = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    answers.add(all(list, seen, text, words));
    answers.add(list + " " + seen + text);
    answers.add(nullable(words).toString());
  }

  public static Object all() {
    List<Object> large = new ArrayList<>();
    round(large, 100_000);
    return List.of(run(), Collecting.digest(large));
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      round(answers, n);
    }
    return answers;
  }
}
