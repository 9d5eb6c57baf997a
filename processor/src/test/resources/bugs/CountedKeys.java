// expect: refused refused refused any any
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntUnaryOperator;

/** The best of chunks are compared by the loop's test, which counted that, or did not compile. */
public class CountedKeys {
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final LongAdder ADDED = new LongAdder();
  private static int calls;

  private static int key(int value) {
    ASKED.incrementAndGet();
    return -value;
  }

  private static int counted(int value) {
    calls++;
    return -value;
  }

  private static int plain(int value) {
    int[] parts = {value, 3};
    return -parts[0] * parts[1];
  }

  private static int note(int value) {
    ADDED.add(value);
    return value;
  }

  private static int byKey(int[] a) {
    int best = a[0];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (key(a[i]) < key(best)) {
        best = a[i];
      }
    }
    return best;
  }

  private static int byCounted(int[] a) {
    int best = 0;
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (counted(a[i]) < counted(a[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int byFunction(int[] a) {
    IntUnaryOperator rank =
        value -> {
          ADDED.add(value);
          return -value;
        };
    int best = a[0];
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < a.length; i++) {
      if (rank.applyAsInt(a[i]) < rank.applyAsInt(best)) {
        best = a[i];
      }
    }
    return best;
  }

  private static int byPlain(int[] a) {
    int best = a[0];
    for (@Parallel int i = 0; i < a.length; i++) {
      int value = a[i];
      if (plain(value) < plain(best)) {
        best = value;
      }
      note(value);
    }
    return best;
  }

  private static int withKey(int[] a) {
    int best = a[0];
    int bestKey = Integer.MAX_VALUE;
    for (@Parallel int i = 0; i < a.length; i++) {
      int value = a[i];
      int own = key(value);
      if (own < bestKey) {
        bestKey = own;
        best = value;
      }
    }
    return best;
  }

  public static Object run() {
    ASKED.set(0);
    ADDED.reset();
    calls = 0;
    int[] a = new int[20_000];
    for (int i = 0; i < a.length; i++) {
      a[i] = 1_000 + i * 7919 % 10_001;
    }
    int best = byKey(a) + byCounted(a) + byFunction(a) + byPlain(a) + withKey(a);
    return best + " " + ASKED + " " + ADDED + " " + calls;
  }
}
