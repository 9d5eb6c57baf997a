package fuzz;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReentrantLock;

/** Around the fuzzer's programs. */
public class Host implements java.io.Serializable {
  private final int[] own;
  private final int lim;
  private long total;
  int hits;
  static int count;
  final ReentrantLock lock = new ReentrantLock();
  final AtomicInteger atomic = new AtomicInteger();
  private final AtomicBoolean seen = new AtomicBoolean();
  private final AtomicIntegerArray digits = new AtomicIntegerArray(8);

  @Shared(Sharing.ATOMIC)
  private final int[] bins = new int[8];

  @Shared(Sharing.ATOMIC)
  final long[] ticks = new long[8];

  @interface GuardedBy {
    String value();
  }

  private static final class Cell {
    private int held;

    Cell(int held) {
      this.held = held;
    }

    private int twice() {
      return 2 * held;
    }

    Cell plus(int more) {
      return new Cell(held + more);
    }
  }

  /** Its factory is all that others may call. */
  static final class Shut {
    final int held;

    private Shut(int held) {
      this.held = held;
    }
  }

  /** Belongs to a host. */
  private class Part {
    private final int held;

    Part(int held) {
      this.held = held + lim;
    }

    int twice() {
      return 2 * held + own.length;
    }
  }

  class Open {
    final int at;

    Open(int at) {
      this.at = at;
    }

    int seen() {
      return at + lim + hits;
    }

    void put(int v) {
      own[0] = at + v;
    }
  }

  private record Couple(int first, int second) {}

  private enum Side {
    LEFT,
    RIGHT
  }

  private final Store stored1;
  private final Store stored2;

  Host(Inputs in) {
    own = in.own;
    lim = in.n;
    stored1 = stored(in, 0);
    stored2 = in.kinds[1] < 0 ? stored1 : stored(in, 1);
  }

  private static Store stored(Inputs in, int which) {
    int[] cells = in.cells[which];
    return switch (in.kinds[which]) {
      case 0 -> new Flat(cells, 0);
      case 1 -> new Flat(cells, 1);
      case 2 -> new Wide(in.grids[which], in.widths[which]);
      case 3 -> new Kept(cells);
      default -> new Told(cells, in.grids[which], in.widths[which]);
    };
  }

  /** A stretch of an array. */
  static class Flat implements Store, java.io.Serializable {
    private static final long serialVersionUID = 1;
    private final int[] cells;
    private final int first;

    Flat(int[] cells, int first) {
      this.cells = cells;
      this.first = first;
    }

    @Override
    public int at(int p) {
      return cells[first + p];
    }

    @Override
    public void put(int p, int v) {
      cells[first + p] = v;
    }

    @Override
    public String toString() {
      return first + " " + Arrays.hashCode(cells);
    }
  }

  /** Rows of an array. */
  static class Wide implements Store, java.io.Serializable {
    private static final long serialVersionUID = 1;
    private final int[][] rows;
    private final int width;

    Wide(int[][] rows, int width) {
      this.rows = rows;
      this.width = width;
    }

    @Override
    public int at(int p) {
      return rows[p][0] + width;
    }

    @Override
    public void put(int p, int v) {
      int[] row = rows[p];
      for (int q = 0; q < width && q < row.length; q++) {
        row[q] = v + q;
      }
    }

    @Override
    public String toString() {
      return width + " " + Arrays.deepHashCode(rows);
    }
  }

  /** An array in an object of its own. */
  static class Kept implements Store, java.io.Serializable {
    private static final long serialVersionUID = 1;
    private final Held held;

    /** What it keeps, with the last number that came. */
    static class Held implements java.io.Serializable {
      private static final long serialVersionUID = 1;
      private final int[] numbers;
      private int last;

      Held(int[] numbers) {
        this.numbers = numbers;
      }

      int number(int p) {
        return numbers[p];
      }

      void keep(int p, int v) {
        numbers[p] = v;
        last = v;
      }
    }

    Kept(int[] numbers) {
      this.held = new Held(numbers);
    }

