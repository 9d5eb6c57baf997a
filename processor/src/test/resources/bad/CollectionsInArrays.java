package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Collections in arrays and lists that iterations change, or of which nothing can be checked. */
public class CollectionsInArrays {
  static final class Cell {
    int value;
  }

  static void grown(List<List<Integer>> lists) {
    for (@Parallel int i = 0; i < lists.size(); i++) {
      lists.get(i).add(i); // ERROR: MH030
    }
  }

  static void shrunk(List<List<Integer>> lists, int[] sizes) {
    for (@Parallel int i = 0; i < sizes.length; i++) {
      Iterator<Integer> all = lists.get(i).iterator();
      while (all.hasNext()) {
        if (all.next() > 3) {
          all.remove(); // ERROR: MH030
        }
      }
      sizes[i] = lists.get((i + 1) % sizes.length).size();
    }
  }

  static int replaced(List<Integer>[] lists) {
    int sum = 0;
    for (@Parallel int i = 0; i < lists.length; i++) {
      for (int x : lists[i]) { // ERROR: MH021
        sum += x;
      }
      lists[i] = new ArrayList<>();
    }
    return sum;
  }

  static void cells(List<List<Cell>> rows) {
    for (@Parallel int y = 0; y < rows.size(); y++) {
      for (Cell cell : rows.get(y)) {
        cell.value += y; // ERROR: MH022
      }
    }
  }

  static void cellsByIndex(List<List<Cell>> rows) {
    for (@Parallel int y = 0; y < rows.size(); y++) {
      for (int x = 0; x < rows.get(y).size(); x++) {
        rows.get(y).get(x).value = x; // ERROR: MH022
      }
    }
  }

  static int header(List<List<Integer>> lists, int row) {
    int sum = 0;
    for (@Parallel int k = 0; k < lists.get(row).size(); k++) { // ERROR: MH020
      sum += lists.get(row).get(k);
    }
    return sum;
  }

  /** A map of the JDK may move what is looked up to its end. */
  static int maps(Map<Integer, Integer>[] maps) {
    int sum = 0;
    for (@Parallel int i = 0; i < maps.length; i++) {
      sum += maps[i].getOrDefault(i, 0); // ERROR: MH020
    }
    return sum;
  }
}
