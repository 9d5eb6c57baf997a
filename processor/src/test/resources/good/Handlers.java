// expect: any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Positions that go on behind handlers which always throw. */
public class Handlers {
  static int[] parsed(List<String> xs) {
    int[] out = new int[xs.size()];
    int i = 0;
    for (@Parallel String x : xs) {
      try {
        out[i++] = Integer.parseInt(x.trim());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("bad: " + x, e);
      }
    }
    return out;
  }

  static int pairs(List<String> xs, int[] out) {
    int k = 3;
    for (@Parallel String x : xs) {
      try {
        out[k] = Integer.parseInt(x);
        k += 2;
      } catch (NumberFormatException e) {
        String told = "no number: " + x;
        throw new IllegalStateException(told);
      }
    }
    return k;
  }

  static int nested(List<String> xs, int[] out) {
    int k = 0;
    for (@Parallel String x : xs) {
      try {
        try {
          out[k] = Integer.parseInt(x);
        } catch (NumberFormatException e) {
          throw new IllegalStateException(e);
        }
        k++;
      } catch (IllegalStateException e) {
        throw new IllegalArgumentException(x);
      }
    }
    return k;
  }

  static int last(List<String> xs, int[] out) {
    int k = 0;
    for (@Parallel String x : xs) {
      try {
        out[k] = Integer.parseInt(x);
      } catch (NumberFormatException e) {
        throw e;
      } finally {
        k++;
      }
    }
    return k;
  }

  public static Object run() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      numbers.add("" + i * 37 % 101);
    }
    List<Object> answers = new ArrayList<>();
    int[] out = new int[1100];
    answers.add(Arrays.hashCode(parsed(numbers)));
    answers.add(pairs(numbers, out) + " " + Arrays.hashCode(out));
    answers.add(nested(numbers, out) + " " + Arrays.hashCode(out));
    answers.add(last(numbers, out) + " " + Arrays.hashCode(out));
    numbers.set(300, "x");
    numbers.set(400, "y");
    for (int k = 0; k < 4; k++) {
      try {
        answers.add(
            switch (k) {
              case 0 -> parsed(numbers)[0];
              case 1 -> pairs(numbers, out);
              case 2 -> nested(numbers, out);
              default -> last(numbers, out);
            });
      } catch (IllegalArgumentException | IllegalStateException e) {
        answers.add(e.toString());
      }
    }
    return answers;
  }
}
