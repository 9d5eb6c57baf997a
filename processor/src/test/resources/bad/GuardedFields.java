package bad;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks that {@code @GuardedBy} names, and that cannot be taken when the loop has ended. */
public class GuardedFields {
  @interface GuardedBy {
    String[] value();
  }

  interface Service {
    int ask(int question);
  }

  static final class OwnLock extends ReentrantLock {
    private static final long serialVersionUID = 1;
  }

  private final Object lock = new Object();
  private Object changing = new Object();
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
  private final OwnLock own = new OwnLock();

  @GuardedBy("changing")
  @Shared(Sharing.LOCKED)
  private long a;

  @GuardedBy("both")
  @Shared(Sharing.LOCKED)
  private long b;

  @GuardedBy("own")
  @Shared(Sharing.LOCKED)
  private long c;

  @GuardedBy({"lock", "changing"})
  @Shared(Sharing.LOCKED)
  private long d;

  @GuardedBy("getLock()")
  @Shared(Sharing.LOCKED)
  private long e;

  @GuardedBy("lock")
  @Shared(value = Sharing.LOCKED, lock = "totals")
  private long f;

  @GuardedBy("lock")
  @Shared(Sharing.LOCKED)
  private static long g;

  @GuardedBy("lock")
  @Shared(Sharing.LOCKED)
  private long h;

  @GuardedBy("this")
  @Shared(Sharing.LOCKED)
  private long k;

  void a(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH040
      a += x;
    }
  }

  void b(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH040
      b += x;
    }
  }

  void c(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH040
      c += x;
    }
  }

  void d(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH040
      d += x;
    }
  }

  void e(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH040
      e += x;
    }
  }

  void f(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH040
      f += x;
    }
  }

  void g(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH040
      g += x;
    }
  }

  void order(int[] n) {
    for (@Parallel int x : n) { // ERROR: MH056
      h = x;
    }
  }

  /** If n and m are one array, the lock would be held while the service is asked. */
  void foreign(int[] n, int[] m, @Shared(Sharing.THREAD_SAFE) Service service) {
    for (@Parallel int i = 0; i < n.length; i++) { // ERROR: MH042
      m[i] = n[n.length - 1 - i];
      h += service.ask(i);
    }
  }

  private static int twice(int x) {
    return 2 * x;
  }

  /** If n and m are one array, two locks of the program's own would be held. */
  synchronized void several(int[] n, int[] m) {
    for (@Parallel int i = 0; i < n.length; i++) { // ERROR: MH042
      m[i] = n[n.length - 1 - i];
      h += twice(n[i]);
      k += n[i];
    }
  }

  /** If the list is one of the program's own, its method would run under the lock. */
  void list(List<Integer> list) {
    for (@Parallel int i = 0; i < list.size(); i++) { // ERROR: MH042
      h += list.get(i);
    }
  }

  /** If n and m are one array, the section would wait for its lock under that of h. */
  void sections(int[] n, int[] m) {
    for (@Parallel int i = 0; i < n.length; i++) { // ERROR: MH042
      m[i] = n[n.length - 1 - i];
      synchronized (own) {
        plain[n[i]]++;
      }
      h += twice(n[i]);
    }
  }

  private final int[] plain = new int[100];

  /** The first iteration by itself would have no lock. */
  void alone(int[] n) {
    for (@Parallel int i = 0; i < n.length; i++) {
      n[i] -= n[0]; // ERROR: MH012
      h += n[i];
    }
  }

  static void timeout(double[] n) {
    for (@Parallel(timeoutMillis = 5) int i = 0; i < n.length; i++) { // ERROR: MH004
      n[i] = i;
    }
  }

  static void negative(double[] n) {
    for (@Parallel(engine = Engine.VIRTUAL_THREADS, timeoutMillis = -1) // ERROR: MH004
        int i = 0; i < n.length; i++) {
      n[i] = i;
    }
  }
}
