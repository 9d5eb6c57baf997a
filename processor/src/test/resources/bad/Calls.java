package bad;

import io.manyhands.annotations.Parallel;

import java.util.function.IntUnaryOperator;

/** Calls that touch what iterations share, or whose effects are not known. */
public class Calls {
  private int count;
  private int[] data = new int[10];
  private static int made;

  static class Node {
    final int id;

    Node() {
      id = made++; // ERROR: MH030
    }
  }

  static class Open {
    int value() {
      return 1;
    }
  }

  private int next(int... unused) {
    return count++; // ERROR: MH030
  }

  private void store(int at) {
    data[at] = 1; // ERROR: MH014
  }

  private void replace(int... unused) {
    data = new int[3]; // ERROR: MH030
  }

  private static int previous(int[] x, int at) {
    return x[at - 1];
  }

  private static void down(int[] x, int at) {
    if (at > 0) {
      x[at]++; // ERROR: MH015
      down(x, at - 1);
    }
  }

  private synchronized int locked() {
    return 3;
  }

  void counter(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = next();
    }
  }

  void sameElement(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      store(3);
    }
  }

  void otherArray(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      replace();
    }
  }

  void neighbour(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      a[i] = previous(a, i); // ERROR: MH012
    }
  }

  void recursion(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      down(a, i);
    }
  }

  void constructor(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = new Node().id;
    }
  }

  void lock(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = locked(); // ERROR: MH020
    }
  }

  void overridable(int[] a, Object[] open) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = ((Open) open[i]).value(); // ERROR: MH020
    }
  }

  void function(int[] a, IntUnaryOperator f) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(i); // ERROR: MH020
    }
  }

  void random(double[] d) {
    for (@Parallel int i = 0; i < d.length; i++) {
      d[i] = Math.random(); // ERROR: MH053
    }
  }

  void print(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      System.out.println(a[i]); // ERROR: MH052
    }
  }

  void sorted(int[] a, int[][] m) {
    for (@Parallel int i = 0; i < m.length; i++) {
      java.util.Arrays.sort(a); // ERROR: MH013
    }
  }

  void copied(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      System.arraycopy(a, 0, a, 1, i); // ERROR: MH013
    }
  }

  void objectText(Object[] objects, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      String text = "" + objects[i]; // ERROR: MH020
      a[i] = text.length();
    }
  }
}
