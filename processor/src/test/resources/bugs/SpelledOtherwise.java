// expect: proved proved refused proved proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Ordinary spellings whose generated source did not compile. */
public class SpelledOtherwise {
  final int LIMIT = 13;
  private byte last;
  private char mark;
  private Short number = 3;
  private int calls;
  private static int hashCode;
  private static long wait;

  /** Brackets behind the name, and parentheses around it. */
  private static long brackets(int n, boolean large) {
    int a[] = new int[n];
    if (large) {
      a = new int[2 * n];
    }
    int more = 0;
    (more)++;
    int b[] = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      b[i] = a[i] + i + more;
    }
    return Arrays.hashCode(b) + a.length;
  }

  private double[] values = new double[9_000];

  /** One method has an object in front of the parameters of the other. */
  SpelledOtherwise plus(SpelledOtherwise other) {
    SpelledOtherwise sum = new SpelledOtherwise();
    for (@Parallel int i = 0; i < values.length; i++) {
      sum.values[i] = values[i] + other.values[i] + i;
    }
    return sum;
  }

  static SpelledOtherwise plus(SpelledOtherwise one, SpelledOtherwise other) {
    SpelledOtherwise sum = new SpelledOtherwise();
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < one.values.length; i++) {
      sum.values[i] = one.values[i] + other.values[i] + 2 * i;
    }
    return sum;
  }

  /** Constants are narrowed where they are assigned, and sums where they are boxed. */
  private long narrow(int[] a) {
    last = 7;
    mark = 65;
    number++;
    long sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i];
    }
    return sum + last + mark + number;
  }

  /** A function that returns nothing steps a field. */
  private long function(int[] a) {
    Runnable called = () -> calls++;
    called.run();
    long sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i];
    }
    return sum + calls;
  }

  /** A constant of an object as the label of a case. */
  private int[] kinds(int[] a) {
    int[] kinds = new int[a.length];
    for (@Parallel int i = 0; i < a.length; i++) {
      switch (a[i]) {
        case LIMIT:
          kinds[i] = 5;
          break;
        default:
          kinds[i] = 1;
      }
    }
    return kinds;
  }

  /** Fields that are called as methods which every object has. */
  private static long ofObject(int[] a) {
    wait = 5L;
    long sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i];
    }
    return sum + hashCode + wait;
  }

  public static Object run() {
    int[] a = new int[20_000];
    Arrays.setAll(a, i -> i % 40);
    SpelledOtherwise one = new SpelledOtherwise();
    SpelledOtherwise sum = plus(one, one.plus(one));
    return brackets(20_000, true)
        + " " + Arrays.hashCode(sum.values)
        + " " + one.narrow(a)
        + " " + one.function(a)
        + " " + Arrays.hashCode(one.kinds(a))
        + " " + ofObject(a);
  }
}
