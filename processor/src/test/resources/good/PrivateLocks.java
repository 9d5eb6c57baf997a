// expect: any any any any any any
package good;

import io.manyhands.annotations.Parallel;

/** Static synchronized methods of private classes, whose lock is a class that has no name outside. */
public class PrivateLocks {
  private static final class Registry {
    private static int entries;
    private static long total;
    private int own;

    static synchronized void add(int x) {
      entries++;
      total += x;
    }

    static void addAll(int[] a) {
      for (@Parallel int x : a) {
        add(x);
      }
    }

    static void inBlocks(int[] a) {
      for (@Parallel int x : a) {
        synchronized (Registry.class) {
          total += x;
        }
      }
    }

    void beside(int[] a) {
      for (@Parallel int x : a) {
        own += x;
        add(x);
      }
    }
  }

  private static final class Hits {
    private static int count;

    static synchronized void hit() {
      count++;
    }

    static void twice() {
      hit();
      hit();
    }
  }

  private interface Outer {
    class Deep {
      static int depth;

      static synchronized void dig(int x) {
        depth += x;
      }
    }
  }

  private static void hits(int[] a) {
    for (@Parallel int x : a) {
      if (x > 3) {
        Hits.hit();
      }
    }
  }

  private static void twice(int[] a) {
    for (@Parallel int x : a) {
      Hits.twice();
    }
  }

  private static void deep(int[] a) {
    for (@Parallel int x : a) {
      Outer.Deep.dig(x);
    }
  }

  public static Object run() {
    Registry.entries = 0;
    Registry.total = 0;
    Hits.count = 0;
    Outer.Deep.depth = 0;
    int[] a = new int[3000];
    for (int i = 0; i < a.length; i++) {
      a[i] = i % 13;
    }
    Registry registry = new Registry();
    Registry.addAll(a);
    Registry.inBlocks(a);
    registry.beside(a);
    hits(a);
    twice(a);
    deep(a);
    return Registry.entries + " " + Registry.total + " " + registry.own + " " + Hits.count + " "
        + Outer.Deep.depth;
  }
}
