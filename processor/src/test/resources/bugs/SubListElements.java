// expect: refused refused refused refused guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.ArrayList;
import java.util.List;

/** Elements of a sublist are not where the same subscript leads in the list itself. */
public class SubListElements {
  static class Cell {
    int value = 1;
  }

  private static void named(List<Cell> cells, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      List<Cell> tail = cells.subList(i, n);
      Cell last = tail.get(n - i - 1);
      last.value = last.value * 3 + i;
    }
  }

  private static void chained(List<Cell> cells, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      cells.subList(n - 1 - i, n).get(i).value += i;
    }
  }

  private static void header(List<Cell> cells, int n) {
    int k = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) Cell cell : cells.subList(1, n)) {
      cells.get(k).value = cell.value * 2;
      k++;
    }
  }

  private static void inner(List<Cell> cells, int n) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < n; i++) {
      int k = 0;
      for (Cell cell : cells.subList(n - i - 1, n)) {
        if (k == i) {
          cell.value = cell.value * 5 + i;
        }
        k++;
      }
    }
  }

  private static int sums(List<Cell> cells, int n) {
    int sum = 0;
    for (@Parallel int i = 0; i < n; i++) {
      for (Cell cell : cells.subList(i, n)) {
        sum += cell.value;
      }
    }
    return sum;
  }

  public static Object run() {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      cells.add(new Cell());
    }
    named(cells, 300);
    chained(cells, 300);
    header(cells, 300);
    inner(cells, 300);
    List<Object> out = new ArrayList<>();
    cells.forEach(cell -> out.add(cell.value));
    out.add(sums(cells, 300));
    return out;
  }
}
