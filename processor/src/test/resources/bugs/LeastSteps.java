// expect: refused proved proved proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.Arrays;

/** Steps that have no number of the other sign. */
public class LeastSteps {
  private static final int HALF = Integer.MIN_VALUE;

  private static int ofHeader(int[] a) {
    int sum = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = HALF + 5; i < 3; i = i - HALF) {
      sum += a[i & 1023];
    }
    return sum;
  }

  private static int signs(int[] a) {
    int k = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      k += Integer.MIN_VALUE;
      a[i] = k;
    }
    return k;
  }

  private static long longSigns(long[] a) {
    long k = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = k;
      k -= Long.MIN_VALUE;
    }
    return k;
  }

  private static long twice(long[] a) {
    long k = 7;
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = k;
      k += Long.MAX_VALUE;
      k += Long.MAX_VALUE;
    }
    return k;
  }

  public static Object run() {
    int[] a = new int[20_001];
    long[] b = new long[20_001];
    long[] c = new long[20_001];
    return signs(a) + " " + ofHeader(a) + " " + Arrays.hashCode(a) + " " + longSigns(b) + " "
        + Arrays.hashCode(b) + " " + twice(c) + " " + Arrays.hashCode(c);
  }
}
