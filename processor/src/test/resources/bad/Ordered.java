package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.List;

/** What cannot be put in order. */
public class Ordered {
  static int[] table = new int[9];

  @Shared(Sharing.ORDERED)
  int state;

  static int slow(int x) {
    return (int) (Math.sin(x) * 100);
  }

  /** Everything hangs on the value of the iteration before. */
  static int all(int[] data) {
    @Shared(Sharing.ORDERED) int h = 7;
    for (@Parallel int x : data) {
      h = slow(h + x); // ERROR: MH064
    }
    return h;
  }

  /** Read in front of the part in order. */
  static int before(int[] data) {
    int offset = 0;
    @Shared(Sharing.ORDERED) int h = 7;
    for (@Parallel int x : data) {
      int y = slow(x + offset); // ERROR: MH064
      h = 31 * h + y;
      offset = h % 3;
    }
    return h;
  }

  /** The part in order writes what later iterations read. */
  static void feedback(int[] data, @Shared(Sharing.ORDERED) List<Integer> out) {
    for (@Parallel int i = 1; i < data.length; i++) {
      int y = slow(data[i - 1]);
      out.add(y);
      data[i] = y; // ERROR: MH012
    }
  }

  /** It may see what a later iteration has written already. */
  static void tooLate(int[] data, @Shared(Sharing.ORDERED) List<Integer> out) {
    for (@Parallel int i = 0; i < data.length - 1; i++) {
      data[i] = slow(i); // ERROR: MH013
      out.add(data[i + 1]);
    }
  }

  void field(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      data[i] = other(data[i]); // ERROR: MH064
      state = data[i];
    }
  }

  private int other(int x) {
    return slow(x) + state;
  }

  /** An iteration behind the end of the loop would have written. */
  static int early(int[] data) {
    @Shared(Sharing.ORDERED) int h = 7;
    for (@Parallel int i = 0; i < data.length; i++) {
      data[i] = slow(data[i]);
      h = 31 * h + data[i];
      if (h == 3) {
        break; // ERROR: MH048
      }
    }
    return h;
  }

  static void bound(@Shared(Sharing.ORDERED) List<Integer> out) {
    for (@Parallel int i = 0; i < out.size(); i++) { // ERROR: MH065
      int y = slow(i);
      out.add(y);
    }
  }

  int fold(int[] data, @Shared(Sharing.ORDERED) StringBuilder out) {
    for (@Parallel int x : data) {
      table[x & 7] += slow(x);
      out.append(x); // ERROR: MH065
    }
    return table[0];
  }

  static void labeled(int[] data, @Shared(Sharing.ORDERED) StringBuilder out) {
    next:
    for (@Parallel int x : data) {
      int y = slow(x);
      if (y == 3) {
        continue next;
      }
      out.append(y); // ERROR: MH065
    }
  }

  interface Sink {
    void take(Runnable action);
  }

  static void handed(int[] data, @Shared(Sharing.ORDERED) Sink sink) {
    for (@Parallel int i = 0; i < data.length; i++) {
      int y = slow(data[i]);
      sink.take(() -> table[0] = y); // ERROR: MH020
    }
  }

  /** Another object that is not in order. */
  static void two(int[] data, @Shared(Sharing.ORDERED) StringBuilder out, List<Integer> all) {
    for (@Parallel int x : data) {
      int y = slow(x);
      out.append(y);
      all.add(y); // ERROR: MH030
    }
  }

  static List<Integer> together(int[] data) {
    List<Integer> all = new ArrayList<>();
    @Shared(Sharing.ORDERED) int h = 0;
    for (@Parallel int x : data) {
      all.add(slow(x));
      h = h * 31 + x; // ERROR: MH065
    }
    return all;
  }
}
