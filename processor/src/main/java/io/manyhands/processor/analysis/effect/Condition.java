package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.List;

/**
 * Something that holds whenever an access happens, because a test stands in front of it.
 *
 * @param polynomial a difference of two values
 * @param relation what it is to 0
 * @param computed the machine's values that it speaks of: they must not have wrapped around
 */
public record Condition(Polynomial polynomial, Relation relation, List<Polynomial> computed) {
  /** What a number is to 0. */
  public enum Relation {
    /** Not less. */
    AT_LEAST_ZERO,
    /** Equal. */
    ZERO,
    /** Not equal. */
    NOT_ZERO
  }

  /** The same in the second of two compared iterations. */
  public Condition prime() {
    return new Condition(
        polynomial.prime(), relation, computed.stream().map(Polynomial::prime).toList());
  }

  /** Whether it says something that does not rest on elements of arrays. */
  boolean isOfNumbers() {
    return !polynomial.symbols().isEmpty()
        && polynomial.symbols().stream().noneMatch(Symbol.Element.class::isInstance);
  }
}
