// expect: guarded refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Numbers that the machine had cut to their type before they were compared or divided. */
public class CutNumbers {
  /** One page of each row; where {@code first + size} is too large, the page has no end. */
  private static void page(int[] out, int rows, int width, int n, int first, int size) {
    for (@Parallel int i = 0; i < rows; i++) {
      int length = Math.min(n, first + size) - first;
      for (int j = 0; j < length; j++) {
        int at = i * width + j;
        if (at >= out.length) {
          break;
        }
        out[at] = i + j;
      }
    }
  }

  /** The remainder is 0 only as long as an {@code int} can hold the variable. */
  private static void cast(int[] a) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) long i = 0; i < 4_294_967_296L; i += 65_355) {
      int k = (int) (i / 65_355);
      a[k + (int) i % 65_355] = k;
    }
  }

  /** A quotient of {@code long} numbers may exceed all of type {@code int}. */
  private static void quotient(int[] a, int n, long divisor) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      long q = i * 4_294_967_296L / divisor;
      if (q > Integer.MAX_VALUE) {
        a[(int) q] = i;
      }
    }
  }

  public static Object run() {
    int first = 1_500_000_000;
    int[] pages = new int[400_100];
    page(pages, 2_000, 10, first + 8, first, 1_600_000_000);
    page(pages, 2_000, 10, first + 8, first, 20);
    int[] cut = new int[70_000];
    cast(cut);
    int[] one = new int[8];
    quotient(one, 50_000, 1);
    return Arrays.hashCode(pages) + " " + Arrays.hashCode(cut) + " " + one[0];
  }
}
