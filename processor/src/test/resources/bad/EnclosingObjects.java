package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;

/** What iterations do to the objects around those whose methods run. */
class EnclosingObjects {
  int shared;
  int[] data = new int[100];
  int limit = 9;
  private int hidden;

  class Inner {
    void replaced(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        data[i] = a[i];
        if (a[i] == 77) {
          data = new int[5]; // ERROR: MH022
        }
      }
    }

    void bound(int[] a) {
      for (@Parallel int i = 0; i < limit; i++) { // ERROR: MH018
        a[i] = i;
        if (i == 3) {
          limit = 5;
        }
      }
    }

    void carried() {
      for (@Parallel int i = 1; i < data.length; i++) {
        data[i] = EnclosingObjects.this.data[i - 1] * data[i & 7]; // ERROR: MH012
      }
    }

    void sent(int[] a) {
      for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) { // ERROR: MH070
        a[i] = limit + i;
      }
    }
  }

  /** Many of them may belong to one object. */
  class Cell {
    int heat;

    void warm() {
      shared++; // ERROR: MH030
      data[shared & 63]++;
    }

    EnclosingObjects outer() {
      return EnclosingObjects.this;
    }
  }

  static void called(Cell[] cells) {
    for (@Parallel Cell c : cells) {
      c.warm();
    }
  }

  static void written(Cell[] cells) {
    for (@Parallel Cell c : cells) {
      c.outer().shared = c.heat; // ERROR: MH022
    }
  }

  /** Which of two objects has the field depends on the class in which it is private. */
  class Sub extends EnclosingObjects {
    void ambiguous(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] = limit + hidden; // ERROR: MH025
      }
    }
  }

  /** This name is javac's. */
  class Named {
    final int this$0 = 3;

    void named(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        a[i] = limit; // ERROR: MH025
      }
    }
  }
}
