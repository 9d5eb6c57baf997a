// expect: guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is read ahead, from a copy, in a statement that chunks have in another form. */
public class LastFromCopy {
  private static int last(int[] a, int k) {
    int t = 3;
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      if (i % 3 == k) continue;
      a[i] = i * 7;
      t = a[i + 1] - a[i];
    }
    return t;
  }

  private static String several(byte[] e, int n) {
    int t = 3;
    byte u = 1;
    for (@Parallel int i = 0; n > i; ++i) {
      if (i % 2 == 0) {
        t = e[i + 2];
      } else if (e[i + 1] > 5) u = e[(i) + 1];
      e[i] = (byte) i;
    }
    return t + " " + u;
  }

  public static Object run() {
    List<Object> all = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 17, 1000}) {
      int[] a = new int[n];
      Arrays.setAll(a, k -> k * 7919 % 1013 - 140);
      byte[] e = new byte[n + 2];
      for (int k = 0; k < e.length; k++) {
        e[k] = (byte) (k * 7919 % 101);
      }
      all.add(last(a.clone(), 1) + " " + last(a.clone(), 5) + " " + several(e, n));
    }
    return all;
  }
}
