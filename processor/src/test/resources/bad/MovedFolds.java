package bad;

import io.manyhands.annotations.Parallel;

/** Updates out of sight that are no reductions, or cannot be moved. */
public class MovedFolds {
  private static int count;
  private int sum;
  private Cell cell = new Cell();
  private Cell[] cells = new Cell[4];

  static class Cell {
    int value;

    void add(int x) {
      value += x;
    }
  }

  private static int next(int... unused) {
    return ++count; // ERROR: MH030
  }

  static void usedValue(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = next();
    }
  }

  private void add(int x) {
    sum += x; // ERROR: MH030
  }

  private boolean isLarge(int... unused) {
    return sum > 100;
  }

  void readInOther(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      add(a[i]);
      a[i] = isLarge() ? 1 : 0;
    }
  }

  private static void twice(int... unused) {
    count *= 2;
  }

  private static void once(int x) {
    count += x; // ERROR: MH030
  }

  static void mixed(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      once(a[i]);
      twice(a[i]);
    }
  }

  private int plus(int x, int... unused) {
    cell.value += x; // ERROR: MH030
    return x;
  }

  void anyCell(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = plus(i) + cells[i & 3].value;
    }
  }

  static void throughVariable(Cell c, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      Cell d = a[i] > 0 ? c : null;
      d.value += a[i]; // ERROR: MH022
    }
  }

  void replaced(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      cell.value += a[i];
      if (a[i] == 3) {
        cell = new Cell(); // ERROR: MH022
      }
    }
  }

  private boolean test(int x) {
    count++;
    return x > 0;
  }

  boolean skips(int[] a) {
    boolean all = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      all = all && test(a[i]); // ERROR: MH031
    }
    return all;
  }
}
