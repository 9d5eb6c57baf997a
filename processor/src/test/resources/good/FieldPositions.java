// expect: guarded guarded guarded guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Fields that go up by the same in each iteration, as positions do. */
public class FieldPositions<T> {
  private final char[] output;
  private int length;
  private static int written;
  private double last;
  private T newest;

  FieldPositions(int capacity) {
    output = new char[capacity];
  }

  void append(char[] input) {
    for (@Parallel int i = 0; i < input.length; i++) {
      output[length++] = input[i];
    }
  }

  void ahead(char[] input, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      length++;
      output[length] = input[i];
    }
  }

  void pairs(char[] input) {
    for (@Parallel char c : input) {
      output[length] = c;
      output[length + 1] = '.';
      length += 2;
      written++;
    }
  }

  void backwards(char[] input) {
    for (@Parallel int i = 0; i < input.length; i++) {
      output[--length] = input[i];
    }
  }

  /** What the field has come to when a divisor is zero. */
  void divided(int[] divisors, char[] input) {
    try {
      for (@Parallel int i = 0; i < divisors.length; i++) {
        output[length++] = (char) (input[i] / divisors[i]);
        length += 2;
      }
    } catch (ArithmeticException e) {
      length = -length;
      Arrays.fill(output, ' '); // later iterations may have written
    }
  }

  void see(T[] values, double[] numbers) {
    for (@Parallel int i = 0; i < values.length; i++) {
      newest = values[i];
      last = numbers[i];
    }
  }

  private String attempt(Runnable run) {
    try {
      run.run();
    } catch (IndexOutOfBoundsException | NullPointerException e) {
      return e.getClass().getSimpleName() + " at " + length;
    }
    return length + " " + Arrays.hashCode(output);
  }

  public static Object run() {
    written = 0;
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 3, 50, 1000, 4000}) {
      char[] input = new char[n];
      int[] divisors = new int[n];
      String[] names = new String[n];
      double[] numbers = new double[n];
      for (int i = 0; i < n; i++) {
        input[i] = (char) ('a' + i % 26);
        divisors[i] = i == 2345 ? 0 : 1 + i % 3;
        names[i] = "n" + i;
        numbers[i] = -0.0;
      }
      FieldPositions<String> it = new FieldPositions<>(16_000);
      text.append(it.attempt(() -> it.append(input))).append(it.attempt(() -> it.pairs(input)));
      text.append(it.attempt(() -> it.backwards(input)));
      text.append(it.attempt(() -> it.ahead(input, n)));
      text.append(it.attempt(() -> it.divided(divisors, input)));
      it.length = Math.max(it.length, 0);
      text.append(it.attempt(() -> it.append(it.output))).append(' ');
      it.length = 15_500;
      text.append(it.attempt(() -> it.append(input))).append(it.attempt(() -> it.pairs(null)));
      it.see(names, numbers);
      text.append(it.newest).append(1 / it.last).append(' ').append(written).append('\n');
    }
    return text.toString();
  }
}
