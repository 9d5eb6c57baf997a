package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.List;

/** What worker processes cannot hand over, and what would mean something else. */
public class ProcessesOrdered {
  private static final StringBuilder LINE = new StringBuilder();
  private static final StringBuilder OTHER = new StringBuilder();
  private static String before = "";

  static final class Item implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    int weight;
  }

  static int slow(int x) {
    int y = x;
    for (int k = 0; k < 30; k++) {
      y = y * 31 + (y >>> 5);
    }
    return y;
  }

  /** The item would be a copy of the one in the list. */
  static void items(List<Item> items, @Shared(Sharing.ORDERED) List<Item> heavy) {
    for (@Parallel(engine = Engine.PROCESSES) Item item : items) {
      int y = slow(item.weight);
      if (y > 0) {
        heavy.add(item); // ERROR: MH067
      }
    }
  }

  /** The array is one of those that others have. */
  static void shared(int[][] rows, @Shared(Sharing.ORDERED) List<int[]> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < rows.length; i++) {
      int[] row = rows[i];
      int y = slow(row.length);
      out.add(y > 0 ? row : null); // ERROR: MH067
    }
  }

  /** The text that the iteration has put together is in another process. */
  static void scratch(int n, @Shared(Sharing.ORDERED) List<Integer> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      LINE.setLength(0);
      LINE.append(slow(i));
      if (out.size() < 20) {
        out.add(LINE.length()); // ERROR: MH065
      }
    }
  }

  private static int length() {
    return OTHER.length();
  }

  static void called(int n, @Shared(Sharing.ORDERED) List<Integer> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < n; i++) {
      OTHER.setLength(0); // ERROR: MH030
      OTHER.append(slow(i));
      if (out.size() < 20) {
        out.add(length());
      }
    }
  }

  /** A copy is never the same string. */
  static int identity(String[] words, @Shared(Sharing.ORDERED) List<String> out) {
    String last = "";
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < words.length; i++) {
      String word = words[i].toLowerCase() + slow(i);
      if (word == last) { // ERROR: MH073
        out.add(word);
      }
      last = word;
    }
    return out.size();
  }

  private static boolean isSame(String word) {
    boolean same = word == before; // ERROR: MH073
    before = word;
    return same;
  }

  static int identityCalled(String[] words, @Shared(Sharing.ORDERED) List<String> out) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < words.length; i++) {
      String word = words[i].toLowerCase() + slow(i);
      out.add(word);
      if (isSame(word)) {
        out.add("same");
      }
    }
    return out.size();
  }

  /** An iteration behind the end of the loop would have written. */
  static int early(int[] data) {
    @Shared(Sharing.ORDERED) int h = 7;
    for (@Parallel(engine = Engine.PROCESSES) int i = 0; i < data.length; i++) {
      data[i] = slow(data[i]);
      h = 31 * h + data[i];
      if (h == 3) {
        break; // ERROR: MH048
      }
    }
    return h;
  }

  /** Read ahead of where another iteration writes behind: not the other way round. */
  static void behind(int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 1; i < a.length; i++) {
      a[i] = a[i] - a[i - 1] * a[i]; // ERROR: MH012
    }
  }

  static void both(int[] a) {
    for (@Parallel(engine = Engine.PROCESSES) int i = 1; i < a.length - 1; i++) {
      a[i] = a[i + 1] * 31 + a[i - 1]; // ERROR: MH013
    }
  }
}
