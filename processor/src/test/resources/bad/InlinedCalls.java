package bad;

import io.manyhands.annotations.Parallel;

/** Calls of methods that assign fields: what stays refused with their text in their place. */
public class InlinedCalls {
  private int state;

  private int next(int x) {
    state = state % 7 + x; // ERROR: MH030
    return state;
  }

  /** What one call leaves the next one finds. */
  void carried(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = next(a[i]);
    }
  }

  static class Cell {
    int value;

    void set(int x) {
      value = x; // ERROR: MH015
    }
  }

  /** Some cells may be one. */
  void ofMany(Cell[] cells, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      cells[i % 3].set(i);
    }
  }

  static class Loud {
    static int heard;

    static {
      System.out.println("first"); // ERROR: MH052
    }

    static void hear(int x) {
      if (x > 0) {
        heard = x;
      }
    }
  }

  /** Calling the method says something, and its text does not. */
  void initialized(int[] a) {
    for (@Parallel int x : a) {
      Loud.hear(x);
    }
  }

  private synchronized void locked(int x) {
    state = x; // ERROR: MH056
  }

  void lock(int[] a) {
    for (@Parallel int x : a) {
      locked(x);
    }
  }

  private void down(int x) {
    if (x > 0) {
      state = x; // ERROR: MH030
      down(x - 1);
    }
  }

  void recursive(int[] a) {
    for (@Parallel int x : a) {
      down(x);
    }
  }
}
