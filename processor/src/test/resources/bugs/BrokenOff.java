// expect: proved proved proved
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;

/** What a handler sees of a loop, or of the statements behind it. */
class BrokenOff {
  static int behindTheLoop(int[] a) {
    int last = 0;
    try {
      for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
        last = a[i] + i;
        a[i] = last + 1;
      }
      if (a[3] == 4) {
        throw new IllegalStateException();
      }
      last = 5;
    } catch (IllegalStateException e) {
      return last;
    }
    return -last;
  }

  static int inTheLoop(int[] a) {
    int last = 0;
    try {
      for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length + 20; i++) {
        last = i;
        a[i] = last + 1;
      }
      last = 5;
    } catch (ArrayIndexOutOfBoundsException e) {
      return last;
    }
    return -last;
  }

  static int reduced(int[] a) {
    int sum = 0;
    try {
      for (@Parallel int i = 0; i < a.length + 20; i++) {
        sum += i;
        int value = a[i];
        sum += value;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return sum;
    }
    return -sum;
  }

  public static Object run() {
    return behindTheLoop(new int[100]) + " " + inTheLoop(new int[100]) + " " + reduced(new int[99]);
  }
}
