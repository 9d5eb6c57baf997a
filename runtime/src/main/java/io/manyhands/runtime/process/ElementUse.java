package io.manyhands.runtime.process;

import io.manyhands.runtime.spi.Footprint;
import io.manyhands.runtime.spi.PortableWork;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Which elements of a shared array a chunk uses.
 *
 * @param array the number of the array
 * @param position the index of the array within an array of arrays, whose footprint this is; -1 if
 *     the footprint is the array's own
 * @param written whether iterations write there
 * @param whole whether any iteration may use any element
 * @param stride as in {@link Footprint}
 * @param first as in {@link Footprint}
 * @param last as in {@link Footprint}
 */
record ElementUse(
    int array, int position, boolean written, boolean whole, long stride, long first, long last) {

  static ElementUse of(int array, int position, Footprint footprint) {
    return new ElementUse(
        array,
        position,
        footprint.written(),
        footprint.whole(),
        footprint.stride(),
        footprint.first(),
        footprint.last());
  }

  /**
   * The elements that iterations {@code from} through {@code to - 1} use.
   *
   * @param iterations how many the loop has
   * @param length the array's length
   */
  Slice slice(PortableWork<?> work, long iterations, long from, long to, int length) {
    Slice used = used(work, iterations, from, to);
    if (position < 0) {
      return used.within(length);
    }
    return used.from() <= position && position < used.to() ? new Slice(0, length) : new Slice(0, 0);
  }

  private Slice used(PortableWork<?> work, long iterations, long from, long to) {
    if (whole || !isExact(work, iterations)) {
      return Slice.ALL;
    }
    return stretch(work, from, to);
  }

  /**
   * Whether no subscript in the loop wraps around, so that what is computed here without overflow
   * is what the loop computes.
   */
  private boolean isExact(PortableWork<?> work, long iterations) {
    Slice all = stretch(work, 0, iterations);
    return all.from() >= Integer.MIN_VALUE && all.to() <= Integer.MAX_VALUE;
  }

  private Slice stretch(PortableWork<?> work, long from, long to) {
    long one = work.valueAt(from);
    long other = work.valueAt(to - 1);
    try {
      long lowest = Math.min(Math.multiplyExact(stride, one), Math.multiplyExact(stride, other));
      long highest = Math.max(Math.multiplyExact(stride, one), Math.multiplyExact(stride, other));
      return new Slice(
          Math.addExact(lowest, first), Math.addExact(Math.addExact(highest, last), 1));
    } catch (ArithmeticException e) {
      return Slice.ALL;
    }
  }

  /** Whether different iterations use different elements, so that slices cannot overlap. */
  boolean separates(PortableWork<?> work, long iterations) {
    if (whole || position >= 0 || !isExact(work, iterations)) {
      return false;
    }
    if (iterations < 2) {
      return true;
    }
    try {
      long step = Math.subtractExact(work.valueAt(1), work.valueAt(0));
      long apart = Math.abs(Math.multiplyExact(stride, step));
      return apart > 0 && Math.subtractExact(last, first) < apart;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(array);
    out.writeInt(position);
    out.writeBoolean(written);
    out.writeBoolean(whole);
    out.writeLong(stride);
    out.writeLong(first);
    out.writeLong(last);
  }

  static ElementUse read(DataInputStream in) throws IOException {
    return new ElementUse(
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  /** Elements {@code from} through {@code to - 1}. */
  record Slice(long from, long to) {
    static final Slice ALL = new Slice(0, Long.MAX_VALUE);

    Slice within(int length) {
      long begin = Math.max(0, Math.min(from, length));
      return new Slice(begin, Math.max(begin, Math.min(to, length)));
    }
  }
}
