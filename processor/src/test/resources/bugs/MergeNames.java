// expect: proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Map;
import java.util.TreeMap;

/** Arrays with the names that the generated code gave to what it adds up. */
public class MergeNames {
  public static String run() {
    int[] a = new int[5000];
    int[] b = new int[5000];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 7919 % 1009;
      b[i] = i * 104_729 % 5003;
    }
    Map<Integer, Integer> seen = new TreeMap<>();
    int at = 0;
    for (@Parallel int i = 0; i < b.length; i++) {
      int bits = a[i] & 31;
      seen.compute(bits, (key, before) -> before == null ? bits : before ^ bits);
      if (b[at] >= b[i]) {
        at = i;
      }
    }
    return seen + " " + at;
  }
}
