// expect: proved proved proved guarded proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Lambda expressions and method references that methods of the program call. */
public class Functions {
  private static final DoubleUnaryOperator SQUARE = x -> x * x;
  private final double scale = 1.5;

  /** A functional interface of the program, with a method that calls the other. */
  interface Blend {
    double apply(double x, int k);

    default double twice(double x) {
      return apply(apply(x, 1), 2);
    }
  }

  private static double blend(Blend blend, double x) {
    return blend.apply(x, 3) + blend.twice(x);
  }

  private static int sum(int n, IntUnaryOperator term) {
    int sum = 0;
    for (int k = 0; k < n; k++) {
      sum += term.applyAsInt(k);
    }
    return sum;
  }

  private static void each(int n, IntConsumer action) {
    for (int k = 0; k < n; k++) {
      action.accept(k);
    }
  }

  private static int[] filled(int n, IntFunction<int[]> maker, IntUnaryOperator value) {
    int[] made = maker.apply(n);
    Arrays.fill(made, value.applyAsInt(n));
    return made;
  }

  static int cube(int k) {
    return k * k * k;
  }

  void blended(double[] in, double[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      double weight = in[i];
      out[i] = blend((x, k) -> x * scale + k * weight, in[i]);
    }
  }

  static void chosen(int[] in, int[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      int add = in[i];
      IntUnaryOperator term = add % 3 == 0 ? k -> k * 2 : add % 3 == 1 ? Functions::cube : k -> k + add;
      out[i] = sum(add % 20, term);
    }
  }

  static void made(int[] in, int[][] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      out[i] = filled(in[i], int[]::new, Math::abs);
    }
  }

  static void rows(int[][] in, int[][] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      int[] from = in[i];
      int[] to = out[i];
      each(to.length, k -> to[k] = from[k] + 1);
    }
  }

  static double before(double[] in, double[] out, double shift) {
    DoubleUnaryOperator moved = x -> x + shift;
    double total = 0;
    for (@Parallel int i = 0; i < in.length; i++) {
      out[i] = SQUARE.applyAsDouble(moved.applyAsDouble(in[i]));
      total += 1;
    }
    return total;
  }

  static void kept(int[] in, int[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      int base = in[i];
      IntUnaryOperator[] steps = new IntUnaryOperator[3];
      for (int k = 0; k < steps.length; k++) {
        int factor = k;
        steps[k] = x -> x * factor + base;
      }
      int value = 1;
      for (IntUnaryOperator step : steps) {
        value = step.applyAsInt(value);
      }
      out[i] = value;
    }
  }

  static void nested(int[] in, int[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      int base = in[i];
      Supplier<IntUnaryOperator> maker = () -> x -> x + base;
      out[i] = sum(5, maker.get());
    }
  }

  static void switched(int[] in, String[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      int kind = in[i] % 4;
      String name =
          switch (kind) {
            case 0, 1 -> "low";
            case 2 -> {
              String text = "mid";
              yield text + kind;
            }
            default -> "high";
          };
      out[i] = name + switch (in[i] % 2) {
        case 0:
          yield '+';
        default:
          yield '-';
      };
    }
  }

  /** Everything above, as text. */
  public static String run() {
    int n = 500;
    double[] in = new double[n];
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      in[i] = i * 0.25 - 3;
      numbers[i] = i % 23;
    }
    StringBuilder text = new StringBuilder();
    double[] out = new double[n];
    new Functions().blended(in, out);
    text.append(Arrays.hashCode(out)).append(' ');
    int[] results = new int[n];
    chosen(numbers, results);
    text.append(Arrays.hashCode(results)).append(' ');
    int[][] made = new int[n][];
    made(numbers, made);
    text.append(Arrays.deepHashCode(made)).append(' ');
    int[][] rows = new int[n][7];
    rows(rows, rows);
    rows(Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new), rows);
    text.append(Arrays.deepHashCode(rows)).append(' ');
    text.append(before(in, out, 2)).append(Arrays.hashCode(out)).append(' ');
    kept(numbers, results);
    text.append(Arrays.hashCode(results)).append(' ');
    nested(numbers, results);
    text.append(Arrays.hashCode(results)).append(' ');
    String[] names = new String[n];
    switched(numbers, names);
    return text.append(Arrays.hashCode(names)).toString();
  }
}
