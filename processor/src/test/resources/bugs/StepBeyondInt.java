// expect: refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** A long step that is cut when it is added to an int. */
public class StepBeyondInt {
  public static Object run() {
    int[] a = new int[40];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i += 4294967297L) {
      a[i] = i;
    }
    return a;
  }
}
