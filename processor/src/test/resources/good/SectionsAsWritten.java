// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded
package good;

import io.manyhands.annotations.Parallel;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Critical sections over lists of the JDK and of the program: where a check fails, the loop takes
 * its locks itself.
 */
public class SectionsAsWritten {
  private final Object lock = new Object();
  private final ReentrantLock rl = new ReentrantLock();
  int[] counts = new int[16];
  long[] sums = new long[16];
  List<Integer> seen = new ArrayList<>();
  Map<Integer, Integer> map = new TreeMap<>();
  long t;
  int mx;

  void sect(int[] a, int[] c) {
    for (@Parallel int i = 0; i < a.length; i++) {
      int k = a[i] & 15;
      synchronized (this) {
        c[k] += 1;
      }
    }
  }

  void collect(List<Integer> l) {
    for (@Parallel int x : l) {
      rl.lock();
      try {
        seen.add(x * 2);
      } finally {
        rl.unlock();
      }
    }
  }

  void mapped(Collection<Integer> l) {
    for (@Parallel int x : l) {
      synchronized (lock) {
        map.merge(x & 7, 1, Integer::sum);
      }
    }
  }

  void header() {
    for (@Parallel int x : list()) {
      synchronized (lock) {
        counts[x & 15]++;
      }
    }
  }

  int asked;

  List<Integer> list() {
    asked++;
    return new Lazy(50);
  }

  void headerGet(List<Integer> q) {
    for (@Parallel int i = 0, n = q.size(); i < n; i++) {
      int x = q.get(i);
      synchronized (lock) {
        counts[x & 15]++;
        t += x;
      }
    }
  }

  void exc(List<Integer> l) {
    for (@Parallel int x : l) {
      synchronized (lock) {
        if (x == 33) throw new IllegalStateException("x33");
        counts[x & 15]++;
      }
    }
  }

  void cont(List<Integer> l) {
    for (@Parallel int x : l) {
      if (x % 3 == 0) continue;
      synchronized (lock) {
        sums[x & 15] += x;
        if (x > mx) mx = x;
      }
    }
  }

  synchronized void sync(List<Integer> l) {
    for (@Parallel int x : l) {
      synchronized (this) {
        sums[x & 15] += 1;
      }
    }
  }

  void stat(List<Integer> l) {
    for (@Parallel int x : l) {
      synchronized (SectionsAsWritten.class) {
        sums[x & 15] -= 1;
      }
    }
  }

  static class Lazy extends AbstractList<Integer> {
    final int n;

    Lazy(int n) {
      this.n = n;
    }

    public Integer get(int i) {
      if (i >= n) throw new IndexOutOfBoundsException("" + i);
      return i * 7 % 41;
    }

    public int size() {
      return n;
    }
  }

  private static String run(List<Integer> l) {
    SectionsAsWritten n = new SectionsAsWritten();
    int[] a = new int[300];
    for (int i = 0; i < a.length; i++) a[i] = i * 5 & 15;
    StringBuilder b = new StringBuilder();
    n.sect(a, new int[16]);
    int[] s = a.clone();
    n.sect(s, s);
    b.append(Arrays.hashCode(s));
    n.collect(l);
    n.mapped(l);
    n.mapped(new HashSet<>(l));
    n.header();
    n.headerGet(l);
    n.cont(l);
    n.sync(l);
    n.stat(l);
    try {
      n.exc(l);
    } catch (IllegalStateException e) {
      b.append(e.getMessage());
    }
    return b
        + Arrays.toString(n.counts)
        + Arrays.toString(n.sums)
        + n.seen
        + n.map
        + n.t
        + n.mx
        + n.asked;
  }

  public static Object run() {
    List<Integer> list = new ArrayList<>(new Lazy(60));
    return List.of(
        run(new Lazy(60)),
        run(list),
        run(new LinkedList<>(list)),
        run(Collections.synchronizedList(list)),
        run(List.of()));
  }
}
