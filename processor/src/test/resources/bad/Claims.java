package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;

/** Claims of {@code @Shared} that the loop contradicts. */
public class Claims {
  @Shared(Sharing.READ_ONLY)
  private int[] table = new int[8];

  @Shared(value = Sharing.REDUCED, lock = "claims")
  int named;

  @Shared(lock = "claims")
  int auto;

  @Shared(Sharing.PRIVATE)
  int own;

  static final class Box {
    int value;
  }

  static int sum(int[] a) {
    @Shared(Sharing.READ_ONLY) int sum = 0;
    for (@Parallel int x : a) {
      sum += x; // ERROR: MH059
    }
    return sum;
  }

  void elements(int[] a) {
    for (@Parallel int i = 0; i < 8; i++) {
      table[i] = a[i]; // ERROR: MH059
    }
  }

  static void fields(@Shared(Sharing.READ_ONLY) Box[] boxes) {
    for (@Parallel int i = 0; i < boxes.length; i++) {
      boxes[i].value = i; // ERROR: MH059
    }
  }

  static int lastValue(int[] a) {
    @Shared(Sharing.PRIVATE) int last = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      last = a[i]; // ERROR: MH063
      a[i] = last + 1;
    }
    return last;
  }

  static void unassigned(int[] a, @Shared(Sharing.PRIVATE) int step) {
    for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH063
      a[i] += step;
    }
  }

  void field(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      own = a[i]; // ERROR: MH063
      a[i] = own + 1;
    }
  }

  void lockOfAnother(int[] a) {
    for (@Parallel int x : a) { // ERROR: MH069
      named += x;
    }
  }

  void lockOfNone(int[] a) {
    for (@Parallel int x : a) { // ERROR: MH069
      auto += x;
    }
  }

  static int folded(int[] a) {
    @Shared(Sharing.REDUCED) int most = 0;
    for (@Parallel int x : a) { // ERROR: MH026
      most = most * 3 + x;
    }
    return most;
  }
}
