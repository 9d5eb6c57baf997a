package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers arrays of arrays whose rows have to be distinct into one check for each depth. */
final class RowGuards {
  private final Map<Integer, Set<Path>> written = new TreeMap<>();
  private final Map<Integer, Set<Path>> read = new TreeMap<>();
  private final Map<Integer, Set<Guard.DistinctRows.Rows>> beside = new TreeMap<>();

  /** Asks that rows {@code depth} subscripts below {@code base} are distinct from all others. */
  void need(int depth, Path base, boolean isWrite) {
    (isWrite ? written : read).computeIfAbsent(depth, absent -> new LinkedHashSet<>()).add(base);
  }

  /**
   * Asks that no row of one array is a row of another one, at another depth; at least one of the
   * two is written.
   */
  void needApart(Guard.DistinctRows.Rows one, Guard.DistinctRows.Rows other) {
    Guard.DistinctRows.Rows main = one.isWritten() ? one : other;
    need(main.depth(), main.array(), true);
    beside
        .computeIfAbsent(main.depth(), absent -> new LinkedHashSet<>())
        .add(one.isWritten() ? other : one);
  }

  /** One guard for each depth. */
  List<Guard> guards() {
    List<Guard> guards = new ArrayList<>();
    written.forEach(
        (depth, bases) -> {
          Set<Path> others = new LinkedHashSet<>(read.getOrDefault(depth, Set.of()));
          others.removeAll(bases);
          guards.add(
              new Guard.DistinctRows(
                  depth,
                  List.copyOf(bases),
                  List.copyOf(others),
                  List.copyOf(beside.getOrDefault(depth, Set.of()))));
        });
    return guards;
  }
}
