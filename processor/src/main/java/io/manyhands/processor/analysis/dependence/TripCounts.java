package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.TripCount;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Shows that inner loops run as often as their headers say: not less than never. */
public final class TripCounts {
  private TripCounts() {}

  /**
   * The checks under which all counts are right, or empty where one cannot be relied on.
   *
   * @param counts the counts
   * @param nameable whether a path can be evaluated where the region starts
   */
  public static Optional<Set<Guard>> reliable(
      Collection<TripCount> counts, Predicate<Path> nameable) {
    Means means = Means.of(nameable);
    Optional<Set<Guard>> all = Optional.of(Set.of());
    for (TripCount count : counts) {
      Prover prover = new Prover(count.site().loops(), means);
      all = Prover.both(all, prover.exact(count.limit()));
      all = Prover.both(all, prover.atLeast(count.count(), BigInteger.ZERO));
    }
    // Checks that hold for empty loops alone are no gain over not counting.
    return all.filter(Plausibility::isLikely);
  }
}
