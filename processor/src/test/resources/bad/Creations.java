package bad;

import io.manyhands.annotations.Parallel;

/** What objects of inner classes do to the one around them, from within a loop. */
class Creations {
  int shared;
  int[] data = new int[100];

  class Counted {
    Counted() {
      shared = shared * 3 + 1; // ERROR: MH030
    }
  }

  class Node {
    void set(int to) {
      shared = to; // ERROR: MH030
    }

    void shift(int i) {
      data[i] = data[i - 1] + 1; // ERROR: MH012
    }

    int limit() {
      return shared;
    }
  }

  void constructor(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      new Counted();
    }
  }

  void method(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      new Node().set(i * i % 7);
    }
  }

  void carried() {
    for (@Parallel int i = 1; i < data.length; i++) {
      new Node().shift(i);
    }
  }

  void bound(int[] a) {
    for (@Parallel int i = 0; i < new Node().limit(); i++) { // ERROR: MH018
      a[i] = i;
      shared = 3;
    }
  }

  static class Box<T> {
    final T value;

    private Box(T value) {
      this.value = value;
    }
  }

  static Box<int[]> generic(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = i;
    }
    return new Box<>(a); // ERROR: MH025
  }
}
