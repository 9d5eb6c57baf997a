// expect: proved refused proved proved proved proved guarded refused proved proved proved guarded proved proved refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Records whose comparison is no order, since a difference overflows, in sorted sets and maps. */
public class RecordOrders {
  record Amount(int value) implements Comparable<Amount> {
    @Override
    public int compareTo(Amount other) {
      return value - other.value;
    }
  }

  /** Sorted by one component where others differ: this is no order either. */
  record Mixed(int a, int b, int c) implements Comparable<Mixed> {
    @Override
    public int compareTo(Mixed other) {
      return a != other.a ? Integer.compare(b, other.b) : Integer.compare(c, other.c);
    }
  }

  record Name(String first, String last, short part) implements Comparable<Name> {
    @Override
    public int compareTo(Name o) {
      int c = last.compareTo(o.last);
      if (c != 0) {
        return c;
      }
      c = -first().trim().compareToIgnoreCase(o.first().trim());
      return c != 0 ? c : this.part - o.part;
    }
  }

  record Version(int major, long minor, Name name) implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      if (major != other.major) {
        return Integer.compare(other.major, major);
      }
      int order = Long.compare(minor % 7, other.minor % 7);
      if (order == 0) {
        order = name.compareTo(other.name);
      }
      return order;
    }
  }

  record Point(int x, int y, byte weight) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      if (x != other.x) {
        return Integer.compare(x, other.x);
      }
      int order = Integer.compare(Math.abs(y() % 5), Math.abs(other.y() % 5));
      return order != 0 ? order : other.weight - weight;
    }
  }

  private static SortedSet<Amount> amounts(int[] values) {
    SortedSet<Amount> amounts = new TreeSet<>();
    for (@Parallel int i = 0; i < values.length; i++) {
      amounts.add(new Amount(values[i]));
    }
    return amounts;
  }

  private static TreeMap<Amount, Integer> counts(int[] values) {
    TreeMap<Amount, Integer> counts = new TreeMap<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int value : values) {
      counts.merge(new Amount(value), 1, Integer::sum);
    }
    return counts;
  }

  private static TreeSet<Mixed> mixed(int[] values) {
    TreeSet<Mixed> mixed = new TreeSet<>();
    for (@Parallel int value : values) {
      if (value % 5 != 0) {
        mixed.add(new Mixed(value & 3, value >> 2 & 3, value >> 4 & 3));
      }
    }
    return mixed;
  }

  /** The heap compares what it would have compared. */
  private static PriorityQueue<Amount> heap(int[] values) {
    PriorityQueue<Amount> heap = new PriorityQueue<>();
    for (@Parallel int i = 0; i < values.length; i++) {
      heap.add(new Amount(values[i]));
    }
    return heap;
  }

  private static TreeSet<Name> names(int[] values) {
    TreeSet<Name> names = new TreeSet<>();
    for (@Parallel int value : values) {
      names.add(new Name((value & 1) == 0 ? "A " : "a", "n" + value % 9, (short) (value % 5)));
    }
    return names;
  }

  private static TreeSet<Version> versions(int[] values) {
    TreeSet<Version> versions = new TreeSet<>();
    Name name = new Name("a", "b", (short) 1);
    for (@Parallel int i = 0; i < values.length; i++) {
      versions.add(new Version(values[i] % 100, i, name));
    }
    return versions;
  }

  private static void reversed(SortedSet<Version> versions, int[] values) {
    Name name = new Name("a", "c", (short) 1);
    for (@Parallel int i = 0; i < values.length; i++) {
      versions.add(new Version(values[i] % 10, 1, name));
    }
  }

  private static TreeMap<Version, Integer> latest(int[] values) {
    TreeMap<Version, Integer> latest = new TreeMap<>();
    Name name = new Name("a", "b", (short) 1);
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < values.length; i++) {
      latest.put(new Version(values[i] % 100, i, name), i);
    }
    return latest;
  }

  private static TreeMap<Point, Long> points(int[] values) {
    TreeMap<Point, Long> points = new TreeMap<>();
    for (@Parallel int value : values) {
      points.merge(new Point(value % 30, value >> 8, (byte) value), 1L, Long::sum);
    }
    return points;
  }

  private static Map<Amount, List<Integer>> hashed(int[] values) {
    Map<Amount, List<Integer>> hashed = new HashMap<>();
    for (@Parallel int value : values) {
      hashed.computeIfAbsent(new Amount(value % 1_000), key -> new ArrayList<>()).add(value);
    }
    return hashed;
  }

  private static Map<Integer, SortedSet<Amount>> grouped(int[] values) {
    Map<Integer, SortedSet<Amount>> grouped = new HashMap<>();
    for (@Parallel int value : values) {
      grouped.computeIfAbsent(value % 3, key -> new TreeSet<>()).add(new Amount(value));
    }
    return grouped;
  }

  private static void distributed(TreeSet<Amount>[] all, int[] values) {
    for (@Parallel int value : values) {
      all[value & 1].add(new Amount(value));
    }
  }

  private static ConcurrentSkipListSet<Name> concurrent(int[] values) {
    ConcurrentSkipListSet<Name> names = new ConcurrentSkipListSet<>();
    for (@Parallel int i = 0; i < values.length; i++) {
      names.add(new Name(i == 0 ? "" : null, "n" + i, (short) 1));
    }
    return names;
  }

  /** Only elements of one last name are asked for their first one, which may be null. */
  private static String firstNames(int[] values, int odd) {
    TreeSet<Name> names = new TreeSet<>();
    try {
      for (@Parallel int i = 0; i < values.length; i++) {
        names.add(new Name(i == 0 ? "x" : null, "n" + (i == odd ? 3 : i), (short) 1));
      }
    } catch (NullPointerException e) {
      return names.size() + "!";
    }
    return names.size() + "";
  }

  /** What fails after the loop must not be seen in what else it changes. */
  private static void numbered(SortedSet<Name> names, List<Integer> numbers, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      names.add(new Name(i == 0 ? "x" : null, "n" + (i == 15_000 ? 3 : i), (short) 1));
      numbers.add(i);
    }
  }

  public static Object run() {
    int[] values = new Random(5).ints(20_000).toArray();
    SortedSet<Version> versions = versions(values);
    reversed(versions, values);
    @SuppressWarnings({"unchecked", "rawtypes"})
    TreeSet<Amount>[] all = new TreeSet[] {new TreeSet<>(), new TreeSet<>()};
    distributed(all, values);
    List<Integer> numbers = new ArrayList<>();
    try {
      numbered(new TreeSet<>(), numbers, values.length);
    } catch (NullPointerException e) {
      numbers.add(-1);
    }
    return amounts(values).toString().hashCode()
        + " "
        + counts(values).toString().hashCode()
        + " "
        + mixed(values)
        + heap(values).toString().hashCode()
        + names(values)
        + versions.toString().hashCode()
        + latest(values).toString().hashCode()
        + points(values).toString().hashCode()
        + hashed(values).toString().hashCode()
        + grouped(values).toString().hashCode()
        + Arrays.toString(all).hashCode()
        + concurrent(values).size()
        + " "
        + numbers.size()
        + " "
        + firstNames(values, -1)
        + " "
        + firstNames(values, 15_000);
  }
}
