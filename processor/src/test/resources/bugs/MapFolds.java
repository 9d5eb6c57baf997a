// expect: refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds into entries of maps: chunks evaluated what {@code &&} skips in the loop, and began with the
 * largest int where values are longs.
 */
public class MapFolds {
  private static void flags(int[] by, Map<String, Boolean> ok) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < by.length; i++) {
      String key = "k";
      ok.put(key, ok.getOrDefault(key, true) && 100 / by[i] > 3);
    }
  }

  private static void least(long[] costs, Map<String, Long> best) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < costs.length; i++) {
      String key = "k";
      Long old = best.get(key);
      best.put(key, Math.min(old == null ? Integer.MAX_VALUE : old, costs[i]));
    }
  }

  public static Object run() {
    int[] by = new int[3_000];
    by[0] = 50;
    Map<String, Boolean> ok = new HashMap<>();
    flags(by, ok);
    long[] costs = new long[3_000];
    java.util.Arrays.fill(costs, 4_000_000_000L);
    Map<String, Long> best = new HashMap<>(Map.of("k", 5_000_000_000L));
    least(costs, best);
    return ok + " " + best;
  }
}
