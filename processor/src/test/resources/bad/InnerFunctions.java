package bad;

import io.manyhands.annotations.Parallel;
import java.util.function.Supplier;

/** Loops in lambda expressions and local classes that cannot be told from outside, or must not. */
class InnerFunctions {
  static class Base {
    double dt = 7;
    int total;
  }

  double dt = 0.5;
  int total;
  int[] row = new int[9];

  // The name is that of the field that the local class inherits.
  static Runnable inherited(double[] out) {
    class L extends Base implements Runnable {
      @Override
      public void run() {
        for (@Parallel int i = 0; i < out.length; i++) {
          out[i] = dt; // ERROR: MH021
        }
      }
    }
    return new L();
  }

  // As here, where the class around has one, too.
  InnerFunctions ofSameClass(double[] out) {
    return new InnerFunctions() {
      @Override
      void go() {
        for (@Parallel int i = 0; i < out.length; i++) {
          out[i] = dt; // ERROR: MH021
        }
      }
    };
  }

  void go() {}

  Runnable throughSuper(double[] out) {
    class L extends Base implements Runnable {
      @Override
      public void run() {
        for (@Parallel int i = 0; i < out.length; i++) {
          out[i] = super.dt; // ERROR: MH021
        }
      }
    }
    return new L();
  }

  static Runnable ownField(double[] out) {
    return new Runnable() {
      double k = 3;

      @Override
      public void run() {
        for (@Parallel int i = 0; i < out.length; i++) {
          out[i] = k++; // ERROR: MH021
        }
      }
    };
  }

  static Runnable ownMethod(double[] out) {
    return new Runnable() {
      double k(int i) {
        return i;
      }

      @Override
      public void run() {
        for (@Parallel int i = 0; i < out.length; i++) {
          out[i] = k(i); // ERROR: MH021
        }
      }
    };
  }

  static Runnable ownThis(Object[] out) {
    return new Runnable() {
      @Override
      public void run() {
        for (@Parallel int i = 0; i < out.length; i++) {
          out[i] = this; // ERROR: MH021
        }
      }
    };
  }

  static Runnable made() {
    int[] a = new int[10];
    return () -> {
      for (@Parallel int i = 1; i < a.length; i++) {
        a[a[i] & 7] = i; // ERROR: MH015
      }
    };
  }

  Runnable carried(int[] a) {
    return () -> {
      for (@Parallel int i = 0; i < a.length; i++) {
        total += a[i]; // ERROR: MH022
        a[i] = total * total;
        total = total / 2;
      }
    };
  }

  static void nested(int[][] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      int[] row = a[i];
      Runnable r =
          () -> {
            for (@Parallel int j = 0; j < row.length; j++) { // ERROR: MH029
              row[j]++;
            }
          };
      r.run();
    }
  }

  interface Filler {
    <T> void fill(T[] a, T x);
  }

  static Filler generic() {
    return new Filler() {
      @Override
      public <T> void fill(T[] a, T x) {
        for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH024
          a[i] = x;
        }
      }
    };
  }

  static Supplier<Runnable> member(int[] a) {
    class Outer {
      class Inner implements Runnable {
        @Override
        public void run() {
          for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH024
            a[i]++;
          }
        }
      }

      Runnable inner() {
        return new Inner();
      }
    }
    return () -> new Outer().inner();
  }

  static Object initializer(int[] a) {
    return new Object() {
      {
        for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH024
          a[i]++;
        }
      }
    };
  }

  Runnable field =
      () -> {
        for (@Parallel int i = 0; i < row.length; i++) { // ERROR: MH024
          row[i]++;
        }
      };

  static Runnable value(int[] a) {
    return () -> {
      @Parallel int first = a[0] + 1; // ERROR: MH058
      a[1] = first;
    };
  }

  static void named(Object[] in, boolean[] out) {
    class Local {
      int x;
    }
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = in[i] instanceof Local; // ERROR: MH023
    }
  }
}
