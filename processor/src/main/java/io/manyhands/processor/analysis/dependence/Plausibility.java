package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether checks can hold when there is something to gain: with two iterations in which both
 * accesses happen.
 *
 * <p>A row stride that is to be 0 and no less than 0, say, makes no loop parallel; the user should
 * rather hear of the dependence.
 */
final class Plausibility {
  private static final Polynomial SIZE = Polynomial.of(64);

  private Plausibility() {}

  /** Whether checks hold where all sizes and strides are the same, as of a square matrix. */
  static boolean isLikely(Set<Guard> guards) {
    return guards.stream()
        .allMatch(
            guard ->
                !(guard instanceof Guard.AtLeast bound)
                    || bound
                        .polynomial()
                        .map(symbol -> SIZE)
                        .constant()
                        .filter(value -> value.compareTo(bound.least()) >= 0)
                        .isPresent());
  }

  static boolean of(Set<Guard> guards, Pair pair, Means means) {
    return holds(guards, pair, true, means) || holds(guards, pair, false, means);
  }

  private static boolean holds(Set<Guard> guards, Pair pair, boolean forward, Means means) {
    Constraints system = system(guards, pair, forward, means);
    for (Guard guard : guards) {
      if (guard instanceof Guard.AtLeast bound) {
        bound.polynomial().terms().stream()
            .filter(term -> term.factors().size() > 1)
            .forEach(term -> boundProduct(term, guards, pair, forward, system, means));
      }
    }
    return !system.isInfeasible();
  }

  /**
   * What is known of a product, which the linear system takes for an unknown: one of what is never
   * negative is not negative, one of positive numbers is positive, and n * n is 4 where n is 2.
   */
  private static void boundProduct(
      Polynomial.Term term,
      Set<Guard> guards,
      Pair pair,
      boolean forward,
      Constraints system,
      Means means) {
    Polynomial product = new Polynomial.Term(BigInteger.ONE, term.factors()).polynomial();
    for (int least = 2; least >= 0; least--) {
      int each = least;
      if (term.factors().stream()
          .allMatch(factor -> isAtLeast(each, factor, guards, pair, forward, means))) {
        system.atLeastZero(product.minus(power(each, term.factors().size())));
        return;
      }
    }
  }

  private static Polynomial power(int base, int exponent) {
    return Polynomial.of(BigInteger.valueOf(base).pow(exponent));
  }

  private static boolean isAtLeast(
      long least, Symbol symbol, Set<Guard> guards, Pair pair, boolean forward, Means means) {
    Constraints system = system(guards, pair, forward, means);
    system.atLeastZero(Prover.negative(Polynomial.of(symbol)).plus(least - 1));
    return system.isInfeasible();
  }

  private static Constraints system(Set<Guard> guards, Pair pair, boolean forward, Means means) {
    Constraints system = new Constraints(means.budget());
    Set<Symbol> symbols = new HashSet<>();
    for (Guard guard : guards) {
      if (guard instanceof Guard.AtLeast bound) {
        system.atLeastZero(bound.polynomial().minus(Polynomial.of(bound.least())));
        symbols.addAll(bound.polynomial().symbols());
      }
    }
    Polynomial step = Polynomial.of(pair.index().prime()).minus(Polynomial.of(pair.index()));
    system.atLeastZero((forward ? step : Prover.negative(step)).plus(-1));
    for (LoopScope scope : pair.scopes()) {
      system.atLeastZero(Polynomial.of(scope.index()));
      for (LoopScope.Limit limit : scope.limits()) {
        Polynomial reached = scope.stride().times(Polynomial.of(scope.index()));
        system.atLeastZero(limit.extent().minus(reached));
        symbols.addAll(limit.extent().symbols());
      }
    }
    for (Condition condition : LinearSystem.relevant(pair)) {
      if (condition.isLinear()) {
        LinearSystem.hold(system, condition);
        symbols.addAll(condition.polynomial().symbols());
      }
    }
    for (Symbol symbol : symbols) {
      Interval range = Interval.of(symbol);
      system.atLeastZero(Polynomial.of(symbol).minus(Polynomial.of(range.low())));
      system.atLeastZero(Polynomial.of(range.high()).minus(Polynomial.of(symbol)));
    }
    return system;
  }
}
