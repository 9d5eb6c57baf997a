// expect: proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** What the loop leaves in a variable is read by a handler further out, though assigned before. */
public class ReadInCatch {
  private static int after(int[] a) {
    int last = 0;
    try {
      for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
        last = a[i];
        a[i] = last + 1;
      }
      last = a[a.length + 5];
      return last;
    } catch (ArrayIndexOutOfBoundsException thrown) {
      return last;
    }
  }

  private static int finish(int[] a, int[] seen) {
    int last = 0;
    try {
      for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
        last = a[i];
        a[i] = last + 1;
      }
      return 1;
    } finally {
      seen[0] = last;
    }
  }

  public static Object run() {
    int[] a = {9, 1, 2, 3, 4, 5, 6, 7};
    int[] seen = new int[1];
    return new Object[] {after(a), finish(a, seen), seen, a};
  }
}
