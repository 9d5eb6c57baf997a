// expect: proved proved proved proved
// An iteration of a while loop that ran by itself declared the variable once more.
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

public class PeeledWhileLoops {
  private static void relative(int[] a) {
    @Parallel int i = 0;
    while (i < a.length) {
      a[i] = 3 * a[i] - a[0];
      i++;
    }
  }

  private static void bothEnds(int[] a, int[] b) {
    @Parallel int i = 0;
    while (i < a.length) {
      a[i] = a[0] + 3 * b[i];
      b[i] = a[a.length - 1];
      i++;
    }
  }

  private static void downwards(int[] a) {
    @Parallel int i = a.length - 1;
    while (i >= 0) {
      a[i] = 5 * a[i] - a[0];
      --i;
    }
  }

  /** Without braces of its own, and with other variables of the name. */
  private static int choice(int[] a, int kind) {
    switch (kind) {
      case 0:
        @Parallel int i = 0;
        while (i < a.length) {
          a[i] = 7 * a[i] - a[0];
          i++;
        }
        break;
      default:
        a[0]++;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        return i;
      }
    }
    return -1;
  }

  public static Object run() {
    int result = 0;
    for (int length : new int[] {1, 2, 3, 20_000}) {
      int[] a = new int[length];
      Arrays.setAll(a, i -> i + 3);
      relative(a);
      bothEnds(a, a.clone());
      downwards(a);
      result = 31 * result + choice(a, 0);
      result = 31 * result + Arrays.hashCode(a);
    }
    return result;
  }
}
