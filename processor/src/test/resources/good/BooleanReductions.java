// expect: proved proved proved proved proved proved proved proved proved proved proved proved proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Folds of a boolean, with and without short circuit. */
public class BooleanReductions {
  private static boolean or(boolean[] x) {
    boolean r = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      r |= x[i];
    }
    return r;
  }

  private static boolean orAssigned(boolean[] x) {
    boolean r = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r | x[i];
    }
    return r;
  }

  private static boolean and(boolean[] x) {
    boolean r = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      r &= x[i];
    }
    return r;
  }

  private static boolean xor(boolean[] x) {
    boolean r = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      r ^= x[i];
    }
    return r;
  }

  private static boolean any(boolean[] x) {
    boolean r = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r || x[i];
    }
    return r;
  }

  private static boolean anyMirrored(boolean[] x) {
    boolean r = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] || r;
    }
    return r;
  }

  private static boolean all(boolean[] x) {
    boolean r = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r && x[i];
    }
    return r;
  }

  private static boolean allMirrored(boolean[] x) {
    boolean r = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = x[i] && r;
    }
    return r;
  }

  private static boolean found(boolean[] x) {
    boolean r = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i]) {
        r = true;
      }
    }
    return r;
  }

  private static boolean spoiled(boolean[] x) {
    boolean r = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] && i > 2) r = false;
    }
    return r;
  }

  private static boolean fromTrue(boolean[] x) {
    boolean r = true;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r || x[i];
    }
    return r;
  }

  private static boolean fromFalse(boolean[] x) {
    boolean r = false;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r && x[i];
    }
    return r;
  }

  private static boolean mayThrow(boolean[] x) {
    boolean r = x.length > 5;
    for (@Parallel int i = 0; i < x.length; i++) {
      r = r || 10 / (x.length - i) > 3;
    }
    return r;
  }

  public static Object run() {
    List<Object> results = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 100, 3000}) {
      boolean[] x = new boolean[n];
      for (int k = 0; k < n; k++) {
        x[k] = k % 5 == n % 5;
      }
      results.add(or(x));
      results.add(orAssigned(x));
      results.add(and(x));
      results.add(xor(x));
      results.add(any(x));
      results.add(anyMirrored(x));
      results.add(all(x));
      results.add(allMirrored(x));
      results.add(found(x));
      results.add(spoiled(x));
      results.add(fromTrue(x));
      results.add(fromFalse(x));
      results.add(mayThrow(x));
    }
    return results;
  }
}
