package bad;

import io.manyhands.annotations.Parallel;
import java.util.List;

/** Near misses of lists whose elements iterations replace. */
public class ListElements {
  static void ahead(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size() - 1; i++) {
      list.set(i, list.get(i + 1)); // ERROR: MH013
    }
  }

  static void behind(List<Integer> list) {
    for (@Parallel int i = 1; i < list.size(); i++) {
      list.set(i, list.get(i - 1) + list.get(i)); // ERROR: MH012
    }
  }

  static void one(List<Integer> list, int k) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      list.set(k, i); // ERROR: MH014
    }
  }

  static void asked(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      if (list.contains(i)) {
        list.set(i, -i); // ERROR: MH015
      }
    }
  }

  static void summed(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      int sum = 0;
      for (int x : list) {
        sum += x;
      }
      list.set(i, sum); // ERROR: MH015
    }
  }

  static void joined(List<String> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      list.set(i, String.join(",", list)); // ERROR: MH015
    }
  }

  static void streamed(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      list.set(i, list.stream().mapToInt(x -> x).sum()); // ERROR: MH015
    }
  }

  static void part(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size() - 1; i++) {
      List<Integer> rest = list.subList(i, list.size());
      rest.set(0, i); // ERROR: MH030
    }
  }

  static void partRead(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size() - 1; i++) {
      list.set(i, list.subList(i, list.size()).get(1)); // ERROR: MH015
    }
  }

  static boolean until(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      if (list.get(i) < 0) {
        return false; // ERROR: MH048
      }
      list.set(i, list.get(i) + 1);
    }
    return true;
  }

  static void grown(List<Integer> list, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      list.set(i, i); // ERROR: MH044
      list.add(i);
    }
  }

  static void through(List<Integer> list) {
    int i = 0;
    for (@Parallel int x : list) { // ERROR: MH018
      list.set(i, x + 1);
      i++;
    }
  }
}
