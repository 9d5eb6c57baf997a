package bad;

import io.manyhands.annotations.Parallel;

/** Folds in methods of other objects whose result a partial one would not have. */
class FoldsOfOthers {
  static class Counter {
    int value;

    int next(int... unused) {
      return value++; // ERROR: MH030
    }

    void add(int k) {
      value += k; // ERROR: MH013
    }
  }

  static class Doubling extends Counter {
    @Override
    void add(int k) {
      value += 2 * k;
    }
  }

  static void read(int[] to, Counter counter) {
    for (@Parallel int i = 0; i < to.length; i++) {
      to[i] = counter.next();
    }
  }

  static class Sum {
    int value;

    void add(int k) {
      value += k; // ERROR: MH030
    }
  }

  static void chosen(Sum one, Sum other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      (i % 2 == 0 ? one : other).add(i);
    }
  }

  static void overridden(Counter[] counters, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      counters[0].add(i);
    }
  }

  static class Chain {
    int value;
    Chain next;

    void add(int k) {
      value += k;
      if (next != null) {
        next.add(1); // ERROR: MH020
      }
    }
  }

  static void chain(Chain chain, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      chain.add(i);
    }
  }

  int written;

  /** What the field has come to shows in the middle of the loop. */
  void positions(int[] to, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to[written] = i;
      written += i % 2; // ERROR: MH022
    }
  }
}
