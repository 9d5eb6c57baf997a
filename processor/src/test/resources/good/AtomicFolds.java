// expect: proved proved guarded proved
package good;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** Atomic numbers that are updated by functions whose order does not show. */
public class AtomicFolds {
  private final AtomicInteger most = new AtomicInteger(Integer.MIN_VALUE);
  private final AtomicLong least = new AtomicLong(Long.MAX_VALUE);
  private final AtomicIntegerArray best = new AtomicIntegerArray(8);

  void extremes(int[] data) {
    for (@Parallel int x : data) {
      most.accumulateAndGet(x, Math::max);
      least.getAndAccumulate(x - 3L, (one, other) -> Math.min(one, other));
      best.accumulateAndGet(x & 7, x, Integer::max);
    }
  }

  static int bits(int[] data) {
    AtomicInteger seen = new AtomicInteger();
    for (@Parallel int i = 0; i < data.length; i++) {
      int x = data[i];
      seen.updateAndGet(old -> old | x);
    }
    return seen.get();
  }

  static long sum(int[] data, AtomicLong total) {
    for (@Parallel int x : data) {
      total.accumulateAndGet(x, Long::sum);
      total.updateAndGet(old -> old - x);
      total.getAndUpdate(old -> 5 + old);
    }
    return total.get();
  }

  /** An object of the iteration's own. */
  static int[] own(int[] data) {
    int[] out = new int[data.length];
    for (@Parallel int i = 0; i < data.length; i++) {
      AtomicInteger number = new AtomicInteger(data[i]);
      out[i] = number.accumulateAndGet(i, Math::max);
    }
    return out;
  }

  public static Object run() {
    int[] data = new int[1500];
    Arrays.setAll(data, i -> i * 31 % 1009);
    AtomicFolds folds = new AtomicFolds();
    folds.extremes(data);
    return List.of(
        folds.most.get(),
        folds.least.get(),
        folds.best.toString(),
        bits(data),
        sum(data, new AtomicLong(7)),
        Arrays.hashCode(own(data)));
  }
}
