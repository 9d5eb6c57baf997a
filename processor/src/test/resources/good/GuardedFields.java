// expect: guarded guarded guarded guarded proved guarded
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Results are added under the lock that {@code @GuardedBy} names, and that others take. */
public class GuardedFields {
  /** As several libraries have it. */
  @interface GuardedBy {
    String[] value();
  }

  private static final Object STATIC = new Object();

  private final Object lock = new Object();
  private final ReentrantLock explicit = new ReentrantLock();
  private final Other other = new Other();

  @GuardedBy("lock")
  @Shared(Sharing.LOCKED)
  private long total;

  @GuardedBy("this")
  @Shared(Sharing.LOCKED)
  private long own;

  @GuardedBy("this.explicit")
  @Shared(Sharing.LOCKED)
  private int most;

  @GuardedBy("GuardedFields.class")
  @Shared(Sharing.LOCKED)
  private static int all;

  @GuardedBy("STATIC")
  @Shared(Sharing.LOCKED)
  private static int more;

  @GuardedBy("lock")
  private long plain;

  static final class Other {
    private final Lock lock = new ReentrantLock();

    @GuardedBy("lock")
    @Shared(Sharing.LOCKED)
    private long sum;
  }

  void add(int[] a) {
    for (@Parallel int x : a) {
      total += x;
      own += 2 * x;
      most = Math.max(most, x);
      all++;
      more += 3;
    }
  }

  void add(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      b[i] = a[a.length - 1 - i] + 1;
      total += a[i];
      most = Math.max(most, a[i]);
    }
  }

  void addToOther(int[] a) {
    for (@Parallel int x : a) {
      other.sum += x;
    }
  }

  /** The loop takes the lock itself. */
  void addLocked(int[] a) {
    for (@Parallel int x : a) {
      synchronized (lock) {
        plain += x;
      }
    }
  }

  /** The caller has the lock. */
  void addUnlocked(int[] a) {
    for (@Parallel int x : a) {
      plain += x;
    }
  }

  /** What came before an exception is added. */
  void fail(int[] a) {
    for (@Parallel int x : a) {
      if (x == 500) {
        throw new IllegalStateException();
      }
      total += x;
    }
  }

  private void one() {
    synchronized (lock) {
      total++;
    }
    synchronized (this) {
      own++;
    }
    synchronized (GuardedFields.class) {
      all++;
    }
    synchronized (STATIC) {
      more++;
    }
    other.lock.lock();
    try {
      other.sum++;
    } finally {
      other.lock.unlock();
    }
  }

  private void many(int[] a) {
    for (int k = 0; k < 20; k++) {
      add(a);
      addToOther(a);
      addLocked(a);
      add(a, new int[a.length]);
      int[] same = a.clone();
      add(same, same);
      try {
        fail(a);
      } catch (IllegalStateException e) {
        // as in the sequential loop
      }
    }
    synchronized (lock) {
      addUnlocked(a);
    }
  }

  public static Object run() throws InterruptedException {
    all = 0;
    more = 0;
    int[] a = new int[600];
    for (int i = 0; i < a.length; i++) {
      a[i] = i;
    }
    GuardedFields fields = new GuardedFields();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      threads.add(new Thread(() -> fields.many(a)));
    }
    threads.add(
        new Thread(
            () -> {
              for (int k = 0; k < 20_000; k++) {
                fields.one();
              }
            }));
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
    return List.of(
        fields.total, fields.own, fields.most, all, more, fields.other.sum, fields.plain);
  }
}
