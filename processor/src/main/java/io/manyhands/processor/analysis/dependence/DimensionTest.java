package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import java.util.Optional;
import java.util.Set;

/** A test that looks at one dimension after the other, and needs but one that keeps them apart. */
abstract class DimensionTest implements DependenceTest {
  @Override
  public final Optional<Separation> apart(Pair pair, Means means) {
    Prover prover = new Prover(pair, means);
    for (int k = 0; k < pair.left().size(); k++) {
      Optional<Set<Guard>> guards = separate(pair, pair.left().get(k), pair.right().get(k), prover);
      if (guards.isPresent()) {
        return Optional.of(Separation.in(k, guards.get()));
      }
    }
    return Optional.empty();
  }

  /** The checks under which the subscripts of one dimension are never equal. */
  abstract Optional<Set<Guard>> separate(
      Pair pair, Polynomial left, Polynomial right, Prover prover);

  /** What the marked loop's variable is multiplied with, if that is the same on both sides. */
  static Optional<Polynomial> stride(Pair pair, Polynomial left, Polynomial right) {
    Optional<Polynomial> stride = left.coefficient(pair.index());
    return stride.equals(right.coefficient(pair.index().prime())) ? stride : Optional.empty();
  }

  /** The difference of what is added to the terms of the marked loop's variable. */
  static Polynomial difference(Pair pair, Polynomial left, Polynomial right) {
    return left.substitute(pair.index(), Polynomial.of(0))
        .minus(right.substitute(pair.index().prime(), Polynomial.of(0)));
  }
}
