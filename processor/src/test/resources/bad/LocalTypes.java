package bad;

import io.manyhands.annotations.Parallel;

/** Local classes that cannot be told from outside, and local records that iterations share. */
class LocalTypes {
  private record Node(int v) {}

  static int counted(int n) {
    record Counter(int q) {
      static int made;

      Counter {
        made++; // ERROR: MH030
      }
    }

    int s = 0;
    for (@Parallel int i = 0; i < n; i++) {
      s += new Counter(i).q();
    }
    return s;
  }

  static void written(int n, int[] out) {
    record Row(int[] cells) {
      void set(int at, int x) {
        cells[at] = x; // ERROR: MH014
      }
    }

    Row row = new Row(out);
    for (@Parallel int i = 0; i < n; i++) {
      row.set(3, i);
    }
  }

  static int captured(int n) {
    int base = 7;
    class Sum {
      int v;

      void add(int x) {
        v += x + base;
      }
    }

    int s = 0;
    for (@Parallel int i = 0; i < n; i++) {
      Sum sum = new Sum(); // ERROR: MH023
      sum.add(i);
      s += sum.v;
    }
    return s;
  }

  static int nested(int n) {
    record Outer(int a) {
      record Inner(int b) {}

      int twice() {
        return new Inner(a).b() * 2;
      }
    }

    int s = 0;
    for (@Parallel int i = 0; i < n; i++) {
      s += new Outer(i).twice(); // ERROR: MH021
    }
    return s;
  }

  /** What a lambda expression does for the interface is not known. */
  static void overridden(int n, int[] out) {
    interface Step {
      int[] target();

      default void go(int i) {
        target()[i] = i; // ERROR: MH020
      }
    }
    Step[] steps = new Step[n];
    for (int k = 0; k < n; k++) {
      steps[k] = () -> out;
    }
    for (@Parallel int i = 0; i < n; i++) {
      steps[i].go(i / 2);
    }
  }

  /** Both would be called Node. */
  static int hidden(int n) { // ERROR: MH023
    record Node(long v, int w) {}

    int s = 0;
    for (@Parallel int i = 0; i < n; i++) {
      s += new Node(i, 2).w();
    }
    return s;
  }

  static int other(int n) { // ERROR: MH023
    int s = 0;
    for (@Parallel int i = 0; i < n; i++) {
      s += new Node(i).v();
    }
    return s;
  }
}
