package checked;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import io.manyhands.annotations.Unproven;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** Words about loops; whether they are kept is for the argument to say. */
public class Words {
  private static final int N = 40;

  private static final class Cell {
    int value;
    final Cell inner;

    Cell(Cell inner) {
      this.inner = inner;
    }

    void add(int x) {
      value += x;
    }

    int get() {
      return value;
    }

    /** Writes to what it has made, and not to the cell. */
    int[] twice() {
      int[] both = new int[2];
      both[0] = value;
      both[1] = value;
      return both;
    }
  }

  interface Sink {
    void take(int[] table);
  }

  private int total;
  private Words other = this;
  private static int[] untouched = new int[N];

  /** Different for all iterations, or 7 for two of them. */
  static int place(int i, boolean broken) {
    return broken && i == 20 ? 7 : i;
  }

  private static Cell[] cells() {
    Cell[] cells = new Cell[N];
    Arrays.setAll(cells, k -> new Cell(new Cell(null)));
    return cells;
  }

  private static int sum(Cell[] cells) {
    return Arrays.stream(cells).mapToInt(cell -> cell.value + 3 * cell.inner.value).sum();
  }

  static Object scatter(boolean broken) {
    @Shared(Sharing.DISJOINT) int[] out = new int[N];
    for (@Parallel int i = 0; i < N; i++) {
      out[place(i, broken)] = i;
    }
    return out;
  }

  static Object aliased(boolean broken) {
    @Shared(Sharing.DISJOINT) int[] out = new int[N];
    int[] same = out;
    for (@Parallel int i = 0; i < N; i++) {
      same[place(i, broken)] = i;
    }
    return out;
  }

  static Object readAndWrite(boolean broken) {
    @Shared(Sharing.DISJOINT) int[] out = new int[N];
    int sum = 0;
    for (@Parallel int i = 0; i < N; i++) {
      if (i == 20) {
        sum += out[place(i, broken)];
      } else {
        out[place(i, broken)] = i;
      }
    }
    return Arrays.toString(out) + sum;
  }

  static Object objects(boolean broken) {
    @Shared(Sharing.DISJOINT) Cell[] cells = cells();
    for (@Parallel int i = 0; i < N; i++) {
      cells[place(i, broken)].value += i;
    }
    return sum(cells);
  }

  static Object variable(boolean broken) {
    @Shared(Sharing.DISJOINT) Cell[] cells = cells();
    for (@Parallel int i = 0; i < N; i++) {
      Cell cell = cells[place(i, broken)];
      cell.value += i;
    }
    return sum(cells);
  }

  static Object called(boolean broken) {
    @Shared(Sharing.DISJOINT) Cell[] cells = cells();
    for (@Parallel int i = 0; i < N; i++) {
      cells[place(i, broken)].add(i);
    }
    return sum(cells);
  }

  static Object deep(boolean broken) {
    @Shared(Sharing.DISJOINT) Cell[] cells = cells();
    for (@Parallel(unproven = Unproven.TRUST) int i = 0; i < N; i++) {
      cells[place(i, broken)].inner.value += i;
    }
    return sum(cells);
  }

  /** All may look at one. */
  static Object readers(boolean broken) {
    @Shared(Sharing.DISJOINT) Cell[] cells = cells();
    int[] out = new int[N];
    for (@Parallel int i = 0; i < N; i++) {
      out[i] = cells[3].value + cells[3].get() + cells[3].twice()[1];
    }
    return Arrays.toString(out) + broken;
  }

  static Object trusted(boolean broken) {
    int[] out = new int[N];
    int[] hist = new int[4];
    for (@Parallel(unproven = Unproven.TRUST) int i = 0; i < N; i++) {
      out[place(i, broken)] = i;
      hist[i & 3]++;
    }
    return Arrays.toString(out) + Arrays.toString(hist);
  }

  static Object trustedObjects(boolean broken) {
    Cell[] cells = cells();
    for (@Parallel(unproven = Unproven.TRUST) int i = 0; i < N; i++) {
      Cell cell = cells[place(i, broken)];
      cell.value = 2 * i;
    }
    return sum(cells);
  }

  static Object trustedField(boolean broken) {
    Words words = new Words();
    words.assign(broken ? N : 1);
    return words.total;
  }

  private void assign(int n) {
    for (@Parallel(unproven = Unproven.TRUST) int i = 0; i < n; i++) {
      Words same = i < 0 ? this : other;
      same.total = i * 31 + 7;
    }
    total = other.total;
  }

  static Object trustedReader(boolean broken) {
    Words words = new Words();
    int[] out = new int[N];
    words.look(out, broken ? 30 : N);
    return Arrays.toString(out) + words.total;
  }

  private void look(int[] out, int last) {
    for (@Parallel(unproven = Unproven.TRUST) int i = 0; i < N; i++) {
      if (i == last) {
        other.total = 5;
      }
      out[i] = other.total;
    }
  }

  static Object readOnly(boolean broken) {
    return look(
        new int[N],
        given -> {
          if (broken) {
            given[7]++;
          }
        });
  }

  private static Object look(
      @Shared(Sharing.READ_ONLY) int[] table, @Shared(Sharing.THREAD_SAFE) Sink sink) {
    long sum = 0;
    for (@Parallel int i = 0; i < N; i++) {
      sink.take(table);
      sum += table[i];
    }
    return sum;
  }

  static Object readOnlyRow(boolean broken) {
    return lookAtRows(
        new int[2][N],
        given -> {
          if (broken) {
            given[3] = 4;
          }
        });
  }

  private static Object lookAtRows(
      @Shared(Sharing.READ_ONLY) int[][] table, @Shared(Sharing.THREAD_SAFE) Sink sink) {
    long sum = 0;
    for (@Parallel int i = 0; i < N; i++) {
      sink.take(table[0]);
      sum += table[1][i];
    }
    return sum;
  }

  /** Whoever asks for its numbers holds no lock meanwhile. */
  private static final class Numbers extends AbstractList<Integer> {
    private final Object lock;

    Numbers(Object lock) {
      this.lock = lock;
    }

    @Override
    public Integer get(int index) {
      return Thread.holdsLock(lock) ? -1 : index;
    }

    @Override
    public int size() {
      return Thread.holdsLock(lock) ? 0 : N;
    }
  }

  private final Object lock = new Object();
  private final int[] counts = new int[10];

  static Object locked(boolean broken) {
    Words words = new Words();
    int[] out = new int[N];
    words.count(new Numbers(words.lock), out, broken);
    return Arrays.toString(words.counts) + Arrays.toString(out);
  }

  private void count(List<Integer> numbers, @Shared(Sharing.DISJOINT) int[] out, boolean broken) {
    for (@Parallel int i = 0; i < numbers.size(); i++) {
      int x = numbers.get(i);
      out[place(x, broken)] = x;
      synchronized (lock) {
        counts[x % 10]++;
      }
    }
  }
}
