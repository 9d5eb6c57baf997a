package io.manyhands.benchmarks.compare;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.ejml.concurrency.EjmlConcurrency;

/**
 * A loop in all its forms. The forms written by hand share the plain loop over a part of the range;
 * only {@link #generated} is a loop of its own, the same text with a mark.
 */
abstract class Kernel {

  /** Pieces per thread in Fork/Join code: the usual compromise. */
  private static final int PIECES = 8;

  /** The name in tables. */
  abstract String name();

  /** The first value of the loop variable. */
  int first() {
    return 0;
  }

  /** The value after the last one. */
  abstract int end();

  /**
   * The plain loop over a part of the range.
   *
   * @return the part's share of the sum; 0 if the loop fills arrays
   */
  abstract double part(int from, int to);

  /**
   * The marked loop.
   *
   * @return the sum; 0 if the loop fills arrays
   */
  abstract double generated();

  /** What the arrays that the loop fills add up to; the sum itself for a reduction. */
  double check(double sum) {
    return sum;
  }

  /** Whether the parts add up to something. */
  boolean isReduction() {
    return false;
  }

  double sequential() {
    return part(first(), end());
  }

  double stream() {
    IntStream range = IntStream.range(first(), end()).parallel();
    if (isReduction()) {
      return range.mapToDouble(i -> part(i, i + 1)).reduce(0, Double::sum);
    }
    range.forEach(i -> part(i, i + 1));
    return 0;
  }

  double forkJoin(ForkJoinPool pool) {
    int smallest = Math.max(1, (end() - first()) / (PIECES * pool.getParallelism() + PIECES));
    return pool.invoke(new Halves(this, first(), end(), smallest));
  }

  /** Sums a piece at a time: the helper forks and joins one task for each of its steps. */
  double ejml() {
    if (isReduction()) {
      int pieces = PIECES * EjmlConcurrency.getMaxThreads();
      return EjmlConcurrency.sum(
              0, pieces, double.class, k -> part(border(k, pieces), border(k + 1, pieces)))
          .doubleValue();
    }
    EjmlConcurrency.loopBlocks(first(), end(), this::part);
    return 0;
  }

  /** Where piece {@code k} of so many begins. */
  private int border(int k, int pieces) {
    return first() + (int) ((long) (end() - first()) * k / pieces);
  }
}
