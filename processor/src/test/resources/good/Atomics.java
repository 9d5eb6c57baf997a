// expect: guarded guarded guarded proved proved guarded proved proved
package good;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Atomic updates whose order does not show. */
public class Atomics {
  private static final AtomicLong TOTAL = new AtomicLong(5);
  private final AtomicInteger count = new AtomicInteger();
  final LongAdder adder = new LongAdder();
  private final Statistics statistics = new Statistics();

  static final class Statistics {
    final AtomicLong seen = new AtomicLong();
    AtomicInteger odd = new AtomicInteger();

    void see(int x) {
      seen.addAndGet(x);
      if (x % 2 != 0) {
        odd.getAndIncrement();
      }
    }
  }

  void fields(int[] data) {
    for (@Parallel int x : data) {
      if (x % 3 == 0) {
        count.incrementAndGet();
      }
      adder.add(x);
      TOTAL.addAndGet(x);
    }
  }

  static int local(int[] data) {
    AtomicInteger n = new AtomicInteger(3);
    for (@Parallel int i = 0; i < data.length; i++) {
      n.addAndGet(data[i]);
      n.decrementAndGet();
    }
    return n.get();
  }

  /** One object under two names, and a parameter that may be null. */
  static void aliases(AtomicInteger one, AtomicInteger other, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      one.incrementAndGet();
      if (i % 4 == 1) {
        other.addAndGet(i);
      }
    }
  }

  void inMethods(int[] data, AtomicIntegerArray histogram) {
    for (@Parallel int x : data) {
      statistics.see(x);
      histogram.incrementAndGet(x & 7);
    }
  }

  static boolean flag(int[] data, AtomicBoolean found) {
    for (@Parallel int x : data) {
      if (x == 77) {
        found.set(true);
      }
    }
    return found.get();
  }

  /** The number keeps what the iterations before the exception added. */
  void failing(int[] data) {
    for (@Parallel int i = 0; i < data.length; i++) {
      count.addAndGet(1000 / (data[i] - 900));
    }
  }

  static void queue(int[] data, @Shared(Sharing.THREAD_SAFE) Queue<Integer> queue, int[] out) {
    for (@Parallel int i = 0; i < data.length; i++) {
      queue.add(data[i]);
      out[i] = data[i] * 3;
    }
  }

  static void fresh(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      AtomicInteger own = new AtomicInteger(i);
      out[i] = own.incrementAndGet() + own.get();
    }
  }

  public static Object run() {
    Atomics atomics = new Atomics();
    int[] data = new int[2000];
    Arrays.setAll(data, i -> i * 31 % 1009);
    atomics.fields(data);
    AtomicInteger one = new AtomicInteger();
    aliases(one, one, 1000);
    AtomicInteger other = new AtomicInteger();
    aliases(one, other, 1000);
    String thrown = "";
    try {
      aliases(one, null, 30);
    } catch (NullPointerException e) {
      thrown = "null";
    }
    AtomicIntegerArray histogram = new AtomicIntegerArray(8);
    atomics.inMethods(data, histogram);
    int counted = atomics.count.get();
    try {
      atomics.failing(data);
    } catch (ArithmeticException e) {
      thrown += e.getMessage();
    }
    int[] out = new int[data.length];
    Queue<Integer> queue = new ConcurrentLinkedQueue<>();
    queue(data, queue, out);
    int[] own = new int[300];
    fresh(own);
    long total = TOTAL.getAndSet(5);
    return List.of(
        counted,
        atomics.count.get(),
        atomics.adder.sum(),
        total,
        local(data),
        one.get() + "," + other.get(),
        histogram.toString(),
        flag(data, new AtomicBoolean()) + " " + queue.stream().mapToInt(x -> x).sum(),
        atomics.statistics.seen + " " + atomics.statistics.odd,
        Arrays.hashCode(out) + Arrays.hashCode(own) + thrown);
  }
}
