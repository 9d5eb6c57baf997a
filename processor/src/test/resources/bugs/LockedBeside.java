// expect: guarded proved guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What was added to a locked field went through a sum of all of the loop's results, which had none yet. */
public class LockedBeside {
  @Shared(value = Sharing.LOCKED, lock = "one")
  int bits;

  @Shared(Sharing.LOCKED)
  private int most;

  @Shared(Sharing.LOCKED)
  private double scale = 1;

  @Shared(Sharing.LOCKED)
  private boolean any;

  BigDecimal decimals(int[] a) {
    BigDecimal largest = BigDecimal.ONE;
    for (@Parallel int x : a) {
      bits |= x;
      largest = largest.max(BigDecimal.valueOf(x, 1));
    }
    return largest;
  }

  /** With a choice, which looks at the array again, and an exit. */
  String best(double[] d, int end) {
    int at = 0;
    for (@Parallel int i = 0; i < d.length; i++) {
      bits ^= i;
      if (i == end) {
        return "found " + i;
      }
      if (d[i] <= d[at]) {
        at = i;
      }
    }
    return "at " + at;
  }

  List<Integer> collected(int[] a, int[] counts) {
    List<Integer> all = new ArrayList<>();
    for (@Parallel int x : a) {
      all.add(x);
      counts[x & 7]++;
      most = Math.max(most, x);
    }
    return all;
  }

  void scaled(int[] a) {
    for (@Parallel int x : a) {
      scale *= x % 2 == 0 ? 2 : 0.5;
      if (x > most) {
        most = x;
      }
      any = any || x == 5;
    }
  }

  public static Object run() {
    LockedBeside beside = new LockedBeside();
    int[] a = new int[200];
    double[] d = new double[200];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 37 % 101;
      d[i] = a[i] / 4.0;
    }
    int[] counts = new int[8];
    String all =
        beside.decimals(a)
            + beside.best(d, 150)
            + beside.best(d, 500)
            + beside.best(new double[0], 0)
            + beside.collected(a, counts)
            + java.util.Arrays.toString(counts);
    beside.scaled(a);
    return all
        + beside.bits
        + " "
        + beside.most
        + " "
        + beside.scale
        + " "
        + beside.any;
  }
}
