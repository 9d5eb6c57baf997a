// expect: refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** A constant that wraps around as an int before it becomes a long, in an inner loop's bound. */
public class WrappedConstant {
  private static void work(int[] a, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < 9; i++) {
      long most = Integer.MIN_VALUE - 1;
      for (long j = 0; j < most + n; j++) {
        a[(int) j] = a[(int) j] * (2 + i) + 1;
        if (j > 5) {
          break;
        }
      }
    }
  }

  public static Object run() {
    int[] a = new int[40];
    work(a, 3);
    return a;
  }
}
