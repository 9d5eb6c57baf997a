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
          new ColumnTest(),
          new DistinctIndexTest(),
          new AscendingIndexTest());

  private DependenceTests() {}

  /**
   * The checks under which some test shows independence, the likeliest and fewest found; empty if
   * none does.
   */
  static Optional<Set<Guard>> independent(Pair pair, Predicate<Path> nameable) {
    Optional<Set<Guard>> best = Optional.empty();
    for (DependenceTest test : ALL) {
      Optional<Set<Guard>> guards = test.independent(pair, nameable);
      if (guards.isPresent() && guards.get().isEmpty()) {
        return guards;
      }
      if (guards.isPresent()
          && best.filter(known -> !isBetter(guards.get(), known)).isEmpty()
          && Plausibility.of(guards.get(), pair)) {
        best = guards;
      }
    }
    return best;
  }

  /** Of two sets of checks the one that will rather hold, then the smaller one. */
  private static boolean isBetter(Set<Guard> guards, Set<Guard> known) {
    boolean likely = Plausibility.isLikely(guards);
    return likely == Plausibility.isLikely(known) ? guards.size() < known.size() : likely;
  }
}
