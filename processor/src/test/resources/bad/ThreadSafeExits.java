package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;

/** Calls of a thread-safe object that iterations behind the end of the loop would make, too. */
class ThreadSafeExits {
  static final class Sum {
    private long sum;

    synchronized void add(int x) {
      sum += x;
    }
  }

  @Shared(Sharing.THREAD_SAFE)
  Sum sum = new Sum();

  @Shared(Sharing.ORDERED)
  StringBuilder text = new StringBuilder();

  void exit(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        break; // ERROR: MH049
      }
      sum.add(a[i]);
    }
  }

  void inOrder(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      sum.add(a[i]);
      text.append(a[i]);
      if (text.length() > 40) {
        break; // ERROR: MH049
      }
    }
  }
}
