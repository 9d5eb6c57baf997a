// expect: proved guarded guarded proved
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.List;

/** Fields under locks that have names: several threads run the loops at once. */
public class NamedLocks {
  @Shared(value = Sharing.LOCKED, lock = "good.totals")
  private static long total;

  private final Other other = new Other();

  static final class Other {
    @Shared(value = Sharing.LOCKED, lock = "good.totals")
    long sum;

    @Shared(Sharing.LOCKED)
    int most;

    void add(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) {
        sum += a[i];
        most = Math.max(most, a[i]);
      }
    }
  }

  void add(int[] a) {
    for (@Parallel int x : a) {
      total += x;
      other.sum += x;
    }
  }

  /** As it was written, since the arrays may be one. */
  static void write(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      b[i] = a[a.length - 1 - i] + 1;
      total++;
    }
  }

  /** What came before an exception is added. */
  static void fail(int[] a) {
    for (@Parallel int x : a) {
      if (x == 500) {
        throw new IllegalStateException();
      }
      total += x;
    }
  }

  public static Object run() throws InterruptedException {
    total = 0;
    int[] a = new int[600];
    for (int i = 0; i < a.length; i++) {
      a[i] = i;
    }
    NamedLocks locks = new NamedLocks();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      threads.add(
          new Thread(
              () -> {
                for (int k = 0; k < 20; k++) {
                  locks.add(a);
                  locks.other.add(a);
                  write(a, new int[600]);
                  int[] same = a.clone();
                  write(same, same);
                  try {
                    fail(a);
                  } catch (IllegalStateException e) {
                    // as in the sequential loop
                  }
                }
              }));
    }
    if (!io.manyhands.runtime.Original.requested()) {
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    } else {
      for (Thread thread : threads) {
        thread.run();
      }
    }
    return total + " " + locks.other.sum + " " + locks.other.most;
  }
}
