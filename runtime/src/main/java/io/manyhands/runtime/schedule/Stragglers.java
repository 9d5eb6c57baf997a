package io.manyhands.runtime.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which iterations of a region took much longer than the rest in its last calls: the dense rows of
 * a sparse matrix, say. Such a one that starts late keeps all workers but one waiting. What two
 * calls of the same length agree on is foreseen, and may be started first (R. L. Graham, "Bounds on
 * multiprocessing timing anomalies", 1969); a thread that was suspended is not, because that does
 * not happen twice in the same place.
 *
 * <p>Spans become narrower from call to call, because what is foreseen is cut finer. Threads may
 * update this at the same time; a lost update is only a lost observation.
 */
final class Stragglers {

  /** Less than this part of a worker's share does not keep anybody waiting. */
  private static final double WORTH_SHARE = 1.0 / 32;

  /** So many times as long as the average iteration. */
  private static final double MUCH_LONGER = 4;

  /** A worker's share from which on the clock is read for each chunk. */
  private static final double WATCHED_SHARE_NANOS = 100_000;

  private static final int MOST_SPANS = 64;

  /** While nothing is known, one call in so many is watched. */
  private static final int SAMPLING = 4;

  private static final Seen NOTHING = new Seen(0, List.of());

  /**
   * Consecutive iterations that take long.
   *
   * @param from the first one
   * @param to the one after the last
   * @param shares how long one worker takes for them, in shares of a worker
   */
  record Span(long from, long to, double shares) {
    private boolean overlaps(Span other) {
      return from < other.to && other.from < to;
    }
  }

  private record Seen(long iterations, List<Span> spans) {
    private Seen in(Seen other) {
      if (iterations != other.iterations) {
        return NOTHING;
      }
      return new Seen(
          iterations,
          spans.stream().filter(span -> other.spans.stream().anyMatch(span::overlaps)).toList());
    }
  }

  private volatile Seen last = NOTHING;
  private volatile Seen foreseen = NOTHING;
  private int calls;

  /**
   * What is known to take long.
   *
   * @param iterations the length of the loop
   * @param nanos how long one thread would take for it
   * @param workers the most workers that take part
   * @return spans in ascending order that do not overlap; none if this length is not known
   */
  List<Span> of(long iterations, double nanos, int workers) {
    Seen known = foreseen;
    return known.iterations == iterations && isWorth(nanos, workers) ? known.spans : List.of();
  }

  /**
   * Begins to watch a call: any in which something is foreseen, others now and then.
   *
   * @param chunks its division
   * @param nanos how long one thread would take for it
   * @param workers the most workers that take part
   * @return null if this call need not be watched
   */
  @Nullable Watch watch(Chunks chunks, double nanos, int workers) {
    boolean due = isWorth(nanos, workers) && (!last.spans.isEmpty() || calls++ % SAMPLING == 0);
    return due ? new Watch(this, chunks, workers) : null;
  }

  private static boolean isWorth(double nanos, int workers) {
    return workers > 1 && nanos > WATCHED_SHARE_NANOS * workers;
  }

  /** Takes what the chunks of a call have cost. */
  void learn(Chunks chunks, long[] nanos, int workers) {
    Seen now = new Seen(chunks.start(chunks.count()), spans(chunks, nanos, workers));
    foreseen = now.in(last);
    last = now;
  }

  private static List<Span> spans(Chunks chunks, long[] nanos, int workers) {
    double all = 0;
    for (long each : nanos) {
      all += each;
    }
    double share = all / workers;
    double much = MUCH_LONGER * all / chunks.start(chunks.count());
    List<Span> spans = new ArrayList<>();
    for (int chunk = 0; chunk < nanos.length; ) {
      int end = chunk;
      double took = 0;
      while (end < nanos.length
          && nanos[end] > much * (chunks.start(end + 1) - chunks.start(end))) {
        took += nanos[end++];
      }
      if (took > WORTH_SHARE * share) {
        spans.add(new Span(chunks.start(chunk), chunks.start(end), took / share));
      }
      chunk = Math.max(end, chunk + 1);
    }
    return longest(spans);
  }

  private static List<Span> longest(List<Span> spans) {
    if (spans.size() <= MOST_SPANS) {
      return List.copyOf(spans);
    }
    return spans.stream()
        .sorted(Comparator.comparingDouble(Span::shares).reversed())
        .limit(MOST_SPANS)
        .sorted(Comparator.comparingLong(Span::from))
        .toList();
  }
}
