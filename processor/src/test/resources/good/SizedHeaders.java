// expect: guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;

/** Loops that skip elements of a list, or stop short of its end. */
public class SizedHeaders {
  static final class Cell {
    int v;

    Cell(int v) {
      this.v = v;
    }
  }

  /** A list that counts how often it is asked. */
  static final class Counting extends ArrayList<Cell> {
    private static final long serialVersionUID = 1;
    int asked;

    Counting(Collection<Cell> all) {
      super(all);
    }

    @Override
    public int size() {
      asked++;
      return super.size();
    }
  }

  private final List<Cell> field;
  private final int[] data;

  SizedHeaders(List<Cell> field, int[] data) {
    this.field = field;
    this.data = data;
  }

  /** Where a cell is there twice, what is read by one iteration is written by another. */
  static void pairs(List<Cell> cells) {
    for (@Parallel int i = 0; i + 1 < cells.size(); i += 2) {
      cells.get(i + 1).v = cells.get(i).v + 1;
    }
  }

  static void everyThird(List<Cell> cells, int[] out) {
    for (@Parallel int i = 1; i < cells.size(); i += 3) {
      out[i] = cells.get(i).v;
    }
  }

  static void fromOne(List<Cell> cells, int[] out) {
    for (@Parallel int i = 1; i <= cells.size(); i++) {
      out[i] = cells.get(i - 1).v;
    }
  }

  static void butTheLast(List<Cell> cells, int[] out) {
    for (@Parallel int i = 0; i < cells.size() - 1; i += 2) {
      out[i] = cells.get(i).v + cells.get(i + 1).v;
    }
  }

  void ofField(int[] out, int start) {
    for (@Parallel int i = start; i + 2 <= field.size(); i += 2) {
      out[i] = field.get(i).v - field.get(i + 1).v;
    }
  }

  void ofArray(int[] out) {
    for (@Parallel int i = 0; i + 3 < data.length; i += 4) {
      out[i] = data[i] + data[i + 3];
    }
  }

  static void ofText(String text, char[] out) {
    for (@Parallel int i = 0; i + 1 < text.length(); i += 2) {
      out[i] = text.charAt(i + 1);
      out[i + 1] = text.charAt(i);
    }
  }

  static int counted(List<Cell> cells, int[] out, int k) {
    for (@Parallel int i = 0; i + 1 < cells.size(); i += 2) {
      out[k++] = cells.get(i).v;
      out[k++] = cells.get(i + 1).v;
    }
    return k;
  }

  private static String outcome(Runnable loop) {
    try {
      loop.run();
      return "done";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  public static Object run() {
    List<Object> answers = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 4, 37, 1500}) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        cells.add(new Cell(i * 31 % 101));
      }
      int[] out = new int[n + 5];
      pairs(cells);
      everyThird(cells, out);
      fromOne(new LinkedList<>(cells), out);
      butTheLast(cells, out);
      SizedHeaders host = new SizedHeaders(cells, out.clone());
      host.ofField(out, 1);
      answers.add(outcome(() -> host.ofField(out, Integer.MAX_VALUE - 1)));
      answers.add(outcome(() -> host.ofField(out, -1)));
      host.ofArray(out);
      char[] text = new char[n];
      ofText("ab".repeat(n).substring(n), text);
      answers.add(counted(cells, out, 2) + Arrays.hashCode(out) + new String(text));
      if (n > 3) {
        cells.set(2, cells.get(1));
        cells.set(n - 1, cells.get(n / 2));
        pairs(cells);
      }
      answers.add(cells.stream().map(cell -> cell.v).toList());
      Counting counting = new Counting(cells);
      pairs(counting);
      everyThird(counting, out);
      fromOne(counting, out);
      butTheLast(counting, out);
      counted(counting, out, 1);
      new SizedHeaders(counting, out).ofField(out, 0);
      answers.add(counting.asked);
      answers.add(outcome(() -> pairs(null)));
      answers.add(outcome(() -> ofText(null, text)));
      answers.add(outcome(() -> new SizedHeaders(null, null).ofField(out, 0)));
      answers.add(outcome(() -> new SizedHeaders(null, null).ofArray(out)));
      answers.add(Arrays.hashCode(out));
    }
    return answers;
  }
}
