package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collections in arrays, lists and maps that are more than added to. */
class Holders {
  static int sizes(List<Integer>[] buckets, int[] x) {
    int sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      buckets[x[i] & 15].add(i);
      sum += buckets[0].size(); // ERROR: MH044
    }
    return sum;
  }

  static void replaced(List<Integer>[] buckets, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      buckets[x[i] & 15].add(i);
      if (x[i] == 5) {
        buckets[2] = new ArrayList<>(); // ERROR: MH044
      }
    }
  }

  static void cleared(List<Integer>[] buckets, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      buckets[x[i] & 15].add(i);
      if (x[i] == 5) {
        buckets[2].clear(); // ERROR: MH044
      }
    }
  }

  static void grown(List<List<Integer>> lists, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      lists.get(x[i] & 15).add(i);
      if (x[i] == 5) {
        lists.add(new ArrayList<>()); // ERROR: MH044
      }
    }
  }

  static void elsewhere(List<List<Integer>> lists, int[] x, List<Object> out) {
    for (@Parallel int i = 0; i < x.length; i++) {
      lists.get(x[i] & 15).add(i);
      out.add(lists.get(0)); // ERROR: MH044
    }
  }

  static void keyed(Map<List<String>, List<String>> groups, List<String>[] rows) {
    for (@Parallel List<String> row : rows) {
      groups.get(row).add("row"); // ERROR: MH045
    }
  }

  static void results(List<Integer>[] buckets, int[] x, boolean[] out) {
    for (@Parallel int i = 0; i < x.length; i++) {
      out[i] = buckets[x[i] & 15].remove((Integer) i); // ERROR: MH030
    }
  }

  static void another(List<Integer>[] buckets, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      List<Integer> bucket = buckets[x[i] & 15];
      if (x[i] > 100) {
        bucket = buckets[0];
      }
      bucket.add(i); // ERROR: MH030
    }
  }

  static void asked(List<Integer>[] buckets, int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      List<Integer> bucket = buckets[x[i] & 15];
      if (bucket.isEmpty()) {
        bucket.add(i); // ERROR: MH030
      }
    }
  }
}
