package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All dependence tests, cheap ones first; a proof beats a check. */
final class DependenceTests {
  private static final List<DependenceTest> ALL =
      List.of(
          new ZivTest(),
          new SameSubscriptTest(),
          new LinearTest(),
          new StrideTest(),
          new ColumnTest());

  private DependenceTests() {}

  /** The checks under which some test shows independence, the fewest found; empty if none does. */
  static Optional<Set<Guard>> independent(Pair pair, Predicate<Path> nameable) {
    Optional<Set<Guard>> best = Optional.empty();
    for (DependenceTest test : ALL) {
      Optional<Set<Guard>> guards = test.independent(pair, nameable);
      if (guards.isPresent() && guards.get().isEmpty()) {
        return guards;
      }
      if (guards.isPresent()
          && best.map(known -> known.size() > guards.get().size()).orElse(true)) {
        best = guards;
      }
    }
    return best;
  }
}
