package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.function.Supplier;

/** The recursive methods in the order of the table; made one by one. */
final class Divisions {

  /** The table. */
  static final String TABLE = "recursion";

  private Divisions() {}

  static List<Supplier<Division>> all() {
    return List.of(
        () -> new Fibonacci(30),
        () -> new Fibonacci(36),
        () -> new SortedNumbers(10_000_000),
        () -> new QueensBoard(12),
        () -> new AdaptiveIntegral(1e-11),
        () -> new ForceTree(30_000));
  }
}
