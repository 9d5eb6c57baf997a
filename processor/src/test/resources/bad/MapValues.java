package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Near misses of collections that a map holds, and of numbers that count along. */
public class MapValues {
  static class Box extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;
  }

  static void changed(Map<String, List<Integer>> groups) {
    for (@Parallel List<Integer> group : groups.values()) {
      group.add(1); // ERROR: MH030
    }
  }

  static int replaced(Map<String, List<Integer>> groups, List<Integer> other) {
    int sum = 0;
    for (@Parallel String key : groups.keySet()) { // ERROR: MH044
      groups.put(key, other);
      sum += groups.get(key).size();
    }
    return sum;
  }

  static List<Integer> own(List<Box> boxes) {
    List<Integer> flat = new ArrayList<>();
    for (@Parallel Box box : boxes) {
      flat.addAll(box); // ERROR: MH020
    }
    return flat;
  }

  static Map<String, Long> otherAmount(String[] words) {
    Map<String, Long> counts = new HashMap<>();
    for (@Parallel String word : words) {
      counts.compute(word, (key, old) -> old == null ? 1L : old + 2); // ERROR: MH044
    }
    return counts;
  }
}
