package io.manyhands.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What is collected and searched, in the order of the table; made one by one. */
final class Gatherings {

  /** The table. */
  static final String TABLE = "collecting";

  private Gatherings() {}

  static Map<String, Supplier<Gathering>> all() {
    Map<String, Supplier<Gathering>> all = new LinkedHashMap<>();
    all.put("word count", () -> new WordTally(50_000_000));
    all.put("grouped lines", () -> new GroupedLines(2_000_000));
    all.put("kept records", () -> new KeptRecords(1_000_000));
    all.put("packed numbers", () -> new PackedNumbers(5_000_000));
    all.put("search", () -> new FirstHit(5_000_000));
    return all;
  }
}
