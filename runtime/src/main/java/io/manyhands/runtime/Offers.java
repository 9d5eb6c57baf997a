package io.manyhands.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one thread has forked and not joined, the oldest and largest first, for others to take.
 *
 * <p>Only the owner adds and removes. Others look, without a lock, and may see calls that are gone:
 * whether a call is still to be had is decided by the call itself ({@link Forked#take}), so that
 * nothing here can go wrong but a look in vain.
 */
final class Offers {

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Forked[].class);
  private static final int FIRST_LENGTH = 64;

  /** The calls, and nulls behind them. The owner replaces the array when it is full. */
  private volatile @Nullable Forked<?>[] cells = new Forked<?>[FIRST_LENGTH];

  /** For the owner. */
  private int size;

  /** Calls before this place have begun; others may read an old value. */
  private int first;

  int size() {
    return size;
  }

  /** Shows a call to others, and what it refers to. */
  void add(Forked<?> call) {
    @Nullable Forked<?>[] all = cells;
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
      cells = all;
    }
    skipBegun(all);
    CELL.setRelease(all, size++, call);
  }

  private void skipBegun(@Nullable Forked<?>[] all) {
    int place = first;
    for (; place < size; place++) {
      Forked<?> oldest = all[place];
      if (oldest != null && !oldest.hasBegun()) {
        break;
      }
    }
    first = place;
  }

  /** The newest call, null if there is none. */
  @Nullable Forked<?> newest() {
    return size == 0 ? null : cells[size - 1];
  }

  /** Lets go of the newest call. */
  void removeNewest() {
    CELL.setRelease(cells, --size, null);
    first = Math.min(first, size);
  }

  /** For any thread: the oldest call that has not begun, which is the taker's now; or null. */
  @Nullable Forked<?> take() {
    @Nullable Forked<?>[] all = cells;
    for (int place = first; place < all.length; place++) {
      Forked<?> call = (Forked<?>) CELL.getAcquire(all, place);
      if (call == null) {
        return null;
      }
      if (call.take()) {
        return call;
      }
    }
    return null;
  }
}
