package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a test has at hand.
 *
 * @param nameable whether a path can be evaluated where the region starts, by a check
 * @param budget how much may still be computed
 * @param near if present, only iterations fewer than this apart are compared
 */
record Means(Predicate<Path> nameable, Budget budget, Optional<Polynomial> near) {
  /** Means to compare all iterations. */
  Means(Predicate<Path> nameable, Budget budget) {
    this(nameable, budget, Optional.empty());
  }

  /** The means of a new region. */
  static Means of(Predicate<Path> nameable) {
    return of(nameable, Optional.empty());
  }

  /** The same where iterations that are far from each other run one after the other. */
  static Means of(Predicate<Path> nameable, Optional<Polynomial> near) {
    return new Means(nameable, Budget.ofRegion(), near);
  }

  /** The same with what tests of the last resort may compute. */
  Means ofLastResort() {
    return new Means(nameable, budget.lastResort(), near);
  }
}
