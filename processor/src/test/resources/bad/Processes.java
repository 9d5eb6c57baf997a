package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** What threads may do and worker processes may not. */
public class Processes {
  private static int setting = 3;
  private static final int[] TABLE = {1, 2, 3};
  private static final long STARTED = System.nanoTime();
  private int own = 1;

  static class Plain {
    double x;
  }

  static class Kept extends Plain implements Serializable {
    private static final long serialVersionUID = 1;
  }

  static final class Cached implements Serializable {
    private static final long serialVersionUID = 1;
    transient double[] cache = new double[9];
  }

  static final class Holder implements Serializable {
    private static final long serialVersionUID = 1;
    Plain inner = new Plain();
    double x;
  }

  private int plus(int x) {
    return x + own;
  }

  void receiver(int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) { // ERROR: MH070
      a[i] = plus(a[i]);
    }
  }

  static void plain(double[] a, Plain p) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) { // ERROR: MH070
      a[i] = p.x;
    }
  }

  static void superclass(double[] a, Kept p) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) { // ERROR: MH070
      a[i] = p.x;
    }
  }

  static void lost(double[] a, Cached p) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) { // ERROR: MH070
      a[i] = p.cache[0];
    }
  }

  static void inner(double[] a, Holder p) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) { // ERROR: MH070
      a[i] = p.inner.x;
    }
  }

  static void elements(double[] a, List<Plain> p) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) { // ERROR: MH070
      a[i] = p.size();
    }
  }

  static void names(String[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      a[i] = "x"; // ERROR: MH071
    }
  }

  static int setting(int x) {
    return x * setting; // ERROR: MH072
  }

  static void called(int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      a[i] = setting(i);
    }
  }

  static void table(int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      a[i] = TABLE[i % 3]; // ERROR: MH072
    }
  }

  static void clock(long[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      a[i] = STARTED; // ERROR: MH072
    }
  }

  static int last(Integer[] a) {
    Integer last = null;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      last = a[i];
      if (last == a[0]) { // ERROR: MH073
        continue;
      }
    }
    return last;
  }

  static int[] search(int[][] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      if (a[i].length == 3) {
        return a[i]; // ERROR: MH073
      }
    }
    return null;
  }

  abstract static class Shape implements Serializable {
    private static final long serialVersionUID = 1;

    abstract int area();
  }

  static final class Square extends Shape {
    private static final long serialVersionUID = 1;
    static int unit = 2;

    @Override
    int area() {
      return unit; // ERROR: MH072
    }
  }

  static void dispatched(int[] a, Shape shape) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      a[i] = shape.area();
    }
  }

  static double nobodysWord(double[] a, Plain p) {
    double sum = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.TRUST) int i = 0; // ERROR: MH070
        i < a.length;
        i++) {
      sum += p.x;
    }
    return sum;
  }

  private static final BigDecimal RATE = new BigDecimal(System.getProperty("rate", "2"));

  static void property(int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      a[i] = RATE.intValue(); // ERROR: MH072
    }
  }

  private static final Plain OWN = new Plain();

  /** It could not be sent, but it need not be: each process has one. */
  static void own(double[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < a.length; i++) {
      a[i] = OWN.x; // ERROR: MH072
    }
  }
}
