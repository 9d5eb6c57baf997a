package io.manyhands.benchmarks.compare;

import java.util.Arrays;

/**
 * How long a form took, in nanoseconds a run.
 *
 * @param form what was measured
 * @param median of the samples
 * @param low a quarter of the samples took less
 * @param high a quarter of the samples took more
 * @param dropped samples that were repeated because other processes wanted the processors
 */
record Times(String form, double median, double low, double high, int dropped) {

  static Times of(String form, double[] samples, int dropped) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    return new Times(
        form, sorted[count / 2], sorted[count / 4], sorted[count - 1 - count / 4], dropped);
  }
}
