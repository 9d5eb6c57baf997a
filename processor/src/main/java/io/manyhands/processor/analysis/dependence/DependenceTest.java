package io.manyhands.processor.analysis.dependence;

import java.util.Optional;

/**
 * One way to show that two accesses never meet in different iterations.
 *
 * <p>A test looks at the difference of the subscripts only: its answer stays true where the same
 * value that does not change in the loop is added to both of a dimension.
 */
interface DependenceTest {
  /**
   * Why the accesses never meet in different iterations, with the checks that this rests on; empty
   * if the test cannot tell.
   *
   * @param pair the accesses
   * @param means what can be named and computed
   */
  Optional<Separation> apart(Pair pair, Means means);

  /** The rule that the test applies, for people who ask why a loop was accepted. */
  default String rule() {
    return getClass().getSimpleName();
  }
}
