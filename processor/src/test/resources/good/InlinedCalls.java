// expect: proved proved proved proved guarded guarded guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Methods that assign fields, with their text in the place of their calls. */
public class InlinedCalls {
  private static long calls;
  private int product;
  private int at = -1;
  private long state = 7;
  int level;

  private void produce(int round, int by) {
    product = round * 10 / by;
  }

  private void consume(int[] target, int at) {
    target[at] = product + this.at;
  }

  /** What one method leaves to the next; a parameter is called as a field is. */
  private void rounds(int[] by, int[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      produce(i, by[i]);
      consume(out, i);
    }
  }

  private int sign(int x) {
    if (x % 3 == 0) {
      at = x;
      return 0;
    }
    for (int k = 0; ; k++) {
      if (x - k < 5) {
        at = k;
        return 100 / (x + k);
      }
    }
  }

  /** Returns from the midst of it. */
  private void signs(int[] by, int[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      int sign = sign(by[i] % 40);
      out[i] = sign + at;
    }
  }

  private static void note(boolean wanted) {
    if (!wanted) {
      return;
    }
    calls++;
  }

  static void notes(int[] by) {
    for (@Parallel int x : by) note(10 / x > 1);
  }

  private long next() {
    state += 5;
    return state;
  }

  /** A value that two methods hand on. */
  private long draw(int bound) {
    return Math.floorMod(next(), bound);
  }

  private void draws(int[] by, int[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      long drawn = draw(by[i]);
      out[i] = (int) drawn;
    }
  }

  public int getLevel() {
    return level;
  }

  public void setLevel(int level) {
    this.level = level;
  }

  /** Nobody knows which methods these are before it runs. */
  void raise(int[] by) {
    for (@Parallel int x : by) {
      setLevel(getLevel() + 100 / x);
    }
  }

  static class Doubled extends InlinedCalls {
    @Override
    public void setLevel(int level) {
      super.setLevel(level * 2 % 1_000_003);
    }
  }

  private static final class Stack {
    private final long[] items;
    private int top;

    Stack(int capacity) {
      items = new long[capacity];
    }

    void push(long item) {
      items[top++] = item;
    }
  }

  /** Pushed until it is full, or what is pushed cannot be computed. */
  static void push(int[] by, Stack stack) {
    for (@Parallel int x : by) {
      stack.push(1_000L / x);
    }
  }

  static final class Cell {
    private double value = 1;
    int set;

    double value() {
      return value;
    }

    void set(double value) {
      this.value = value;
      set++;
    }

    Cell plus(double x) {
      set(x + set);
      return this;
    }
  }

  static void cell(int[] by, Cell cell) {
    for (@Parallel int i = 0; i < by.length; i++) {
      cell.set(-1.0 / (10 / by[i]));
    }
  }

  /** The two may be one cell. */
  static void cells(int[] by, Cell one, Cell other, double[] out) {
    for (@Parallel int i = 0; i < by.length; i++) {
      one.set(by[i]);
      out[i] = one.value() + other.value();
    }
  }

  enum Section {
    FIRST(1),
    SECOND(20);

    private final int value;

    Section(int value) {
      this.value = value;
    }

    void perform(InlinedCalls on) {
      on.at = value;
      on.level += value;
    }
  }

  static void sections(int[] by, InlinedCalls on) {
    for (@Parallel int x : by) {
      Section section = 10 / x > 1 ? Section.FIRST : Section.SECOND;
      section.perform(on);
    }
  }

  private int largest = Integer.MIN_VALUE;
  private int where = -1;

  private void offer(int x, int at) {
    if (x > largest) {
      largest = x;
      where = at;
    }
  }

  private void largest(int[] by) {
    for (@Parallel int i = 0; i < by.length; i++) {
      offer(100 / by[i], i);
    }
  }

  private Object state() {
    return Arrays.asList(product, at, state, level, largest, where);
  }

  /** What comes of it; array elements of later iterations may have been written. */
  private static Object after(
      BiConsumer<InlinedCalls, int[]> action, int[] by, InlinedCalls on, Object... arrays) {
    String thrown = "";
    calls = 0;
    try {
      action.accept(on, by);
      thrown += Arrays.deepToString(arrays).hashCode();
    } catch (RuntimeException e) {
      thrown = e.getClass().getName();
    }
    return Arrays.asList(thrown, calls, on.state());
  }

  public static Object run() {
    return of(0, 1, 2, 3, 17, 1_000);
  }

  public static Object all() {
    return of(0, 1, 2, 3, 17, 1_000, 100_000);
  }

  private static Object of(int... sizes) {
    List<Object> all = new ArrayList<>();
    for (int n : sizes) {
      for (int zero : new int[] {n, n - 1, n / 2}) {
        int[] by = new int[n];
        for (int i = 0; i < n; i++) {
          by[i] = i == zero ? 0 : 1 + i * 7919 % 211;
        }
        int[] out = new int[n];
        double[] values = new double[n];
        all.add(after((on, x) -> on.rounds(x, out), by, new InlinedCalls(), out));
        all.add(after((on, x) -> on.signs(x, out), by, new InlinedCalls(), out));
        all.add(after((on, x) -> notes(x), by, new InlinedCalls()));
        all.add(after((on, x) -> on.draws(x, out), by, new InlinedCalls(), out));
        all.add(after(InlinedCalls::raise, by, new InlinedCalls()));
        all.add(after(InlinedCalls::raise, by, new Doubled()));
        for (int capacity : new int[] {n, n / 2, n + 3}) {
          Stack stack = new Stack(capacity);
          all.add(after((on, x) -> push(x, stack), by, new InlinedCalls(), stack.items));
          all.add(stack.top);
        }
        all.add(after((on, x) -> push(x, null), by, new InlinedCalls()));
        Cell cell = new Cell();
        Cell other = new Cell();
        all.add(after((on, x) -> cell(x, cell), by, new InlinedCalls()));
        all.add(after((on, x) -> cell(x, null), by, new InlinedCalls()));
        all.add(after((on, x) -> cells(x, cell, other, values), by, new InlinedCalls(), values));
        all.add(after((on, x) -> cells(x, cell, cell, values), by, new InlinedCalls(), values));
        all.add(after((on, x) -> cells(x, cell, null, values), by, new InlinedCalls()));
        all.add(Arrays.asList(cell.value, cell.set, other.value, other.set));
        all.add(after((on, x) -> sections(x, on), by, new InlinedCalls()));
        all.add(after(InlinedCalls::largest, by, new InlinedCalls()));
      }
    }
    return all;
  }
}
