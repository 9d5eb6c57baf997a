package io.manyhands.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The recursive methods in the order of the table; made one by one. */
final class Divisions {

  /** The table. */
  static final String TABLE = "recursion";

  private Divisions() {}

  static Map<String, Supplier<Division>> all() {
    Map<String, Supplier<Division>> all = new LinkedHashMap<>();
    all.put("fib(30)", () -> new Fibonacci(30));
    all.put("fib(36)", () -> new Fibonacci(36));
    all.put("merge sort", () -> new SortedNumbers(10_000_000));
    all.put("queens", () -> new QueensBoard(12));
    all.put("adaptive quadrature", () -> new AdaptiveIntegral(1e-11));
    all.put("quad tree", () -> new ForceTree(30_000));
    return all;
  }
}
