package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension whose subscript grows with the square of the marked loop's index: packed triangles,
 * {@code i * (i + 1) / 2 + j} with {@code j <= i}.
 *
 * <p>The later iteration is written as {@code i + 1 + e}, with {@code e >= 0}, inner indexes are
 * put at the end that is worst, and what is left of the loop is {@code u >= 0}. If then no
 * coefficient is negative, the difference is at least its constant term: the simplest certificate
 * of positivity. It holds for all values, so no single case is looked at.
 */
final class TriangularTest implements DependenceTest {
  private static final Polynomial MOST = Polynomial.of(Integer.MAX_VALUE);
  private static final int STEP = 64;

  /** Of a factor that takes the root of the range to less than a quarter of it. */
  private static final int SMALL = 14;

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    if (!pair.loop().stride().is(1)) {
      return Optional.empty();
    }
    for (int k = 0; k < pair.left().size(); k++) {
      Optional<Set<Guard>> guards = new Dimension(pair, means).apart(k);
      if (guards.isPresent()) {
        return Optional.of(Separation.in(k, guards.get()));
      }
    }
    return Optional.empty();
  }

  /** The comparison of one dimension, and what it rests on. */
  private static final class Dimension {
    private final Pair pair;
    private final Means means;
    private final Prover prover;
    private final Set<Guard> guards = new LinkedHashSet<>();
    private final Symbol.Index gap = new Symbol.Index(-1, "gap", false);
    private final Symbol.Index slack = new Symbol.Index(-2, "slack", false);

    Dimension(Pair pair, Means means) {
      this.pair = pair;
      this.means = means;
      this.prover = new Prover(pair, means);
    }

    Optional<Set<Guard>> apart(int k) {
      Polynomial difference = pair.right().get(k).minus(pair.left().get(k));
      for (Condition fact : pair.conditions()) {
        difference = withoutQuotient(difference, fact);
      }
      boolean grows =
          difference.coefficient(pair.index()).isEmpty()
              || difference.coefficient((Symbol.Index) pair.index().prime()).isEmpty();
      if (!grows) {
        return Optional.empty();
      }
      means.budget().spend(STEP);
      boolean rises =
          isPositive(difference, true) && isPositive(Prover.negative(difference), false);
      return rises ? Optional.of(guards) : Optional.empty();
    }

    /** A multiple of the polynomial, if that has no quotient in it any more. */
    private Polynomial withoutQuotient(Polynomial polynomial, Condition fact) {
      if (fact.relation() != Condition.Relation.ZERO) {
        return polynomial;
      }
      for (Symbol symbol : polynomial.symbols()) {
        Optional<BigInteger> times =
            fact.polynomial()
                .coefficient(symbol)
                .flatMap(Polynomial::constant)
                .filter(factor -> factor.signum() > 0);
        Optional<BigInteger> factor = polynomial.coefficient(symbol).flatMap(Polynomial::constant);
        if (symbol instanceof Symbol.Unknown && times.isPresent() && factor.isPresent()) {
          if (!fact.computed().stream().allMatch(this::isExact)) {
            return polynomial;
          }
          return polynomial
              .times(Polynomial.of(times.get()))
              .minus(fact.polynomial().times(Polynomial.of(factor.get())));
        }
      }
      return polynomial;
    }

    /**
     * Whether what is divided fits into an int. That its square does at the end is checked, so the
     * index is small, and the rest cannot take it below the range.
     */
    private boolean isExact(Polynomial dividend) {
      Symbol.Index index =
          dividend.symbols().contains(pair.index().prime())
              ? (Symbol.Index) pair.index().prime()
              : pair.index();
      Optional<Polynomial> end = end(pair.loop());
      boolean isSquare =
          dividend.symbols().stream().allMatch(index::equals)
              && dividend.degree() > 1
              && dividend.terms().stream().allMatch(Dimension::isSmall);
      if (end.isEmpty() || !isSquare) {
        return false;
      }
      Polynomial most = Polynomial.of(0);
      for (Polynomial.Term term : dividend.terms()) {
        most = term.coefficient().signum() > 0 ? most.plus(term.polynomial()) : most;
      }
      return holds(MOST.minus(most.substitute(index, end.get())));
    }

    /** Positive, or with an index of 46,340 at most, the root of the range, above -2^30. */
    private static boolean isSmall(Polynomial.Term term) {
      return term.coefficient().signum() > 0
          || (term.factors().size() <= 1 && term.coefficient().bitLength() <= SMALL);
    }

    /** The last index of the marked loop. */
    private Optional<Polynomial> end(LoopScope loop) {
      for (LoopScope.Limit limit : loop.limits()) {
        Optional<Set<Guard>> needed = prover.limited(limit);
        if (!limit.byType() && limit.extent().isInvariant() && needed.isPresent()) {
          guards.addAll(needed.get());
          return Optional.of(limit.extent());
        }
      }
      return Optional.empty();
    }

    private boolean holds(Polynomial notNegative) {
      Optional<Set<Guard>> needed = prover.atLeast(notNegative, BigInteger.ZERO);
      needed.ifPresent(guards::addAll);
      return needed.isPresent();
    }

    /** Whether a polynomial is at least 1 where one iteration is later than the other. */
    private boolean isPositive(Polynomial polynomial, boolean forward) {
      Optional<Polynomial> worst = atWorst(polynomial);
      Optional<Polynomial> end = end(pair.loop());
      if (worst.isEmpty() || end.isEmpty()) {
        return false;
      }
      Symbol.Index one = pair.index();
      Symbol.Index other = (Symbol.Index) one.prime();
      Symbol.Index later = forward ? other : one;
      Polynomial next = Polynomial.of(forward ? one : other).plus(1).plus(Polynomial.of(gap));
      Polynomial least = worst.get().substitute(later, next);
      return isAtLeastOne(least)
          || bySlack(least, end.get().minus(next)).filter(this::isAtLeastOne).isPresent();
    }

    /** Inner indexes at the end that makes it least. */
    private Optional<Polynomial> atWorst(Polynomial polynomial) {
      Polynomial least = polynomial;
      List<LoopScope> scopes = new ArrayList<>(pair.scopes());
      for (int k = scopes.size() - 1; k >= 0; k--) {
        LoopScope scope = scopes.get(k);
        boolean isMarked =
            scope.index().equals(pair.index()) || scope.index().equals(pair.index().prime());
        Optional<Polynomial> factor = least.coefficient(scope.index());
        if (isMarked || factor.filter(value -> value.is(0)).isPresent()) {
          continue;
        }
        Optional<BigInteger> sign = factor.flatMap(Polynomial::constant);
        Optional<Polynomial> reached =
            sign.isEmpty() || !scope.stride().is(1)
                ? Optional.empty()
                : sign.get().signum() > 0 ? Optional.of(Polynomial.of(0)) : reach(scope);
        if (reached.isEmpty()) {
          return Optional.empty();
        }
        least = least.substitute(scope.index(), reached.get());
      }
      return Optional.of(least);
    }

    private Optional<Polynomial> reach(LoopScope scope) {
      for (LoopScope.Limit limit : scope.limits()) {
        Optional<Set<Guard>> needed = prover.limited(limit);
        if (!limit.byType() && needed.isPresent()) {
          guards.addAll(needed.get());
          return Optional.of(limit.extent());
        }
      }
      return Optional.empty();
    }

    /** With what is left of the loop in the place of a symbol of its end. */
    private Optional<Polynomial> bySlack(Polynomial least, Polynomial left) {
      for (Symbol symbol : left.symbols()) {
        if (symbol.isInvariant() && left.coefficient(symbol).filter(one -> one.is(1)).isPresent()) {
          Polynomial value = Polynomial.of(slack).minus(left.substitute(symbol, Polynomial.of(0)));
          return Optional.of(least.substitute(symbol, value));
        }
      }
      return Optional.empty();
    }

    private boolean isAtLeastOne(Polynomial polynomial) {
      return polynomial.constantTerm().signum() > 0
          && polynomial.terms().stream()
              .allMatch(
                  term ->
                      term.coefficient().signum() > 0
                          && term.factors().stream()
                              .allMatch(factor -> Interval.of(factor).low().signum() >= 0));
    }
  }
}
