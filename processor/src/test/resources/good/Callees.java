// expect: proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls whose effects are followed: static, private, recursive, constructors, varargs. */
public class Callees {
  private final int[] data;
  private final int factor;

  Callees(int size, int factor) {
    this.data = new int[size];
    this.factor = factor;
  }

  static final class Complex {
    private final double re;
    private final double im;

    Complex(double re, double im) {
      this.re = re;
      this.im = im;
    }

    Complex times(Complex other) {
      return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    double size() {
      return re * re + im * im;
    }
  }

  static final class Sum {
    private int value;

    void add(int more) {
      value += more;
    }
  }

  private static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  private static int collatz(int n) {
    int steps = 0;
    long x = n;
    while (x > 1) {
      x = x % 2 == 0 ? x / 2 : 3 * x + 1;
      steps++;
    }
    return steps;
  }

  static int total(int... values) {
    int total = 0;
    for (int value : values) {
      total += value;
    }
    return total;
  }

  private int scaled(int at) {
    return data[at] * factor;
  }

  private void store(int at, int value) {
    data[at] = value;
  }

  private static void recursive(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = fibonacci(i % 12) + collatz(i + 1);
    }
  }

  private void members(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      store(i, scaled(i) + this.scaled(i) + i);
    }
  }

  private static void objects(double[] d) {
    for (@Parallel int i = 0; i < d.length; i++) {
      Complex z = new Complex(i, 1);
      Complex square = z.times(z);
      Sum sum = new Sum();
      sum.add(i);
      sum.add(total(1, i, 3));
      d[i] = square.size() + sum.value;
    }
  }

  private static void library(double[] d, int[] a) {
    for (@Parallel int i = 0; i < d.length; i++) {
      d[i] = Math.sqrt(Math.abs(a[i])) + Integer.bitCount(a[i]) + "x".repeat(i % 4).length();
      a[i] = Math.floorMod(a[i], 7) + Character.getNumericValue('3');
    }
  }

  private static void strings(String[] words, int[] lengths) {
    for (@Parallel int i = 0; i < words.length; i++) {
      String word = words[i].trim() + i;
      lengths[i] = word.length() + word.indexOf('b');
    }
  }

  private static void builders(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      StringBuilder text = new StringBuilder();
      text.append(a[i]).append('/').append(i);
      a[i] = text.toString().length();
    }
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    int[] a = new int[90];
    recursive(a);
    Callees callees = new Callees(90, 3);
    callees.members(90);
    callees.members(40);
    double[] d = new double[90];
    objects(d);
    results.add(d.clone());
    library(d, a);
    results.add(d);
    String[] words = new String[20];
    Arrays.fill(words, " aB ");
    int[] lengths = new int[20];
    strings(words, lengths);
    builders(a);
    results.add(lengths);
    results.add(a);
    results.add(callees.data);
    return results;
  }
}
