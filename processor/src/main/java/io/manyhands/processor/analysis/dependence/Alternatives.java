package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks of which one is enough, as one check: what all of them ask is asked once. */
final class Alternatives {
  private final List<Set<Guard>> all = new ArrayList<>();

  Alternatives(Set<Guard> first) {
    all.add(first);
  }

  /** Whether checks leave a few values of something: calls will rarely happen to have them. */
  static boolean isNarrow(Set<Guard> guards) {
    List<Guard.AtLeast> bounds = bounds(guards);
    return bounds.size() == guards.size()
        && bounds.stream()
            .anyMatch(
                one ->
                    bounds.stream()
                        .anyMatch(
                            other ->
                                one.polynomial().plus(other.polynomial()).constant().isPresent()));
  }

  /** Adds another one, if a condition of numbers is all it is. */
  void add(Set<Guard> guards) {
    if (bounds(guards).size() == guards.size() && !all.contains(guards)) {
      all.add(guards);
    }
  }

  /** That one of them holds. */
  Set<Guard> guards() {
    Set<Guard> common = new LinkedHashSet<>(all.get(0));
    all.forEach(common::retainAll);
    List<List<Guard.AtLeast>> conditions = new ArrayList<>();
    for (Set<Guard> guards : all) {
      Set<Guard> rest = new LinkedHashSet<>(guards);
      rest.removeAll(common);
      conditions.add(bounds(rest));
    }
    if (conditions.size() == 1 || conditions.stream().anyMatch(List::isEmpty)) {
      return all.get(0);
    }
    common.add(new Guard.OneOf(List.copyOf(conditions)));
    return common;
  }

  private static List<Guard.AtLeast> bounds(Set<Guard> guards) {
    // In a stable order, so that what two pairs need alike is one check.
    return guards.stream()
        .filter(Guard.AtLeast.class::isInstance)
        .map(Guard.AtLeast.class::cast)
        .sorted(Comparator.comparing(Guard.AtLeast::describe))
        .toList();
  }
}
