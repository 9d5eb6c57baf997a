// expect: refused refused proved
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.List;

/** Candidates of chunks were compared by an array that each iteration writes anew. */
public class RepeatedKeys {
  private static int cheapest(int[] a) {
    int[] cost = new int[8];
    int best = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      for (int k = 0; k < 8; k++) {
        cost[k] = (a[i] * 31 + k * i) % 1009;
      }
      if (cost[a[i] & 7] < cost[best & 7]) {
        best = a[i];
      }
    }
    return best;
  }

  private static int key(int[] cost, int value) {
    return cost[value & 7];
  }

  private static int cheapestByMethod(int[] a) {
    int[] cost = new int[8];
    int best = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      for (int k = 0; k < 8; k++) {
        cost[k] = (a[i] * 31 + k * i) % 1009;
      }
      if (key(cost, a[i]) < key(cost, best)) {
        best = a[i];
      }
    }
    return best;
  }

  /** The best key is kept, and the array is not asked again. */
  private static int cheapestWithKey(int[] a) {
    int[] cost = new int[8];
    int best = 0;
    int bestCost = Integer.MAX_VALUE;
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int k = 0; k < 8; k++) {
        cost[k] = (a[i] * 31 + k * i) % 1009;
      }
      if (cost[a[i] & 7] < bestCost) {
        bestCost = cost[a[i] & 7];
        best = a[i];
      }
    }
    return best;
  }

  public static Object run() {
    int[] a = new int[40_000];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 7919 % 100_003;
    }
    return List.of(cheapest(a), cheapestByMethod(a), cheapestWithKey(a));
  }
}