    @Override
    public int at(int p) {
      return held.number(p);
    }

    @Override
    public void put(int p, int v) {
      held.keep(p, v);
    }

    @Override
    public String toString() {
      return held.last + " " + Arrays.hashCode(held.numbers);
    }
  }

  /** One that remembers how often it is asked. */
  static class Told implements Store, java.io.Serializable {
    private static final long serialVersionUID = 1;
    private final Store store;
    private int calls;

    Told(int[] cells, int[][] rows, int width) {
      this.store = width % 2 == 0 ? new Flat(cells, 0) : new Wide(rows, width);
    }

    @Override
    public int at(int p) {
      return store.at(p) + ++calls;
    }

    @Override
    public void put(int p, int v) {
      store.put(p, v + ++calls);
    }

    @Override
    public String toString() {
      return calls + " " + store;
    }
  }

  private final List<Integer> noted = new ArrayList<>();

  private void note(int value) {
    if (value > 2) {
      noted.add(value);
    }
  }

  private static void give(List<Integer> out, int value) {
    out.add(value);
    out.add(-value);
  }

  private int mine(int at) {
    return own[at];
  }

  private synchronized void add(int value) {
    total += value;
  }

  private void store(int at, int value) {
    own[at] = value;
  }

  private String shared() {
    return " " + atomic + " " + seen + " " + digits + Arrays.toString(bins) + Arrays.toString(ticks);
  }

  /** What is told to it. */
  static final class Tally implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    static int all;
    int count;
    private long sum;
    int most = -9;
    private final int[] bins = new int[4];

    void note(int v) {
      count++;
      if (v > most) {
        most = v;
      }
      add(2 * v);
    }

    private void add(long v) {
      sum += v;
    }

    void some(int v, int divisor) {
      count += 2;
      if (v % 3 != 0) {
        sum -= 12 / divisor;
      }
    }

    int next() {
      return count++;
    }

    void fill(int v) {
      bins[v & 3] += v;
    }

    static void everywhere(int v) {
      all += v;
    }

    void last(int v) {
      this.most = v;
      sum = v;
    }

    int half(int v) {
      if (v > 5) {
        most = v;
        return v / 2;
      }
      count -= v;
      return v;
    }

    boolean offer(int v, int at) {
      if (v <= most) {
        return false;
      }
      most = v;
      count = at;
      return true;
    }

    int drawn(int by) {
      return mixed() % by;
    }

    private int mixed() {
      count += 5;
      return count & 1023;
    }

    @Override
    public String toString() {
      return " " + count + " " + sum + " " + most + " " + all + Arrays.toString(bins);
    }
  }

  private void keep(int v) {
    total = v;
    if (v > 7) {
      hits = v;
    }
  }

  private int put(int v) {
    if (v % 4 == 3) {
      return hits;
    }
    hits = v;
    return v * 2;
  }

  void open(int v) {
    hits += v;
  }

  static void told(int v, Tally to) {
    to.note(v);
    to.count -= 3;
  }

  static void countIn(int[] bins, int v) {
    if (v >= 0) {
      raise(bins, v & 15);
    }
  }

  private static void raise(int[] bins, int k) {
    bins[k] += k + 1;
  }

/* PROGRAMS */
  public static String run(String program, long input) {
    Inputs in = new Inputs(input);
    Host host = new Host(in);
    Tally.all = 0;
    count = 0;
    String answer;
    try {
      String result =
          switch (program) {
          case "none" -> "";
          default -> throw new IllegalArgumentException(program);
          };
      // What later iterations have written before an exception is not promised.
      answer = result.startsWith("caught") ? result : result + in.text() + host.shared() + host.stored1 + host.stored2;
    } catch (NullPointerException thrown) {
      answer = "NullPointerException";
    } catch (RuntimeException thrown) {
      answer = thrown.getClass().getName() + "(" + thrown.getMessage() + ")";
    }
    return answer + " fields " + host.total + " " + host.hits + " " + count + host.noted;
  }
}
