// expect: guarded guarded guarded guarded guarded refused guarded refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Keys that are in a map with null before the loop: whether they keep it was asked too little. */
public class NullEntries {
  private static final int N = 20_000;
  private static final int KEYS = 100;

  private static void defaults(Map<Integer, Integer> ages) {
    for (@Parallel int i = 0; i < N; i++) {
      int key = i % KEYS;
      ages.put(key, ages.getOrDefault(key, 5));
    }
  }

  private static void both(Map<Integer, Integer> ages) {
    for (@Parallel int i = 0; i < N; i++) {
      int key = i % KEYS;
      if (ages.get(key) == null) {
        if (!ages.containsKey(key)) {
          ages.put(key, i);
        }
      }
    }
  }

  private static void byKey(Map<Integer, Integer> ages) {
    for (@Parallel int i = 0; i < N; i++) {
      if (!ages.containsKey(i % KEYS)) {
        ages.put(i % KEYS, i);
      }
    }
  }

  private static void byValue(Map<Integer, Integer> ages, Integer known) {
    for (@Parallel int i = 0; i < N; i++) {
      Integer age = ages.get(i % KEYS);
      if (age == null) {
        ages.put(i % KEYS, known);
      }
    }
  }

  private static void defaultsThatMayBeNull(Map<Integer, Integer> ages, Integer known) {
    for (@Parallel int i = 0; i < N; i++) {
      ages.put(i % KEYS, ages.getOrDefault(i % KEYS, known));
    }
  }

  private static void marked(Map<Integer, Integer> ages) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      int key = i % KEYS;
      if (ages.get(key) == null) {
        if (ages.containsKey(key)) {
          ages.put(key, -1);
        } else {
          ages.put(key, 1);
        }
      }
    }
  }

  private static void counted(Map<Integer, Integer> ages) {
    for (@Parallel int i = 0; i < N; i++) {
      ages.compute(i % KEYS, (key, age) -> age == null ? 1 : age + 1);
    }
  }

  private static void countedInTwoWays(Map<Integer, Integer> ages) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < N; i++) {
      int key = i % KEYS;
      if (!ages.containsKey(key)) {
        ages.put(key, 0);
      }
      ages.compute(key, (same, age) -> age == null ? 100 : age + 1);
    }
  }

  private static Map<Integer, Integer> known() {
    Map<Integer, Integer> ages = new HashMap<>();
    ages.put(3, null);
    ages.put(4, 40);
    return ages;
  }

  public static Object run() {
    StringBuilder all = new StringBuilder();
    Map<Integer, Integer> ages = known();
    defaults(ages);
    all.append(ages);
    both(ages = new TreeMap<>(known()));
    all.append(ages);
    byKey(ages = known());
    all.append(ages);
    for (Integer value : new Integer[] {null, 7}) {
      byValue(ages = known(), value);
      all.append(ages);
      defaultsThatMayBeNull(ages = known(), value);
      all.append(ages);
    }
    marked(ages = known());
    all.append(ages);
    counted(ages = known());
    all.append(ages);
    countedInTwoWays(ages = known());
    return all.append(ages);
  }
}
