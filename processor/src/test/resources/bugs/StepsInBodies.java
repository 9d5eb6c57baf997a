// expect: guarded proved guarded refused
// The header of a chunk's loop named what the body of the while loop declares.
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

public class StepsInBodies {
  private static void everyOther(int[] a) {
    @Parallel int i = 0;
    while (i < a.length) {
      final int width = 2;
      a[i] += 9;
      i += width;
    }
  }

  private static void backwards(int[] a) {
    @Parallel int i = a.length - 1;
    while (i >= 0) {
      final int width = 3;
      a[i] = a[i] * width;
      i = i - width;
    }
  }

  private static void wide(long[] a) {
    @Parallel long i = 0;
    while (i < a.length) {
      final byte width = 5;
      a[(int) i] += i;
      i = width + i;
    }
  }

  /** The step is computed in each iteration. */
  private static int computed(int n) {
    int sum = 0;
    @Parallel(unproven = Unproven.SEQUENTIAL) int i = 0;
    while (i < n) {
      int width = i % 5 == 0 ? 2 : 3;
      sum += i;
      i += width;
    }
    return sum;
  }

  public static Object run() {
    int[] a = new int[20_000];
    long[] b = new long[20_000];
    Arrays.setAll(a, i -> i);
    everyOther(a);
    backwards(a);
    wide(b);
    return Arrays.hashCode(a) + 31 * Arrays.hashCode(b) + computed(20_000);
  }
}
