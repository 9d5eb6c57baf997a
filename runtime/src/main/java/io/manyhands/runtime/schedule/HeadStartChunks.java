package io.manyhands.runtime.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Chunks that become shorter, but for spans of iterations that are known to take long: these are
 * cut finer, and started first, the longest one in front.
 */
final class HeadStartChunks extends Chunks {

  /** So many pieces at least tell more exactly which iterations take long. */
  private static final int PIECES = 16;

  /** A piece takes no longer than this part of a worker's share, unless it is one iteration. */
  private static final double PIECE_SHARE = 1.0 / 16;

  private static final int MOST_PIECES = 4_096;

  private final long[] starts;
  private final int[] order;

  private HeadStartChunks(long[] starts, int[] order) {
    super(order.length);
    this.starts = starts;
    this.order = order;
  }

  /**
   * Divides iterations.
   *
   * @param spans which of them take long, in ascending order
   * @param share a chunk of the others takes one in so many of those that are left
   * @param least but at least so many
   */
  static HeadStartChunks of(long iterations, List<Stragglers.Span> spans, int share, long least) {
    Division division = new Division(share, Math.max(least, (iterations - 1) / MOST + 1));
    division.left = iterations;
    for (Stragglers.Span span : spans) {
      division.left -= span.to() - span.from();
    }
    long start = 0;
    for (Stragglers.Span span : spans) {
      division.taper(start, span.from());
      division.cutFinely(span);
      start = span.to();
    }
    division.taper(start, iterations);
    return division.end(iterations);
  }

  @Override
  public long start(int chunk) {
    return starts[chunk];
  }

  @Override
  public int inPosition(int position) {
    return order[position];
  }

  /** A division that is being made, in the order of the iterations. */
  private static final class Division {
    private final int share;
    private final long least;
    private final List<Early> early = new ArrayList<>();
    private long[] starts = new long[64];
    private int count;

    /** Iterations that take no longer than others and are still to be divided. */
    private long left;

    /** A chunk to be started before the others. */
    private record Early(int chunk, double shares) {}

    Division(int share, long least) {
      this.share = share;
      this.least = least;
    }

    void taper(long from, long to) {
      for (long start = from; start < to; ) {
        add(start);
        long length = Math.min(to - start, Math.max(left / share, least));
        start += length;
        left -= length;
      }
    }

    void cutFinely(Stragglers.Span span) {
      long length = span.to() - span.from();
      double wanted = Math.min(MOST_PIECES, Math.max(PIECES, span.shares() / PIECE_SHARE));
      EvenChunks pieces = new EvenChunks(length, (int) Math.min(length, (long) wanted));
      for (int piece = 0; piece < pieces.count(); piece++) {
        early.add(new Early(count, span.shares()));
        add(span.from() + pieces.start(piece));
      }
    }

    private void add(long start) {
      if (count + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[count++] = start;
    }

    HeadStartChunks end(long iterations) {
      starts[count] = iterations;
      early.sort(Comparator.comparingDouble(Early::shares).reversed());
      int[] order = new int[count];
      BitSet ordered = new BitSet(count);
      int position = 0;
      for (Early each : early) {
        order[position++] = each.chunk;
        ordered.set(each.chunk);
      }
      for (int chunk = ordered.nextClearBit(0); chunk < count; ) {
        order[position++] = chunk;
        chunk = ordered.nextClearBit(chunk + 1);
      }
      return new HeadStartChunks(Arrays.copyOf(starts, count + 1), order);
    }
  }
}
