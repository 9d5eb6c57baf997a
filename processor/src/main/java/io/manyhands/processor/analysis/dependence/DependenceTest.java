package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One way of proving that two accesses never meet in different iterations. */
interface DependenceTest {
  /**
   * The checks under which the accesses are independent, none for a proof; empty where this test
   * cannot tell.
   *
   * @param pair the two accesses
   * @param nameable whether a path can be evaluated where the region starts
   */
  Optional<Set<Guard>> independent(Pair pair, Predicate<Path> nameable);
}
