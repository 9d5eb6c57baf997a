package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Values that have no name in front of the loop, such as {@code w / 2}, in terms of those that have
 * one: what is known of a quotient is that {@code 2 * (w / 2)} lies between {@code w - 1} and
 * {@code w + 1}.
 */
final class Quotients {
  private final List<Condition> facts;
  private final Predicate<Symbol> nameable;

  /**
   * What some facts say.
   *
   * @param facts what holds, if the machine has not cut what they were computed from
   * @param nameable whether a check can ask for the value of a symbol
   */
  Quotients(List<Condition> facts, Predicate<Symbol> nameable) {
    this.facts = facts;
    this.nameable = nameable;
  }

  /**
   * A bound of a value without a name: {@code factor * value} is no more, or no less, than a sum.
   *
   * @param factor a positive number
   * @param sum what the product is compared with
   * @param computed what the machine must not have cut
   * @param notNegative what must not be negative, 0 if the bound holds anyway
   */
  record Bound(
      BigInteger factor, Polynomial sum, List<Polynomial> computed, Polynomial notNegative) {}

  /** The first value in a polynomial that no check can ask for, and of which something is known. */
  Optional<Symbol> unnamed(Polynomial polynomial) {
    return polynomial.symbols().stream()
        .filter(symbol -> symbol instanceof Symbol.Value && !nameable.test(symbol))
        .filter(symbol -> !bounds(symbol, true).isEmpty() || !bounds(symbol, false).isEmpty())
        .findFirst();
  }

  /**
   * What is known of a value.
   *
   * @param upper whether it is asked for what it does not exceed
   */
  List<Bound> bounds(Symbol value, boolean upper) {
    List<Bound> found = new ArrayList<>();
    for (Condition fact : facts) {
      if (fact.polynomial().symbols().contains(value)) {
        if (fact.relation() == Condition.Relation.ZERO) {
          bound(fact, fact.polynomial(), value, upper).ifPresent(found::add);
          bound(fact, Prover.negative(fact.polynomial()), value, upper).ifPresent(found::add);
        } else if (fact.relation() == Condition.Relation.REMAINDER && upper) {
          // Nothing is left over below 0 where the dividend is not negative.
          bound(fact, fact.polynomial(), value, true).ifPresent(found::add);
        } else if (fact.relation() == Condition.Relation.AT_LEAST_ZERO) {
          bound(fact, fact.polynomial(), value, upper).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** From {@code factor * value + rest >= 0}. */
  private static Optional<Bound> bound(
      Condition fact, Polynomial atLeastZero, Symbol value, boolean upper) {
    Optional<BigInteger> factor = atLeastZero.coefficient(value).flatMap(Polynomial::constant);
    Polynomial rest = atLeastZero.substitute(value, Polynomial.of(0));
    return factor
        .filter(number -> upper ? number.signum() < 0 : number.signum() > 0)
        .filter(number -> rest.isInvariant())
        .map(
            number ->
                upper
                    ? new Bound(number.negate(), rest, fact.computed(), fact.dividend())
                    : new Bound(number, Prover.negative(rest), fact.computed(), fact.dividend()));
  }
}
