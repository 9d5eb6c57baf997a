// expect: guarded guarded guarded guarded guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A list of the program's own waits for another thread, which needs the lock of the loop. */
public class LockedIterators {
  @interface GuardedBy {
    String value();
  }

  private final int[] counts = new int[10];
  private final Object lock = new Object();
  private final ReentrantLock explicit = new ReentrantLock();

  @Shared(value = Sharing.LOCKED, lock = "LockedIterators")
  private long total;

  @Shared(value = Sharing.LOCKED, lock = "LockedIterators")
  private int most;

  @GuardedBy("lock")
  @Shared(Sharing.LOCKED)
  private long guarded;

  void section(List<Integer> list) {
    for (@Parallel int x : list) {
      synchronized (lock) {
        counts[x]++;
      }
    }
  }

  void explicit(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      int x = list.get(i);
      explicit.lock();
      try {
        counts[x]++;
      } finally {
        explicit.unlock();
      }
    }
  }

  void named(List<Integer> list) {
    for (@Parallel int x : list) {
      total += x;
      if (x > most) most = x;
    }
  }

  void guarded(List<Integer> list) {
    for (@Parallel int x : list) guarded += x;
  }

  /** Both kinds of locks, and what is asked of the list in front of the folds. */
  void both(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      int x = list.get(i);
      if (x % 2 == 0) {
        total += x;
      } else {
        guarded += Math.abs(x);
      }
    }
  }

  void swapped(List<Integer> list, int[] a, int[] b) {
    for (@Parallel int i = 0; i < list.size(); i++) {
      int x = list.get(i);
      b[i] = a[a.length - 1 - i] + x;
      total += x;
    }
  }

  /** What another thread does, over and over again. */
  private void other() {
    synchronized (lock) {
      guarded += 0;
    }
    explicit.lock();
    explicit.unlock();
    named(List.of(0));
  }

  private final class Waiting extends AbstractList<Integer> {
    @Override
    public Integer get(int index) {
      Thread thread = new Thread(LockedIterators.this::other);
      thread.setDaemon(true);
      thread.start();
      try {
        thread.join(TimeUnit.SECONDS.toMillis(20));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (thread.isAlive()) {
        throw new IllegalStateException("a lock is held");
      }
      return index;
    }

    @Override
    public int size() {
      return 10;
    }
  }

  public static Object run() {
    LockedIterators program = new LockedIterators();
    List<Integer> waiting = program.new Waiting();
    program.section(waiting);
    program.explicit(waiting);
    program.named(waiting);
    program.guarded(waiting);
    program.both(waiting);
    int[] a = new int[10];
    program.swapped(waiting, a, a);
    program.swapped(List.of(1, 2, 3), a, new int[10]);
    return java.util.Arrays.toString(program.counts)
        + java.util.Arrays.toString(a)
        + program.total
        + " "
        + program.most
        + " "
        + program.guarded;
  }
}
