package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/**
 * Both subscripts are {@code order[i] + r} with an {@code r} that keeps its value: different where
 * the index array holds no value twice.
 *
 * <p>Holds in wrapping arithmetic: values that differ still differ when the same is added to both.
 */
final class DistinctIndexTest implements DependenceTest {
  @Override
  public String rule() {
    return "index array, no value stands in it twice";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    for (int k = 0; k < pair.left().size(); k++) {
      Polynomial left = pair.left().get(k);
      Optional<Symbol.Element> element = element(left);
      if (element.isEmpty() || !left.prime().equals(pair.right().get(k))) {
        continue;
      }
      BigInteger offset = Positions.offset(element.get());
      Optional<Set<Guard>> guards =
          Positions.of(element.get(), pair)
              .flatMap(
                  positions ->
                      positions.need(Guard.Indexes.Order.DISTINCT, offset, offset, pair, means));
      if (guards.isPresent()) {
        return Separation.modular(guards.get());
      }
    }
    return Optional.empty();
  }

  /** The element that alone decides the value. */
  private static Optional<Symbol.Element> element(Polynomial subscript) {
    return subscript.symbols().stream()
        .filter(Symbol.Element.class::isInstance)
        .map(Symbol.Element.class::cast)
        .filter(
            element ->
                subscript
                        .coefficient(element)
                        .flatMap(Polynomial::constant)
                        .filter(factor -> factor.abs().equals(BigInteger.ONE))
                        .isPresent()
                    && subscript.substitute(element, Polynomial.of(0)).isInvariant())
        .findFirst();
  }
}
