// expect: guarded guarded
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Shared;
import io.manyhands.annotations.Sharing;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locked fields that are folded behind the arrow of a case: the statement that took the lock where a
 * check had failed needs braces there.
 */
public class LockedCases {
  @interface GuardedBy {
    String value();
  }

  private final Object lock = new Object();
  private final ReentrantLock explicit = new ReentrantLock();

  @GuardedBy("lock")
  @Shared(Sharing.LOCKED)
  private int small;

  @GuardedBy("explicit")
  @Shared(Sharing.LOCKED)
  private int large;

  private void sort(List<Integer> sizes, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int size = sizes.get(i);
      switch (size % 3) {
        case 0 -> small += size;
        case 1 -> large += size;
        default -> {}
      }
    }
  }

  private void count(List<Integer> sizes, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      int size = sizes.get(i);
      switch (size % 3) {
        case 0, 1 -> small++;
        default -> throw new IllegalStateException("size " + size);
      }
    }
  }

  public static Object run() {
    LockedCases cases = new LockedCases();
    List<Integer> sizes = new ArrayList<>();
    for (int k = 0; k < 3_000; k++) {
      sizes.add((k * 7919) % 1009);
    }
    List<Integer> computed =
        new AbstractList<>() {
          @Override
          public Integer get(int index) {
            return index % 2 * 3;
          }

          @Override
          public int size() {
            return 3_000;
          }
        };
    cases.sort(sizes, sizes.size());
    cases.sort(computed, computed.size());
    cases.count(computed, computed.size());
    try {
      cases.count(sizes, sizes.size());
    } catch (IllegalStateException expected) {
      cases.large++;
    }
    return cases.small + " " + cases.large;
  }
}
