// expect: refused refused refused proved proved proved guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

  private static SortedSet<Amount> amounts(int[] values) {
    SortedSet<Amount> amounts = new TreeSet<>();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < values.length; i++) {
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
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int value : values) {
      mixed.add(new Mixed(value & 3, value >> 2 & 3, value >> 4 & 3));
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

  public static Object run() {
    int[] values = new Random(5).ints(20_000).toArray();
    SortedSet<Version> versions = versions(values);
    reversed(versions, values);
    return amounts(values).toString().hashCode()
        + " "
        + counts(values).toString().hashCode()
        + " "
        + mixed(values)
        + heap(values).toString().hashCode()
        + names(values)
        + versions.toString().hashCode();
  }
}
