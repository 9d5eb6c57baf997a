// expect: refused proved proved
// A variable of a group of a switch was gone with its loop, and a later group used it.
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

public class SwitchGroups {
  private static int shared(int[] a, int kind) {
    int result = 0;
    switch (kind) {
      case 1:
        @Parallel(unproven = Unproven.SEQUENTIAL) int i = 0;
        while (i < a.length) {
          a[i] = a[i] * 3;
          i++;
        }
        break;
      default:
        i = 5;
        result = i;
    }
    return result;
  }

  /** Variables of other groups, and of blocks, that have the same name or another one. */
  private static int separate(int[] a, int kind) {
    int result = 0;
    switch (kind) {
      case 0: {
        int i = 7;
        result = i;
        break;
      }
      case 1:
        @Parallel int k = 0;
        while (k < a.length) {
          a[k] = a[k] * 5;
          k++;
        }
        break;
      case 2: {
        @Parallel int i = 0;
        while (i < a.length) {
          a[i] += 2;
          i++;
        }
        break;
      }
      default:
        int i = 5;
        result = i;
    }
    return result;
  }

  public static Object run() {
    int[] a = new int[20_000];
    Arrays.setAll(a, i -> i);
    int result = shared(a, 1) + shared(a, 2);
    for (int kind = 0; kind < 4; kind++) {
      result = 31 * result + separate(a, kind);
    }
    return 31 * result + Arrays.hashCode(a);
  }
}
