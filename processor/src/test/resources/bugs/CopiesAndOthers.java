// expect: refused guarded refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Chunks had copies of arrays that a function made before, or another name, still led to. */
public class CopiesAndOthers {
  /** The function reads the array itself. */
  private static void scratch(int[] a, int[] out) {
    int[] tmp = new int[2];
    IntUnaryOperator get = k -> tmp[k];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      tmp[0] = a[i] * 3;
      out[i] = get.applyAsInt(0) + tmp[0];
    }
  }

  /** The two may be one array, and the same iteration reads what it has just written. */
  private static void ahead(int[] a, int[] other, int[] b) {
    for (@Parallel int i = 0; i < b.length; i += 2) {
      other[i + 1] = 5;
      b[i] = a[i + 1];
      a[i] = a[i + 2];
    }
  }

  private static void function(int[] a, int[] b) {
    IntUnaryOperator put = k -> a[k] = 5;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < b.length; i += 2) {
      put.applyAsInt(i + 1);
      b[i] = a[i + 1];
      a[i] = a[i + 2];
    }
  }

  public static Object run() {
    int[] a = new int[40_002];
    int[] b = new int[40_000];
    Arrays.setAll(a, i -> i + 1);
    scratch(a, b);
    int hash = Arrays.hashCode(b);
    ahead(a, a, b);
    hash = 31 * hash + Arrays.hashCode(b);
    ahead(a, new int[a.length], b);
    hash = 31 * hash + Arrays.hashCode(b);
    function(a, b);
    return 31 * hash + Arrays.hashCode(b) + Arrays.hashCode(a);
  }
}
