// expect: refused refused
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Static objects that cannot be sent: each process has its own, and the user knows that they agree. */
public class ProcessesOwn {
  /** As of a library: not serializable, and with a buffer that threads would spoil. */
  static final class Digits {
    private final char[] buffer = new char[20];

    int sum(long number) {
      int length = 0;
      for (long rest = number; rest > 0; rest /= 10) {
        buffer[length++] = (char) ('0' + rest % 10);
      }
      int sum = 0;
      for (int k = 0; k < length; k++) {
        sum += buffer[k] - '0';
      }
      return sum;
    }
  }

  static final Digits DIGITS = new Digits();
  private static final Digits HIDDEN = new Digits();

  static void sums(long[] numbers, int[] sums) {
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.TRUST) int i = 0;
        i < numbers.length;
        i++) {
      sums[i] = DIGITS.sum(numbers[i]);
    }
  }

  static int largest(long[] numbers) {
    int largest = 0;
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.TRUST) long number : numbers) {
      largest = Math.max(largest, HIDDEN.sum(number));
    }
    return largest;
  }

  static String run() {
    long[] numbers = new long[700];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i * 7919L * i;
    }
    int[] sums = new int[numbers.length];
    sums(numbers, sums);
    return Arrays.toString(sums) + largest(numbers);
  }
}
