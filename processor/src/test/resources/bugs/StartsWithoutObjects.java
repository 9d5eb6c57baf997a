// expect: guarded guarded guarded proved
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** A boxed variable without an object may wait for the first element that fits, if one does. */
public class StartsWithoutObjects {
  private static Integer first(int[] a, Integer at) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0 && at < 0) {
        at = i;
      }
    }
    return at;
  }

  private static String found(int[] a, Boolean found) {
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0 && !found) {
        found = true;
        at = i;
      }
    }
    return found + " " + at;
  }

  private static Integer least(int[] a, Integer best) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0 && a[i] < best) {
        best = a[i];
      }
    }
    return best;
  }

  private static Integer nearest(int[] a) {
    Integer best = null;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0 && (best == null || a[i] < best)) {
        best = a[i];
      }
    }
    return best;
  }

  public static Object run() {
    int[] none = new int[40_000];
    int[] some = new int[40_000];
    Arrays.setAll(some, i -> i % 991 == 990 ? -i : i);
    StringBuilder all = new StringBuilder();
    all.append(first(none, null)).append(first(none, -1)).append(first(some, -1)).append(' ');
    all.append(found(none, null)).append(found(none, false)).append(found(some, false)).append(' ');
    all.append(least(none, null)).append(least(none, 5)).append(least(some, 5)).append(' ');
    all.append(nearest(none)).append(nearest(some)).append(' ');
    for (int[] a : new int[][] {none, some}) {
      try {
        all.append(first(a, null));
      } catch (NullPointerException e) {
        all.append("no object");
      }
    }
    return all.toString();
  }
}
