// expect: guarded guarded guarded proved proved guarded proved guarded
package good;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Locks under which iterations only fold: each is taken when the iterations have ended. */
public class EndLocks {
  private final Object one = new Object();
  private final Object two = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private int even;
  private int odd;
  private long total;
  private long explicit;
  private double mean;
  private int step = 1;
  static long all;

  /** No thread ever holds both. */
  void twoLocks(int[] a) {
    for (@Parallel int x : a) {
      if ((x & 1) == 0) {
        synchronized (one) {
          even++;
        }
      } else {
        synchronized (two) {
          odd += x;
        }
      }
    }
  }

  /** The same in the other order, and a third kind of lock. */
  void threeLocks(int[] a) {
    for (@Parallel int x : a) {
      synchronized (two) {
        odd++;
      }
      lock.lock();
      try {
        explicit += x;
        mean += x / 16.0;
      } finally {
        lock.unlock();
      }
      synchronized (one) {
        even -= x;
      }
    }
  }

  /** Two locks that may be one object. */
  static void oneObject(int[] a, EndLocks first, EndLocks second) {
    for (@Parallel int x : a) {
      synchronized (first) {
        first.total += x;
      }
      synchronized (second) {
        all += x;
      }
    }
  }

  /** Answers under the lock that the loop takes. */
  static final class Server {
    private long asked;
    private long sum;

    synchronized int ask(int question) {
      asked++;
      return question * 3;
    }
  }

  static void answered(int[] a, Server it, @Shared(Sharing.THREAD_SAFE) Server server) {
    for (@Parallel(engine = Engine.VIRTUAL_THREADS, parallelism = 4) int x : a) {
      int answer = server.ask(x);
      synchronized (EndLocks.class) {
        all += answer;
      }
    }
  }

  private synchronized void add(int x) {
    total += x;
  }

  private void addTwice(int x) {
    synchronized (this) {
      add(x);
      add(x);
    }
  }

  void nested(int[] a) {
    for (@Parallel int x : a) {
      addTwice(x);
    }
  }

  /** What the section reads may change under the lock: that is held all the time. */
  void reading(int[] a) {
    for (@Parallel int x : a) {
      synchronized (one) {
        even += x * step;
      }
    }
  }

  synchronized void held(int[] a) {
    for (@Parallel int x : a) {
      synchronized (this) {
        total ^= x;
      }
    }
  }

  /** What came before the exception is added. */
  void failing(int[] a) {
    for (@Parallel int x : a) {
      int y = 100 / (x - 500);
      synchronized (one) {
        even += y;
      }
      synchronized (two) {
        odd++;
      }
    }
  }

  public static Object run() throws InterruptedException {
    int[] a = new int[2000];
    Arrays.setAll(a, i -> i * 7 % 2003);
    EndLocks locks = new EndLocks();
    all = 0;
    Runnable task =
        () -> {
          locks.twoLocks(a);
          locks.threeLocks(a);
          oneObject(a, locks, locks);
          locks.nested(a);
          locks.reading(a);
          try {
            locks.failing(a);
          } catch (ArithmeticException e) {
            synchronized (locks.one) {
              locks.even++;
            }
          }
        };
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      threads.add(new Thread(task));
    }
    for (Thread thread : threads) {
      if (io.manyhands.runtime.Original.requested()) {
        thread.run();
      } else {
        thread.start();
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Server server = new Server();
    synchronized (EndLocks.class) {
      server.sum++;
    }
    answered(a, server, server);
    locks.held(a);
    return List.of(
        locks.even, locks.odd, locks.total, locks.explicit, locks.mean, all, server.asked, server.sum);
  }
}
