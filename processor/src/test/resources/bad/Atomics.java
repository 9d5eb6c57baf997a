package bad;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** Atomic, and still not in order. */
public class Atomics {
  private final AtomicInteger count = new AtomicInteger();

  interface Sink {
    void take(int[] row);
  }

  void drawn(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = count.getAndIncrement(); // ERROR: MH056
    }
  }

  void tested(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (count.incrementAndGet() > 5) { // ERROR: MH056
        a[i] = 0;
      }
    }
  }

  static void queued(int[] a, ConcurrentLinkedQueue<Integer> queue) {
    for (@Parallel int x : a) {
      queue.remove(x); // ERROR: MH044
    }
  }

  static void mapped(int[] a, ConcurrentHashMap<Integer, Integer> map) {
    for (@Parallel int i = 0; i < a.length; i++) {
      map.replace(a[i], i); // ERROR: MH030
    }
  }

  void limited(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (count.get() < 5) { // ERROR: MH028
        count.incrementAndGet();
      }
    }
  }

  void mixed(int[] a) {
    for (@Parallel int x : a) {
      count.addAndGet(x);
      if (x == 3) {
        count.set(0); // ERROR: MH056
      }
    }
  }

  /** They may be one object. */
  static void twoNames(int[] a, AtomicLong one, AtomicLong other) {
    for (@Parallel int x : a) {
      one.addAndGet(x);
      if (x == 3) {
        other.set(7); // ERROR: MH056
      }
    }
  }

  static void lastWins(int[] a, AtomicInteger last) {
    for (@Parallel int x : a) {
      last.set(x); // ERROR: MH056
    }
  }

  static void constants(int[] a, AtomicInteger last) {
    for (@Parallel int x : a) {
      if (x > 0) {
        last.set(1);
      } else {
        last.set(2); // ERROR: MH056
      }
    }
  }

  static void swapped(int[] a, AtomicInteger max) {
    for (@Parallel int x : a) {
      max.compareAndSet(x - 1, x); // ERROR: MH056
    }
  }

  /** What a thread-safe object is given must not change meanwhile. */
  static void handedOn(int[] a, @Shared(Sharing.THREAD_SAFE) Sink sink) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = i; // ERROR: MH015
      sink.take(a);
    }
  }

  static void undeclared(int[][] rows, Sink sink) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      sink.take(rows[i]); // ERROR: MH020
    }
  }

  void accumulated(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = count.accumulateAndGet(a[i], Math::max); // ERROR: MH056
    }
  }

  void replaced(int[] a) {
    for (@Parallel int x : a) {
      count.accumulateAndGet(x, (old, next) -> next); // ERROR: MH056
    }
  }

  void subtracted(int[] a) {
    for (@Parallel int x : a) {
      count.getAndAccumulate(x, (old, next) -> next - old); // ERROR: MH056
    }
  }

  void twoSteps(int[] a) {
    for (@Parallel int x : a) {
      count.updateAndGet(old -> old * 3 + x); // ERROR: MH056
    }
  }

  private int calls;

  /** The function may be tried several times. */
  void counting(int[] a) {
    for (@Parallel int x : a) {
      count.updateAndGet(old -> old + calls++); // ERROR: MH056
    }
  }

  void twoOperations(int[] a, AtomicIntegerArray most) {
    for (@Parallel int x : a) {
      most.accumulateAndGet(x & 3, x, Math::max);
      if (x == 7) {
        most.accumulateAndGet(x & 1, x, Math::min); // ERROR: MH056
      }
    }
  }

  void maximumOfSums(int[] a) {
    for (@Parallel int x : a) {
      count.addAndGet(x);
      count.accumulateAndGet(x, Math::max); // ERROR: MH056
    }
  }
}
