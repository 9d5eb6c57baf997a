// expect: proved
package bugs;

import io.manyhands.annotations.Parallel;

/** A variable that continue keeps from being assigned: the last iteration need not assign it. */
public class LastAfterContinue {
  private static int last(int[] a) {
    int last = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
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
