package bad;

import io.manyhands.annotations.Parallel;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Near misses of entries that are given other values. */
public class EntryValues {
  static void looked(Map<String, Integer> map, Map<String, Integer> other) {
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      entry.setValue(other.get(entry.getKey())); // ERROR: MH030
    }
  }

  static void viewed(Map<String, Integer> map, Collection<Integer> values) {
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      entry.setValue(values.size() + entry.getValue()); // ERROR: MH030
    }
  }

  static boolean until(Map<String, Integer> map) {
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      if (entry.getValue() < 0) {
        return false; // ERROR: MH048
      }
      entry.setValue(1);
    }
    return true;
  }

  static void ofList(List<Map.Entry<String, Integer>> entries) {
    for (@Parallel Map.Entry<String, Integer> entry : entries) {
      entry.setValue(1); // ERROR: MH030
    }
  }

  static void inner(Map<String, Integer> map, int[] data) {
    for (@Parallel int x : data) {
      for (Map.Entry<String, Integer> entry : map.entrySet()) {
        entry.setValue(x); // ERROR: MH030
      }
    }
  }

  static void before(Map<String, Integer> map) {
    Map.Entry<String, Integer> last = null;
    for (@Parallel Map.Entry<String, Integer> entry : map.entrySet()) {
      if (last != null) { // ERROR: MH016
        last.setValue(entry.getValue());
      }
      last = entry;
    }
  }

  static void lists(Map<String, List<Integer>> map, List<Integer> one) {
    for (@Parallel Map.Entry<String, List<Integer>> entry : map.entrySet()) {
      entry.setValue(one); // ERROR: MH030
    }
  }
}
