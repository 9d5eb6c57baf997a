// expect: refused proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** A product of numbers that wraps around before something is divided by it. */
public class WideDivisors {
  private static void wide(int[] a, int n) {
    int page = 65_536;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 5_000; i++) {
      a[i] = a[5_001 + n / (page * 65_537)] * 3 + 1;
    }
  }

  /** The same with a divisor that is what it seems to be. */
  private static void narrow(int[] a, int n) {
    int page = 16;
    for (@Parallel int i = 0; i < n / (page * 3); i++) {
      a[i] = a[i + n / (page * 3)] * 3 + 1;
    }
  }

  public static Object run() {
    int[] a = new int[20_000];
    Arrays.setAll(a, i -> i);
    wide(a, -65_536_000);
    narrow(a, 300_000);
    return Arrays.hashCode(a);
  }
}
