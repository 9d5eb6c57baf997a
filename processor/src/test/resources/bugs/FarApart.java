// expect: guarded refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Offsets so far apart that what seems to be read ahead has just been written. */
public class FarApart {
  private static void ahead(int[] a) {
    for (@Parallel int i = -1_000_000_000; i < a.length - 1_000_000_001; i++) {
      a[i + 1_000_000_000] = a[i + 1_000_000_001] * 3 + 1;
    }
  }

  /** The smallest number is the one after the greatest. */
  private static void behind(int[] a, int from, int to) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = from; i < to; i++) {
      a[i - 2 + Integer.MIN_VALUE] = a[i - 3 + Integer.MAX_VALUE] * 3 + 1;
    }
  }

  public static Object run() {
    int[] a = new int[20_000];
    Arrays.setAll(a, i -> i);
    ahead(a);
    behind(a, -Integer.MAX_VALUE + 10, -Integer.MAX_VALUE + 10_000);
    return Arrays.hashCode(a);
  }
}
