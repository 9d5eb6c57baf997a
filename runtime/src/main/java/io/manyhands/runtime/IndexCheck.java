package io.manyhands.runtime;

import java.util.Arrays;

/**
 * How the values in a part of an index array compare with each other. Each check is one pass over
 * the part, which ends at the first value that fails it.
 */
final class IndexCheck {

  /** Bits for a value that may occur, in longs; an index array that is dense needs far fewer. */
  private static final int MOST_LONGS_PER_VALUE = 1;

  private IndexCheck() {}

  static boolean ascending(int[] values, int from, int to) {
    for (int k = from + 1; k < to; k++) {
      if (values[k] < values[k - 1]) {
        return false;
      }
    }
    return true;
  }

  static boolean distinct(int[] values, int from, int to) {
    int sorted = from + 1;
    while (sorted < to && values[sorted] > values[sorted - 1]) {
      sorted++;
    }
    if (sorted >= to) {
      return true;
    }
    int least = values[from];
    int most = least;
    for (int k = from; k < to; k++) {
      least = Math.min(least, values[k]);
      most = Math.max(most, values[k]);
    }
    long spread = (long) most - least + 1;
    if (spread < to - from) {
      return false;
    }
    long words = (spread + Long.SIZE - 1) / Long.SIZE;
    return words <= (long) MOST_LONGS_PER_VALUE * (to - from)
        ? distinctBits(values, from, to, least, (int) words)
        : distinctSorted(values, from, to);
  }

  private static boolean distinctBits(int[] values, int from, int to, int least, int words) {
    long[] seen = new long[words];
    for (int k = from; k < to; k++) {
      long position = (long) values[k] - least;
      int word = (int) (position / Long.SIZE);
      long bit = 1L << (position % Long.SIZE);
      if ((seen[word] & bit) != 0) {
        return false;
      }
      seen[word] |= bit;
    }
    return true;
  }

  /** Few values, far apart. */
  private static boolean distinctSorted(int[] values, int from, int to) {
    int[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    for (int k = 1; k < sorted.length; k++) {
      if (sorted[k] == sorted[k - 1]) {
        return false;
      }
    }
    return true;
  }
}
