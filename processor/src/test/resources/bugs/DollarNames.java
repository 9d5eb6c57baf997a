// expect: proved guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;

/** Names that begin with a dollar sign, as generated sources have them, were not found in loops. */
public class DollarNames {
  static final class $Tally {
    int $sum;

    void $add(int x) {
      $sum += x;
    }
  }

  private static double smoothed(int[] a) {
    @Shared(Sharing.ORDERED) double $value = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      double root = Math.sqrt(a[i]);
      $value = $value / 2 + root;
    }
    return $value;
  }

  private static void add($Tally tally, int[] a) {
    for (@Parallel int x : a) {
      tally.$add(x);
    }
  }

  public static Object run() {
    int[] a = new int[3_000];
    for (int k = 0; k < a.length; k++) {
      a[k] = (k * 7919) % 1009;
    }
    $Tally tally = new $Tally();
    add(tally, a);
    return smoothed(a) + " " + tally.$sum;
  }
}
