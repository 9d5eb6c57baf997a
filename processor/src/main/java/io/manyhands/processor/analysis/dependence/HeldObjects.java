package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Reached;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Arrays and objects that fields and collections hold, which have to be all different ones. They
 * are looked for before the loop, in one check; those that take a cast get checks of their own.
 */
final class HeldObjects {
  private final Set<Reached> written = new LinkedHashSet<>();
  private final Set<Reached> read = new LinkedHashSet<>();
  private final Set<Guard> apart = new LinkedHashSet<>();

  /** Asks that what is found in two places is different; at least one of them is written. */
  void need(Reached one, boolean isWritten, Reached other, boolean isOtherWritten) {
    if (isCast(one) || isCast(other)) {
      Set<Reached> changed = new LinkedHashSet<>();
      Set<Reached> kept = new LinkedHashSet<>();
      (isWritten ? changed : kept).add(one);
      (isOtherWritten ? changed : kept).add(other);
      apart.addAll(checks(changed, kept));
      return;
    }
    (isWritten ? written : read).add(one);
    (isOtherWritten ? written : read).add(other);
  }

  /** What takes a cast is there or not: a check must not speak of other objects as well. */
  private static boolean isCast(Reached objects) {
    return !objects.base().casts().isEmpty();
  }

  /** The checks. */
  List<Guard> guards() {
    List<Guard> guards = new ArrayList<>(checks(written, read));
    guards.addAll(apart);
    return guards;
  }

  /** That accessors on the way are those that are known, and then that all objects differ. */
  private static List<Guard> checks(Set<Reached> changed, Set<Reached> kept) {
    if (changed.isEmpty()) {
      return List.of();
    }
    Set<Reached> others = new LinkedHashSet<>(kept);
    others.removeAll(changed);
    List<Guard> checks = new ArrayList<>();
    Stream.concat(changed.stream(), others.stream())
        .forEach(each -> checks.addAll(Guard.Runs.ofAccessors(each)));
    checks.add(new Guard.DistinctFound(List.copyOf(changed), List.copyOf(others)));
    return checks;
  }
}
