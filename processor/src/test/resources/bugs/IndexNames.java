// expect: any any
package bugs;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** The method that puts results together has a parameter k, and a loop over k. */
public class IndexNames {
  private static String withRank(int[] k, int n) {
    int best = 0;
    int[] hist = new int[16];
    for (@Parallel int i = 0; i < n; i++) {
      if (k[i] < k[best]) {
        best = i;
      }
      hist[k[i] & 15]++;
    }
    return best + " " + Arrays.toString(hist);
  }

  private static String withMany(int[] k, int[] m, int[] j, int[] n, int[][] i) {
    int best = 0;
    for (@Parallel int p = 0; p < k.length; p++) {
      if (k[p] + m[p] * j[p] - n[p] < k[best] + m[best] * j[best] - n[best]) {
        best = p;
      }
      i[k[p] & 3][m[p] & 7] += n[p];
    }
    return best + " " + Arrays.deepToString(i);
  }

  public static Object run() {
    int[] a = new int[20_000];
    int[] b = new int[20_000];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 7919 % 10_007;
      b[i] = i * 31 % 1_003;
    }
    return withRank(a, a.length) + " " + withMany(a, b, a, b, new int[4][8]);
  }
}
