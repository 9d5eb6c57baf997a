package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.analysis.scalar.CounterUpdates;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Atomic numbers that a loop does nothing with but add to: each chunk counts in one of its own, so
 * that workers do not get into each other's way. Where that cannot be, for an update in a called
 * method, say, the iterations share the number itself.
 */
final class CounterReductions {
  private final Statement body;
  private final List<Access> accesses;
  private final Map<Path, ReductionPatterns.Found> found = new LinkedHashMap<>();

  private CounterReductions(Statement body, List<Access> accesses) {
    this.body = body;
    this.accesses = accesses;
  }

  static CounterReductions of(Statement body, List<Access> accesses) {
    CounterReductions counters = new CounterReductions(body, accesses);
    Set<Path> paths = new LinkedHashSet<>();
    accesses.forEach(access -> path(access).ifPresent(paths::add));
    paths.forEach(counters::consider);
    return counters;
  }

  List<ReductionPatterns.Found> found() {
    return List.copyOf(found.values());
  }

  /** The checks that there is a number to add to. */
  List<Guard> guards() {
    return found.keySet().stream().<Guard>map(Guard.NotNull::new).toList();
  }

  private void consider(Path path) {
    List<Access> own = new ArrayList<>(accesses);
    own.removeIf(access -> path(access).filter(path::equals).isEmpty());
    boolean here =
        own.stream()
            .allMatch(
                access ->
                    access.site().calls().isEmpty()
                        && access instanceof Access.OfAtomic update
                        && update.operation().equals("+"));
    if (here) {
      Accumulator.named(path)
          .flatMap(number -> CounterUpdates.find(body, number))
          .ifPresent(reduction -> found.put(path, reduction));
    }
  }

  private static Optional<Path> path(Access access) {
    return access instanceof Access.OfAtomic update
            && update.object() instanceof Place.Shared shared
            && shared.subscripts().isEmpty()
        ? Optional.of(shared.base())
        : Optional.empty();
  }
}
