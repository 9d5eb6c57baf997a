// expect: refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** A variable that continue keeps from being assigned has no last value that is known. */
public class LastAfterContinue {
  private static int last(int[] a) {
    int last = -1;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (a[i] > 3) {
        continue;
      }
      last = i;
      a[i] = last;
    }
    return last;
  }

  public static Object run() {
    return last(new int[] {1, 9, 2, 8, 1, 9, 9, 7, 9});
  }
}
