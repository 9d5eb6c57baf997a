// expect: proved proved
// A ClassCastException: the last iteration of a loop whose condition is turned around was to be peeled.
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

public class PeeledHeaders {
  static void wrap(int[] a, int n) {
    for (@Parallel int i = 0; !(i >= n); i++) {
      a[i] = i == n - 1 ? a[0] : 3;
    }
  }

  static void read(int[] a, int n) {
    for (@Parallel int i = 0; !(i >= n); i++) {
      int x = i + 1 == n ? a[0] : 3;
      a[i] = x;
    }
  }

  public static Object run() {
    int[] a = new int[500];
    Arrays.setAll(a, i -> i * 7);
    wrap(a, 500);
    read(a, 400);
    return Arrays.hashCode(a);
  }
}
