// expect: guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The first iteration ran by itself, and Java did not know that the others assign a variable before
 * they read it: the generated source did not compile.
 */
public class PeeledPrivates {
  static Object first(int[] a, int[] b, BigDecimal most) {
    int t = 3;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (i > 0) {
        t = b[i];
      }
      a[i] = t;
      most = most.max(BigDecimal.valueOf(b[i]));
    }
    return most;
  }

  static Object names(String[] a, boolean[] b, BigDecimal most) {
    String t = "none";
    boolean u = true;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (i > 0) {
        t = "n" + i;
        u = b[i];
      }
      a[i] = t + u;
      most = most.max(BigDecimal.valueOf(i % 7));
    }
    return most;
  }

  public static Object run() {
    int[] a = new int[300];
    int[] b = new int[300];
    Arrays.setAll(b, i -> i * 7919 % 211);
    String[] names = new String[40];
    return first(a, b, BigDecimal.ONE)
        + Arrays.toString(a)
        + names(names, new boolean[40], BigDecimal.ZERO)
        + Arrays.toString(names);
  }
}
