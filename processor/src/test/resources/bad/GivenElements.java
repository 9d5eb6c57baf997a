package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Near misses of elements that a call gives, and of getters. */
public class GivenElements {
  static class Counter {
    int uses;
    String name;

    String getName() {
      return name;
    }

    int next() {
      return uses++;
    }
  }

  static class Loud extends Counter {
    @Override
    String getName() {
      uses++;
      return name + uses;
    }
  }

  static List<String> given(List<String> out) {
    return out;
  }

  static List<int[]> rows(int[] all) {
    return List.of(all, all);
  }

  static List<String> own() {
    List<String> out = new ArrayList<>();
    for (@Parallel String word : given(out)) { // ERROR: MH044
      out.add(word);
    }
    return out;
  }

  static int[] ownRows(int n) {
    int[] all = new int[n];
    for (@Parallel int[] row : rows(all)) {
      row[0] = 1; // ERROR: MH015
      all[1]++;
    }
    return all;
  }

  static Map<String, Integer> loud(List<Counter> counters) {
    Map<String, Integer> totals = new HashMap<>();
    for (@Parallel Counter counter : counters) {
      if (totals.containsKey(counter.getName())) { // ERROR: MH044
        totals.put(counter.getName(), totals.get(counter.getName()) + 1);
      } else {
        totals.put(counter.getName(), 1);
      }
    }
    return totals;
  }

  static Map<Integer, Integer> counted(Counter counter, int n) {
    Map<Integer, Integer> totals = new HashMap<>();
    for (@Parallel int i = 0; i < n; i++) {
      totals.put(counter.next(), totals.getOrDefault(counter.next(), 0) + 1); // ERROR: MH044
    }
    return totals;
  }
}
