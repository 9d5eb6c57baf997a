// expect: refused refused guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** An array that is filled from the front while the loop goes through it: chunks read their own. */
public class PackedInPlace {
  private static int atOnce(char[] all) {
    int kept = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) char c : all) {
      if (c != '#') {
        all[kept++] = c;
      }
    }
    return kept;
  }

  private static int behind(int[] all) {
    int kept = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int x : all) {
      if (x % 3 != 0) {
        all[kept] = x;
        kept++;
      }
    }
    return kept;
  }

  private static int apart(int[] all, int[] out) {
    int kept = 0;
    for (@Parallel int x : all) {
      if (x % 3 != 0) {
        out[kept++] = x;
      }
    }
    return kept;
  }

  public static Object run() {
    char[] text = "#some#hashes##in it".repeat(60).toCharArray();
    int[] numbers = new int[2000];
    Arrays.setAll(numbers, k -> k * 37 % 1009);
    int[] out = new int[2000];
    int kept = atOnce(text) + behind(numbers) + apart(numbers, out) + apart(out, out);
    return kept + new String(text) + Arrays.hashCode(numbers) + Arrays.hashCode(out);
  }
}
