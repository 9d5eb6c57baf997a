package io.manyhands.samples;

import io.manyhands.annotations.Parallel;

/**
 * Counts the ways to place queens on a board so that none attacks another: a recursive method whose
 * calls stand in a loop.
 */
public final class Queens {
  private Queens() {}

  /**
   * Counts solutions.
   *
   * @param size rows and columns of the board, from 1 to 30
   * @return the number of solutions
   */
  public static long solutions(int size) {
    return solutions(size, 0, 0, 0);
  }

  /** Solutions whose queens in the rows above attack these columns of the next row. */
  @Parallel
  private static long solutions(int size, int columns, int left, int right) {
    int all = (1 << size) - 1;
    if (columns == all) {
      return 1;
    }
    long count = 0;
    int free = all & ~(columns | left | right);
    while (free != 0) {
      int queen = free & -free;
      free ^= queen;
      count += solutions(size, columns | queen, (left | queen) << 1, (right | queen) >> 1);
    }
    return count;
  }

  /**
   * Counts.
   *
   * @param arguments the size, by default 13
   */
  public static void main(String... arguments) {
    int size = Arguments.number(arguments, 0, 13);
    long solutions =
        Comparison.of("Queens on a board of " + size + " x " + size, Queens.class)
            .print(() -> solutions(size), Long::equals);
    System.out.println("  solutions   " + solutions);
  }
}
