// expect: guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;

/** Elements packed into an array from a position on that it does not have: another exception. */
public class PackedBeyond {
  private static int large(int[] a, int[] out, int k) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5) {
        out[k++] = a[i];
      }
    }
    return k;
  }

  private static int behind(int[] a, int[] out, int last) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 5) {
        out[++last] = a[i];
      }
    }
    return last;
  }

  /** Compiled code may throw the loop's own without a message. */
  private static boolean isOfCopy(ArrayIndexOutOfBoundsException e) {
    return e.getMessage() != null && e.getMessage().startsWith("arraycopy");
  }

  public static Object run() {
    int[] a = new int[50_000];
    StringBuilder all = new StringBuilder();
    for (int found = 0; found < 3; found++) {
      a[40_000 + found] = 6 + found;
      for (int k : new int[] {99, 100, 101, 105, Integer.MAX_VALUE, -1, -5, Integer.MIN_VALUE}) {
        int[] out = new int[100];
        try {
          all.append(large(a, out, k));
        } catch (ArrayIndexOutOfBoundsException e) {
          all.append(isOfCopy(e));
        }
        all.append(' ').append(out[99]).append('\n');
        try {
          all.append(behind(a, out, k));
        } catch (ArrayIndexOutOfBoundsException e) {
          all.append(isOfCopy(e));
        }
        all.append(' ').append(out[99]).append('\n');
      }
    }
    return all;
  }
}
