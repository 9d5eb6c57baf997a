package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.List;

/**
 * Something that holds whenever an access happens, because a test stands in front of it, or because
 * of what a division is.
 *
 * @param polynomial a difference of two values
 * @param relation what it is to 0
 * @param computed the machine's values that it speaks of: they must not have wrapped around
 * @param dividend what is divided, for a remainder; else 0
 */
public record Condition(
    Polynomial polynomial, Relation relation, List<Polynomial> computed, Polynomial dividend) {
  /** What a number is to 0. */
  public enum Relation {
    /** Not less. */
    AT_LEAST_ZERO,
    /** Equal. */
    ZERO,
    /** Not equal. */
    NOT_ZERO,
    /** Equal, or of the sign of the dividend, as the remainder of a division towards 0. */
    REMAINDER
  }

  /** What a test says. */
  public Condition(Polynomial polynomial, Relation relation, List<Polynomial> computed) {
    this(polynomial, relation, computed, Polynomial.of(0));
  }

  /** Whether it is one equation or inequality, and no choice of them. */
  public boolean isLinear() {
    return relation == Relation.AT_LEAST_ZERO || relation == Relation.ZERO;
  }

  /** The same in the second of two compared iterations. */
  public Condition prime() {
    return new Condition(
        polynomial.prime(),
        relation,
        computed.stream().map(Polynomial::prime).toList(),
        dividend.prime());
  }

  /** Whether it says something that does not rest on elements of arrays. */
  public boolean isOfNumbers() {
    return !polynomial.symbols().isEmpty()
        && polynomial.symbols().stream().noneMatch(Symbol.Element.class::isInstance);
  }
}
