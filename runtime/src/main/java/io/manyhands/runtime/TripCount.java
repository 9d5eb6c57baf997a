package io.manyhands.runtime;

/**
 * Counts the iterations of loops over {@code long} values exactly.
 *
 * <p>The distance between two values does not fit in a signed {@code long}, but in an unsigned one;
 * so distances are divided unsigned. A result of -1 means that the loop cannot be counted.
 */
final class TripCount {

  static final long UNCOUNTABLE = -1;

  private TripCount() {}

  /** Iterations of {@code for (i = first; i < bound; i += step)}. */
  static long below(long first, long bound, long step) {
    if (first >= bound) {
      return 0;
    }
    return step <= 0 ? UNCOUNTABLE : count(bound - 1 - first, step);
  }

  /** Iterations of {@code for (i = first; i <= bound; i += step)}. */
  static long through(long first, long bound, long step) {
    if (first > bound) {
      return 0;
    }
    return step <= 0 ? UNCOUNTABLE : count(bound - first, step);
  }

  /** Iterations of {@code for (i = first; i > bound; i += step)}. */
  static long above(long first, long bound, long step) {
    if (first <= bound) {
      return 0;
    }
    return step >= 0 ? UNCOUNTABLE : count(first - 1 - bound, -step);
  }

  /** Iterations of {@code for (i = first; i >= bound; i += step)}. */
  static long downTo(long first, long bound, long step) {
    if (first < bound) {
      return 0;
    }
    return step >= 0 ? UNCOUNTABLE : count(first - bound, -step);
  }

  /** Iterations of {@code for (i = first; i != bound; i += step)}. */
  static long until(long first, long bound, long step) {
    if (first == bound) {
      return 0;
    }
    boolean up = first < bound;
    if (step == 0 || up != step > 0) {
      return UNCOUNTABLE;
    }
    long distance = up ? bound - first : first - bound;
    long stride = up ? step : -step;
    return Long.remainderUnsigned(distance, stride) == 0
        ? count(distance - 1, stride)
        : UNCOUNTABLE;
  }

  /** The last iteration is the last one not further than {@code reach} from the first. */
  private static long count(long reach, long stride) {
    long last = Long.divideUnsigned(reach, stride);
    return last < 0 || last == Long.MAX_VALUE ? UNCOUNTABLE : last + 1;
  }
}
