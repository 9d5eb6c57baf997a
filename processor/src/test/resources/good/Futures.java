// expect: proved proved proved proved proved proved proved proved proved proved proved guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** Values that are computed beside the statements that follow them. */
public class Futures {
  private double scale = 2;
  int[] kept = {3, 1, 2};

  static double work(double x, int n) {
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      sum += Math.sin(x / i);
    }
    return sum;
  }

  private double mine(double x, int n) {
    return scale * work(x, n);
  }

  static int check(int x) {
    if (x < 0) {
      throw new IllegalArgumentException("negative: " + x);
    }
    return x;
  }

  static int read(int x) throws IOException {
    if (x > 100) {
      throw new IOException("too large: " + x);
    }
    return x + 1;
  }

  static double halves(double a, double b, int n) {
    @Parallel double left = work(a, n); // the left half
    double right = work(b, n);
    // both
    return left + right;
  }

  /** Parameters that change, a value in a var, and a way out that needs neither. */
  double thirds(double a, double b, double c, int n) {
    a += 1;
    @Parallel final var left = mine(a, n);
    @Parallel double middle = mine(b, n);
    double right = mine(c, n);
    a = 0;
    if (n > 40) {
      return right;
    }
    double sum = left + middle;
    return sum + right + a;
  }

  /** Whose exception comes first? */
  static String exceptions(int x, int y) {
    try {
      @Parallel int one = check(x);
      int other = check(y);
      return "fine " + (one + other);
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  static String checkedExceptions(int x, int y) {
    try {
      @Parallel long one = read(x);
      int other = check(y);
      return "fine " + (one + other);
    } catch (IOException e) {
      return e.getMessage();
    } catch (IllegalArgumentException e) {
      return "argument " + e.getMessage();
    }
  }

  static int[] sorted(int[] a) {
    int[] copy = Arrays.copyOf(a, a.length);
    Arrays.sort(copy);
    return copy;
  }

  static double sumOf(int[] a) {
    double sum = 0;
    for (int x : a) {
      sum += x;
    }
    return sum;
  }

  String arrays(int[] a) {
    @Parallel int[] order = sorted(kept);
    double sum = sumOf(a);
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * 2;
    }
    return Arrays.toString(order) + sum;
  }

  static void square(int[] a) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= a[i];
    }
  }

  static int squareAll(int[] a) {
    square(a);
    return a.length;
  }

  /** The computation may write what the statements beside it do not touch. */
  static double writes(int[] a, double[] b) {
    @Parallel int done = squareAll(a);
    double sum = 0;
    for (double x : b) {
      sum += x;
    }
    return sum + done;
  }

  static <T> List<T> none(int n) {
    return n < 0 ? null : Collections.emptyList();
  }

  /** The type of the value comes from the variable. */
  static String inferred(int n) {
    @Parallel List<String> names = new ArrayList<>();
    int k = check(n) * 2;
    names.add("x" + k);
    return names.toString();
  }

  /** In a loop, next to a marked loop, and never used. */
  static double inLoops(double[] out, int n) {
    double total = 0;
    for (int i = 0; i < n; i++) {
      @Parallel double first = work(i, 20);
      double second = work(i + 1, 20);
      total += first * second;
    }
    @Parallel double unused = work(total, 30);
    double last = 0;
    for (@Parallel int i = 0; i < out.length; i++) {
      last += out[i];
    }
    return total + last;
  }

  double twice(double x) {
    return 2 * x;
  }

  static class Counting extends Futures {
    int calls;

    @Override
    double twice(double x) {
      calls++;
      return calls * x;
    }
  }

  /** Only where no other method runs. */
  double overridable(double x) {
    @Parallel double one = twice(x);
    double other = twice(x + 1);
    return one - other;
  }

  interface Step {
    int of(int x) throws IOException;
  }

  /** In functions, which run whenever somebody calls them. */
  String inFunctions(int n) {
    Step step =
        x -> {
          int y = x;
          y++;
          @Parallel int one = read(y);
          int other = (int) twice(x) + n;
          y = other;
          return one - other + y;
        };
    IntFunction<IntSupplier> nested =
        x -> {
          int z = x / 2;
          return () -> {
            @Parallel double one = twice(x);
            double other = z * 3.0;
            return (int) (one - other);
          };
        };
    String text = "";
    for (int x : new int[] {1, 999, 1000, -2}) {
      try {
        text += step.of(x) + " " + nested.apply(x).getAsInt() + " ";
      } catch (IOException e) {
        text += e.getMessage();
      }
    }
    return text;
  }

  private static String all(Futures futures, int n) {
    double[] out = new double[50];
    Arrays.fill(out, 0.5);
    int[] a = {5, 4, 3};
    return halves(1, 2, n)
        + " "
        + futures.thirds(1, 2, 3, n)
        + exceptions(1, 2)
        + exceptions(-1, 2)
        + exceptions(1, -2)
        + exceptions(-1, -2)
        + checkedExceptions(1, 2)
        + checkedExceptions(1000, 2)
        + checkedExceptions(1000, -2)
        + checkedExceptions(1, -2)
        + futures.arrays(a)
        + writes(a, out)
        + Arrays.toString(a)
        + inferred(n)
        + inLoops(out, 12)
        + futures.overridable(n)
        + futures.inFunctions(n)
        + new Counting().overridable(n);
  }

  public static Object run() {
    Futures futures = new Futures();
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {1, 30, 2000}) {
      text.append(all(futures, n)).append('\n');
    }
    return text.toString();
  }
}
