package bad;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** State that cannot follow in order. */
public class StateInOrder {
  private static List<String> shown = new ArrayList<>();

  static class Key {
    private int uses;

    @Override
    public int hashCode() {
      return uses++;
    }

    @Override
    public boolean equals(Object other) {
      return other == this;
    }
  }

  static int slow(int x) {
    int y = x;
    for (int k = 0; k < 30; k++) {
      y = y * 31 + (y >>> 5);
    }
    return y;
  }

  static List<String> keep(List<String> words) {
    shown = words;
    return words;
  }

  /** What is looked up runs code of the program. */
  static int ownKeys(Key[] keys) {
    Set<Key> seen = new HashSet<>();
    int twice = 0;
    for (@Parallel int i = 0; i < keys.length; i++) {
      int x = slow(i);
      if (!seen.add(keys[i])) { // ERROR: MH044
        twice += x;
      }
    }
    return twice;
  }

  /** What gives the elements is given the collection. */
  static List<String> fed() {
    List<String> out = new ArrayList<>();
    for (@Parallel String word : keep(out)) { // ERROR: MH044
      String upper = word.toUpperCase();
      if (out.size() < 9) {
        out.add(upper);
      }
    }
    return out;
  }

  /** The statements in front need what the iteration before has left. */
  static int feedback(int[] data) {
    int last = 0;
    for (@Parallel int x : data) {
      last = slow(last + x); // ERROR: MH016
      if (last == 5) {
        return x;
      }
    }
    return last;
  }

  /** What is ahead would have written. */
  static int ahead(int[] data, int[] out) {
    int sum = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      out[i] = slow(data[i]);
      sum += out[i]; // ERROR: MH016
      if (sum > 1_000) {
        return i;
      }
    }
    return sum;
  }

  /** It might go on for ever where the loop would have ended. */
  static int endless(int[] data) {
    int sum = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      int x = data[i];
      while (x != 1) {
        x = x % 2 == 0 ? x / 2 : 3 * x + 1;
        sum++; // ERROR: MH016
      }
      if (sum > 1_000) {
        return i;
      }
    }
    return sum;
  }

  /** Objects that iterations change and read. */
  static int changed(StringBuilder[] texts) {
    Set<Integer> seen = new TreeSet<>();
    int same = 0;
    for (@Parallel int i = 1; i < texts.length; i++) {
      int x = slow(texts[i - 1].length()) & 7;
      if (!seen.add(x)) { // ERROR: MH044
        texts[i].append(x);
        same++;
      }
    }
    return same;
  }

  /** A function is given. */
  static int functions(int[] data) {
    List<Integer> open = new ArrayList<>();
    int closed = 0;
    for (@Parallel int x : data) {
      int y = slow(x) & 63;
      if (open.removeIf(each -> each == y)) { // ERROR: MH044
        closed++;
      }
      open.add(y);
    }
    return closed;
  }
}
