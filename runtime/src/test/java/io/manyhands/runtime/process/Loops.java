package io.manyhands.runtime.process;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.LongRange;
import io.manyhands.runtime.Region;
import java.io.Serializable;

/** Loops as they are generated for the engine PROCESSES, and as they were written. */
final class Loops {

  /** One per JVM, so that workers have their own. */
  static int calls;

  private static final Region SMOOTH = region("smooth");
  private static final Region SCALE = region("scale");
  private static final Region DOT =
      Region.at("Loops.dot", "Loops.java", 1)
          .engine("PROCESSES")
          .parallelism(2)
          .fixedPartials()
          .build();
  private static final Region PERMUTE = region("permute");
  private static final Region ROWS = region("rows");
  private static final Region PLACE = region("place");

  private Loops() {}

  /** With one worker, as on one processor, a loop would run in the parent. */
  static Region region(String name) {
    return Region.at("Loops." + name, "Loops.java", 1).engine("PROCESSES").parallelism(2).build();
  }

  static double value(int i) {
    return i % 7 == 0 ? -0.0 : i % 11 == 0 ? Double.NaN : 1.0 / i - i;
  }

  static double[] values(int n) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      a[i] = value(i);
    }
    return a;
  }

  static void smooth(double[] in, double[] out) {
    int n = in.length;
    SMOOTH
        .exchange()
        .reads(in, 1, -1, 1)
        .writes(out, 1, 0, 0)
        .run(IntRange.lessThan(1, n - 1, 1), (from, to) -> smooth(in, out, from, to));
  }

  static void smooth(double[] in, double[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = (in[i - 1] + in[i] + in[i + 1]) / 3;
    }
  }

  /** Every other element, in place, down to the first. */
  static void scale(long[] a, long factor) {
    SCALE
        .exchange()
        .writes(a, 1, 0, 0)
        .run(LongRange.atLeast(a.length - 1, 0, -2), (from, to) -> scale(a, factor, from, to));
  }

  static void scale(long[] a, long factor, long from, long to) {
    for (long i = from; i > to; i -= 2) {
      a[(int) i] = a[(int) i] * factor + 1;
    }
  }

  static double dot(double[] a, double[] b) {
    Sum total = new Sum();
    DOT.exchange()
        .reads(a, 1, 0, 0)
        .reads(b, 1, 0, 0)
        .reduce(
            IntRange.lessThan(0, a.length, 1),
            total,
            Sum::new,
            (partial, from, to) -> dot(partial, a, b, from, to),
            Sum::merge);
    return total.sum;
  }

  static void dot(Sum partial, double[] a, double[] b, int from, int to) {
    double sum = partial.sum;
    for (int i = from; i < to; i++) {
      sum += a[i] * b[i];
    }
    partial.sum = sum;
  }

  /** Slices are not known: what has changed is found by comparing. */
  static void permute(double[] in, int[] order, double[] out) {
    PERMUTE
        .exchange()
        .writes(out)
        .run(
            IntRange.lessThan(0, order.length, 1), (from, to) -> permute(in, order, out, from, to));
  }

  static void permute(double[] in, int[] order, double[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[order[i]] = in[i];
    }
  }

  static void rows(float[][] out) {
    ROWS.exchange()
        .writes(out, 1, 0, 0)
        .run(IntRange.lessThan(0, out.length, 1), (from, to) -> rows(out, from, to));
  }

  static void rows(float[][] out, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int j = 0; j < out[i].length; j += 2) {
        out[i][j] += i * 1000 + j;
      }
    }
  }

  /** An array within an object, and small enough to be part of the stream. */
  static void place(Holder holder) {
    PLACE
        .exchange()
        .writes(holder.values, 1, 0, 0)
        .run(IntRange.lessThan(0, holder.values.length, 1), (from, to) -> place(holder, from, to));
  }

  static void place(Holder holder, int from, int to) {
    for (int i = from; i < to; i++) {
      holder.values[i] = (byte) (holder.values[i] + holder.offset);
    }
  }

  static final class Sum implements Serializable {
    private static final long serialVersionUID = 1L;
    double sum = -0.0;

    void merge(Sum next) {
      sum += next.sum;
    }
  }

  static final class Holder implements Serializable {
    private static final long serialVersionUID = 1L;
    final byte[] values;
    final int offset;

    Holder(byte[] values, int offset) {
      this.values = values;
      this.offset = offset;
    }
  }
}
