package bad;

import io.manyhands.annotations.Parallel;

/** Objects of which an iteration may see what another one has left, or that others may see. */
public class ScratchObjects {
  static class Vector {
    double x;
    double y;
    static Vector last;
    static int made;
    Vector next;

    Vector set(double x, double y) {
      this.x = x; // ERROR: MH030
      this.y = y;
      return this;
    }

    Vector some(double x) {
      if (x > 0) {
        this.x = x;
      }
      return this;
    }

    Vector add(double x) {
      this.x += x; // ERROR: MH030
      return this;
    }

    void keep() {
      last = this;
    }

    Vector half(Vector other) {
      other.next = this;
      return this;
    }

    double length() {
      return x + y;
    }
  }

  static class Counted extends Vector {
    final int number = made;
  }

  static class Numbered extends Vector {
    final int number = made++;

    @Override
    Vector set(double x, double y) {
      this.x = x; // ERROR: MH030
      return this;
    }
  }

  void oneFieldIsMissing(double[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      v.x = a[i]; // ERROR: MH022
      out[i] = v.length();
      v.y = a[i];
    }
  }

  void sometimesFilled(double[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      v.y = 1; // ERROR: MH022
      out[i] = v.some(a[i]).length();
    }
  }

  void accumulated(double[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      v.add(a[i]);
      out[i] = v.x;
    }
  }

  void overridden(double[] a, double[] out) {
    Vector v = new Numbered();
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = v.set(a[i], i).length();
      v.y = 2;
    }
  }

  void keptByItsMethod(double[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      v.x = a[i]; // ERROR: MH022
      v.y = i;
      v.keep();
      out[i] = v.length();
    }
  }

  void twoNames(double[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      Vector w = v;
      v.x = a[i]; // ERROR: MH022
      v.y = i;
      w.x = 3;
      out[i] = v.length();
    }
  }

  void skippedByAnException(int[] a, double[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      try {
        v.x = 10 / a[i]; // ERROR: MH022
      } catch (ArithmeticException zero) {
        out[i] = 1;
      }
      out[i] += v.x;
    }
  }

  void inAFunction(double[] a, double[] out) {
    Vector v = new Vector();
    Runnable clear = () -> v.set(0, 0);
    for (@Parallel int i = 0; i < out.length; i++) {
      clear.run();
      v.x += a[i];
      out[i] = v.x;
    }
  }

  void notCleared(String[] out) {
    StringBuilder text = new StringBuilder();
    for (@Parallel int i = 0; i < out.length; i++) {
      text.append(i);
      out[i] = text.toString(); // ERROR: MH044
      text.setLength(0);
    }
  }

  void clearedSometimes(String[] out) {
    StringBuilder text = new StringBuilder();
    for (@Parallel int i = 0; i < out.length; i++) {
      if (i % 2 == 0) {
        text.setLength(0);
      }
      out[i] = text.append(i).toString(); // ERROR: MH044
    }
  }

  void otherValueOnceMore(double[] a, double[] out) {
    Vector.made = 5;
    Counted v = new Counted();
    Vector.made = 6;
    for (@Parallel int i = 0; i < out.length; i++) {
      v.x = a[i]; // ERROR: MH022
      v.y = 1;
      out[i] = v.length() + v.number;
    }
  }

  void identity(double[] a, Vector[] others, int[] out) {
    Vector v = new Vector();
    for (@Parallel int i = 0; i < out.length; i++) {
      v.x = a[i];
      v.y = 1;
      out[i] = v == others[i] ? 1 : v.hashCode(); // ERROR: MH020
    }
  }

  static class Row {
    final double[] cells = new double[3];

    double[] cells() {
      return cells;
    }
  }

  void oneElementIsMissing(double[] a, double[] out) {
    Row row = new Row();
    for (@Parallel int i = 0; i < out.length; i++) {
      row.cells[0] = a[i]; // ERROR: MH014
      out[i] = row.cells[0] + row.cells[1];
      row.cells[1] = i;
    }
  }

  void itsArrayIsHandedOut(double[] a, double[] out) {
    Row row = new Row();
    for (@Parallel int i = 0; i < out.length; i++) {
      row.cells[0] = a[i]; // ERROR: MH014
      row.cells()[0]++;
      out[i] = row.cells[0];
    }
  }

  static class Marked {
    private final int mark = new java.util.Random().nextInt();
    int x;
  }}
