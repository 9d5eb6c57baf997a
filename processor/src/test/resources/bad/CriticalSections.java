package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.ArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks that keep updates apart and not in order, and locks that cannot be held once. */
public class CriticalSections {
  private final Object one = new Object();
  private final Object two = new Object();
  private final Lock lock = new ReentrantLock();
  private Object replaced = new Object();
  private int last;
  int count;
  private int other;
  private int[] data = new int[10];

  void lastWins(int[] a) {
    for (@Parallel int x : a) {
      synchronized (this) {
        last = last % 7 + x; // ERROR: MH056
      }
    }
  }

  void appended(int[] a, ArrayList<Integer> list) {
    for (@Parallel int x : a) {
      synchronized (list) { // ERROR: MH044
        list.add(x);
      }
    }
  }

  void limited(int[] a) {
    for (@Parallel int x : a) {
      lock.lock();
      try {
        if (count < 10) {
          count++; // ERROR: MH056
        }
      } finally {
        lock.unlock();
      }
    }
  }

  void numbered(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      synchronized (this) {
        a[i] = count = count % 7 + i; // ERROR: MH056
      }
    }
  }

  static int carried(int[] a, Object monitor) {
    int last = 0;
    for (@Parallel int x : a) {
      synchronized (monitor) {
        if (x > 3) {
          last = last / 2 + x; // ERROR: MH056
        }
      }
    }
    return last;
  }

  void lockOfElement(Object[] locks, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      synchronized (locks[i]) { // ERROR: MH057
        a[i]++;
      }
    }
  }

  void twoLocks(int[] a) {
    for (@Parallel int x : a) {
      synchronized (one) {
        count += data[x & 7];
      }
      synchronized (two) { // ERROR: MH057
        other += x;
      }
    }
  }

  /** Which of the two would have to be taken for the sum? */
  void twoLocksForOneField(int[] a) {
    for (@Parallel int x : a) {
      synchronized (one) {
        count += x;
      }
      synchronized (two) { // ERROR: MH057
        count += 1;
      }
    }
  }

  private int limit = 8;

  /** Others change the limit under the lock. */
  void readsUnderOneOfTwo(int[] a) {
    for (@Parallel int x : a) {
      synchronized (one) {
        count += x & limit;
      }
      synchronized (two) { // ERROR: MH057
        other += x;
      }
    }
  }

  void elementUnderOneOfTwo(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      synchronized (one) {
        a[i]++;
      }
      synchronized (two) { // ERROR: MH057
        other++;
      }
    }
  }

  interface Server {
    int ask(int question);
  }

  /** Whoever answers may need the lock. */
  void asksMeanwhile(int[] a, @Shared(Sharing.THREAD_SAFE) Server server) {
    for (@Parallel int x : a) {
      int answer = server.ask(x);
      synchronized (this) { // ERROR: MH057
        count += data[answer & 7];
      }
    }
  }

  void asksInside(int[] a, @Shared(Sharing.THREAD_SAFE) Server server) {
    for (@Parallel int x : a) {
      synchronized (this) { // ERROR: MH057
        count += server.ask(x);
      }
    }
  }

  /** The workers do not hold it. */
  void asksWhoHolds(int[] a) {
    for (@Parallel int x : a) {
      synchronized (one) {
        count += Thread.holdsLock(one) ? x : 0; // ERROR: MH020
      }
    }
  }

  void lockInLock(int[] a) {
    for (@Parallel int x : a) {
      synchronized (one) {
        lock.lock(); // ERROR: MH057
        try {
          count += x;
        } finally {
          lock.unlock();
        }
      }
    }
  }

  void replacedLock(int[] a) {
    for (@Parallel int x : a) {
      synchronized (replaced) { // ERROR: MH057
        count += x;
      }
    }
  }

  private synchronized int read(int i) {
    return data[i];
  }

  /** A worker would wait for the caller. */
  void lockedReader(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = read(a[i]); // ERROR: MH020
    }
  }

  void readInSection(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = readLocked(i);
    }
  }

  private int readLocked(int i) {
    synchronized (this) { // ERROR: MH020
      return data[i];
    }
  }

  /** Half of the updates do not take the lock's form. */
  void unlocked(int[] a) {
    for (@Parallel int x : a) {
      lock.lock(); // ERROR: MH020
      count += x;
      lock.unlock();
    }
  }

  void returnsInside(int[] a) {
    for (@Parallel int x : a) {
      synchronized (this) {
        if (x == 7) {
          return; // ERROR: MH019
        }
        count++;
      }
    }
  }
}
