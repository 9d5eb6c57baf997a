// expect: refused refused guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.HashMap;
import java.util.Map;

/** A result that nobody reads was thought not to matter, even where it is unboxed. */
public class UnboxedResults {
  private static void latest(Map<Integer, Integer> last, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int before = last.put(i % 100, i);
    }
  }

  private static void first(Map<Integer, Integer> seen, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int before = seen.get(i % 100);
      seen.putIfAbsent(i % 100, i);
    }
  }

  /** Here the result may well be null. */
  private static void boxed(Map<Integer, Integer> last, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      Integer before = last.put(i % 100, i);
    }
  }

  private static void count(Map<Integer, Integer> counts, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int before = counts.getOrDefault(i % 100, 0);
      counts.put(i % 100, before + 1);
    }
  }

  private static Map<Integer, Integer> all() {
    Map<Integer, Integer> all = new HashMap<>();
    for (int k = 0; k < 100; k++) {
      all.put(k, -1);
    }
    return all;
  }

  private static String failure(Runnable loop) {
    try {
      loop.run();
      return "none";
    } catch (NullPointerException e) {
      return "null";
    }
  }

  public static Object run() {
    Map<Integer, Integer> last = all();
    Map<Integer, Integer> seen = all();
    Map<Integer, Integer> few = new HashMap<>();
    String failures = failure(() -> latest(last, 4_000)) + failure(() -> first(seen, 4_000));
    failures += failure(() -> first(few, 4_000));
    boxed(few, 4_000);
    count(seen, 4_000);
    return failures + last + seen + few;
  }
}
