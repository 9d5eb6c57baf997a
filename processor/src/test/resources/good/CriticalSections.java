// expect: proved guarded guarded proved proved proved guarded guarded proved proved guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Loops that take a lock in each iteration: the region takes it once. */
public class CriticalSections {
  private static int hits;
  private final Object guard = new Object();
  private final Lock lock = new ReentrantLock();
  private final int[] histogram = new int[8];
  private int count;
  private long total;
  private double mean;
  private int most = Integer.MIN_VALUE;

  void countEach(int n) {
    for (@Parallel int i = 0; i < n; i++) {
      synchronized (this) {
        count++;
      }
    }
  }

  void severalFolds(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      int twice = data[i] * 2;
      synchronized (guard) {
        total += twice;
        count++;
        if (twice > most) {
          most = twice;
        }
      }
    }
  }

  void explicit(int[] data) {
    for (@Parallel int x : data) {
      if (x % 3 == 0) {
        continue;
      }
      lock.lock();
      try {
        total += x; // under the lock
        mean += x / 8.0;
      } finally {
        lock.unlock();
      }
    }
  }

  private synchronized void add(int x) {
    total += x;
  }

  private void addLater(int x) {
    if (x > 10) {
      synchronized (this) {
        total -= x;
      }
    }
    add(x);
  }

  void inMethods(int[] data) {
    for (@Parallel int x : data) {
      add(x);
    }
  }

  void inNestedMethods(int[] data) {
    for (@Parallel int x : data) {
      addLater(x);
      synchronized (this) {
        total++;
      }
    }
  }

  static void ofClass(int[] data) {
    for (@Parallel int x : data) {
      synchronized (CriticalSections.class) {
        hits += x & 1;
      }
    }
  }

  static long ofLocal(int[] data, Object monitor) {
    long sum = 0;
    for (@Parallel int x : data) {
      synchronized (monitor) {
        sum += x;
      }
    }
    return sum;
  }

  synchronized void alreadyHeld(int[] data) {
    for (@Parallel int x : data) {
      synchronized (this) {
        histogram[x & 7]++;
      }
    }
  }

  void insideSection(int n) {
    synchronized (this) {
      for (@Parallel int i = 0; i < n; i++) {
        count += 2;
      }
    }
  }

  /** Independent without the lock, which serves others. */
  void elements(int[] in, int[] out) {
    for (@Parallel int i = 0; i < in.length; i++) {
      synchronized (this) {
        out[i] = in[i] + 1;
      }
    }
  }

  void failing(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      synchronized (guard) {
        total += 1000 / data[i];
      }
    }
  }

  static final class Cell {
    int value;

    synchronized void raise(int by) {
      value += by;
    }
  }

  /** An object of the iteration's own. */
  static int[] fresh(int n) {
    int[] out = new int[n];
    for (@Parallel int i = 0; i < n; i++) {
      Cell cell = new Cell();
      cell.raise(i);
      cell.raise(1);
      out[i] = cell.value;
    }
    return out;
  }

  private static void together(Runnable... tasks) {
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      threads.add(new Thread(task));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static Object run() {
    CriticalSections sections = new CriticalSections();
    int[] data = new int[2000];
    Arrays.setAll(data, i -> i * 31 % 1009);
    sections.countEach(1500);
    sections.severalFolds(data);
    sections.explicit(data);
    sections.inMethods(data);
    sections.inNestedMethods(data);
    ofClass(data);
    sections.alreadyHeld(data);
    sections.insideSection(700);
    int[] out = new int[data.length];
    sections.elements(data, out);
    String thrown = "";
    try {
      sections.failing(data);
    } catch (ArithmeticException e) {
      thrown = e.getMessage();
    }
    try {
      ofLocal(data, null);
    } catch (NullPointerException e) {
      thrown += " null";
    }
    thrown += ofLocal(new int[0], null);
    // Who holds the lock already does not wait for it, and nobody's update is lost.
    synchronized (sections) {
      sections.countEach(900);
      sections.inMethods(data);
    }
    together(
        () -> sections.countEach(3000),
        () -> sections.countEach(4000),
        () -> {
          for (int i = 0; i < 5000; i++) {
            synchronized (sections) {
              sections.count++;
            }
          }
        });
    int seen = hits;
    hits = 0;
    return List.of(
        sections.count,
        sections.total,
        sections.mean,
        sections.most,
        Arrays.toString(sections.histogram),
        Arrays.hashCode(out),
        Arrays.hashCode(fresh(500)),
        ofLocal(data, "text"),
        seen,
        thrown);
  }
}
