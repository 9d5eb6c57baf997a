package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Path;
import java.util.function.Predicate;

/**
 * What a test has at hand.
 *
 * @param nameable whether a path can be evaluated where the region starts, by a check
 * @param budget how much may still be computed
 */
record Means(Predicate<Path> nameable, Budget budget) {
  /** The means of a new region. */
  static Means of(Predicate<Path> nameable) {
    return new Means(nameable, Budget.ofRegion());
  }
}
