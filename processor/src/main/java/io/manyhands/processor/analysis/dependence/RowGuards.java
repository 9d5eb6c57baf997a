package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers arrays of arrays whose rows have to be distinct into one check for each depth; those that
 * take a cast get checks of their own.
 */
final class RowGuards {
  private final Map<Integer, Set<Path>> written = new TreeMap<>();
  private final Map<Integer, Set<Path>> read = new TreeMap<>();
  private final Map<Integer, Set<Guard.DistinctRows.Rows>> beside = new TreeMap<>();
  private final Set<Guard> apart = new LinkedHashSet<>();

  /** Asks that the rows of two arrays at one depth are distinct; at least one is written. */
  void need(Guard.DistinctRows.Rows one, Guard.DistinctRows.Rows other) {
    if (isCast(one) || isCast(other)) {
      apart.add(
          new Guard.DistinctRows(one.depth(), arrays(one, other, true), arrays(one, other, false)));
      return;
    }
    need(one.depth(), one.array(), one.isWritten());
    need(other.depth(), other.array(), other.isWritten());
  }

  private void need(int depth, Path base, boolean isWrite) {
    (isWrite ? written : read).computeIfAbsent(depth, absent -> new LinkedHashSet<>()).add(base);
  }

  /** What takes a cast is there or not: a check must not speak of other arrays as well. */
  private static boolean isCast(Guard.DistinctRows.Rows rows) {
    return !rows.array().casts().isEmpty();
  }

  private static List<Path> arrays(
      Guard.DistinctRows.Rows one, Guard.DistinctRows.Rows other, boolean written) {
    Set<Path> all = new LinkedHashSet<>();
    Stream.of(one, other)
        .filter(each -> each.isWritten() == written)
        .forEach(each -> all.add(each.array()));
    if (!written) {
      all.removeAll(arrays(one, other, true));
    }
    return List.copyOf(all);
  }

  /**
   * Asks that no row of one array is a row of another one, at another depth; at least one of the
   * two is written.
   */
  void needApart(Guard.DistinctRows.Rows one, Guard.DistinctRows.Rows other) {
    Guard.DistinctRows.Rows main = one.isWritten() ? one : other;
    Guard.DistinctRows.Rows beside = one.isWritten() ? other : one;
    if (isCast(one) || isCast(other)) {
      apart.add(
          new Guard.DistinctRows(main.depth(), List.of(main.array()), List.of(), List.of(beside)));
      return;
    }
    need(main.depth(), main.array(), true);
    this.beside.computeIfAbsent(main.depth(), absent -> new LinkedHashSet<>()).add(beside);
  }

  /** One guard for each depth, and those of their own. */
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
    guards.addAll(apart);
    return guards;
  }
}
