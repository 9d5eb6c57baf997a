// expect: any any any any any any
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Positions that go on by more, or less, in each iteration. */
public class RisingPositions {
  private static int[] triangular(int n) {
    int[] c = new int[n * (n + 1) / 2 + 1];
    int j = 0;
    for (@Parallel int i = 0; i < n; i++) {
      j += i + 1;
      c[j] = c[j] * 10 + i + 5;
    }
    return c;
  }

  private static int odd(int[] c, int n, int from) {
    int j = from;
    for (@Parallel int i = 0; i < n; i++) {
      c[j] += i;
      j += 2 * i + 3;
    }
    return j;
  }

  private static int backwards(int[] c, int n) {
    int j = c.length - 1;
    for (@Parallel int i = 0; i < n; i++) {
      c[j] -= i;
      j -= i;
    }
    return j;
  }

  private static int mixed(int[] c, int n) {
    int j = 0;
    for (@Parallel int i = 0; i < n; i++) {
      c[j] = i;
      for (int k = 0; k < i; k++) {
        j++;
      }
      j++;
    }
    return j;
  }

  /** Up and down again: positions meet. */
  private static int toAndFro(int[] c, int n) {
    int j = 0;
    for (@Parallel int i = 0; i < n; i++) {
      c[j & 63] += i;
      j += 7 - i;
    }
    return j;
  }

  private static int values(int[] c, int first, int n) {
    int j = 0;
    for (@Parallel int i = first; i < n; i++) {
      c[i - first] = j;
      j += i;
    }
    return j;
  }

  public static Object run() {
    StringBuilder text = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 3, 300}) {
      int[] c = new int[100_000];
      text.append(Arrays.hashCode(triangular(n))).append(' ').append(odd(c, n, 4)).append(' ');
      text.append(backwards(c, n)).append(' ').append(mixed(c, n)).append(' ');
      text.append(toAndFro(c, n)).append(' ').append(values(c, 2, n)).append(' ');
      text.append(Arrays.hashCode(c)).append('\n');
    }
    int[] few = new int[64];
    text.append(toAndFro(few, 70_000)).append(' ').append(Arrays.hashCode(few));
    return text.toString();
  }
}
