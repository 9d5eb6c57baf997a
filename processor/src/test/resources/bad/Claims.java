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

  static double everything(double[] a) {
    @Shared(Sharing.LOCKED) double state = 0;
    for (@Parallel double x : a) {
      state = Math.sin(state + x); // ERROR: MH061
    }
    return state;
  }

  /** Something is left to run in parallel; the order shows all the same. */
  static double half(double[] a) {
    @Shared(Sharing.LOCKED) double state = 0;
    for (@Parallel double x : a) { // ERROR: MH056
      double y = Math.sqrt(x);
      state = Math.sin(state + y);
    }
    return state;
  }

  static long wrongOne(int[] a) {
    @Shared(Sharing.REDUCED) long total = 0; // ERROR: MH062
    long sum = 0;
    for (@Parallel int x : a) {
      sum += x;
    }
    return sum + total;
  }

  static void wrongParameter(
      int[] a, int[] b, @Shared(Sharing.DISJOINT) int[] table) { // ERROR: MH062
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = i;
    }
    table[b[0]]++;
  }

  static void onlyRead(double[] a, @Shared(Sharing.ORDERED) double factor) {
    for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH066
      a[i] *= factor;
    }
  }

  static void nothingToLock(double[] a, @Shared(Sharing.LOCKED) String text) {
    for (@Parallel int i = 0; i < a.length; i++) { // ERROR: MH066
      a[i] *= text.length();
    }
  }

  @Shared(Sharing.PRIVATE)
  private final int[] scratch = new int[4];

  void readsWhatItHasNotWritten(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int k = 0; k < 3; k++) {
        scratch[k] = a[i]; // ERROR: MH063
      }
      a[i] = scratch[2] + scratch[3];
    }
  }

  static void addsToIt(int[] a) {
    @Shared(Sharing.PRIVATE) int[] sums = new int[4];
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int k = 0; k < 4; k++) {
        sums[k] += a[i]; // ERROR: MH063
      }
      a[i] = sums[2];
    }
  }

  @Shared(Sharing.LOCKED)
  private final int[] counts = new int[10];

  void lockedElements(int[] a) {
    for (@Parallel int x : a) {
      counts[x % 10]++; // ERROR: MH051
    }
  }

  @Shared(Sharing.LOCKED)
  private final java.util.List<Integer> list = new java.util.ArrayList<>();

  void lockedObject(int[] a) {
    for (@Parallel int x : a) { // ERROR: MH051
      list.add(x);
    }
  }

  static class Sum {
    private long sum;

    void add(int x) {
      sum += x;
    }

    void merge(Sum other) {
      sum += other.sum;
    }
  }

  @Shared(Sharing.REDUCED)
  private final Sum sum = new Sum();

  void reducedObject(int[] a) {
    for (@Parallel int x : a) { // ERROR: MH039
      sum.add(x);
    }
  }

  @Shared(Sharing.ATOMIC)
  private volatile int count;

  void volatileField(int[] a) {
    for (@Parallel int x : a) {
      count += x; // ERROR: MH028
    }
  }
}
