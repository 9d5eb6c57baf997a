package io.manyhands.benchmarks.compare;

import java.util.List;
import java.util.function.Supplier;

/** What is collected and searched, in the order of the table; made one by one. */
final class Gatherings {

  /** The table. */
  static final String TABLE = "collecting";

  private Gatherings() {}

  static List<Supplier<Gathering>> all() {
    return List.of(
        () -> new WordTally(50_000_000),
        () -> new GroupedLines(2_000_000),
        () -> new KeptRecords(1_000_000),
        () -> new PackedNumbers(5_000_000),
        () -> new FirstHit(5_000_000));
  }
}
