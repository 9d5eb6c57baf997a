package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All dimensions at once as a system of linear equations and inequalities, for both orders of the
 * two iterations.
 */
final class LinearTest implements DependenceTest {
  /** What is known besides. */
  interface Facts {
    /**
     * Sums that are at least 0.
     *
     * @param forward whether the first iteration of a pair is the earlier one
     */
    List<Polynomial> atLeastZero(boolean forward);
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    return apart(pair, means, forward -> List.of());
  }

  /** The checks under which the accesses are independent if the facts hold. */
  static Optional<Separation> apart(Pair pair, Means means, Facts facts) {
    Prover prover = new Prover(pair.scopes(), means);
    Set<LoopScope.Limit> free = new LinkedHashSet<>();
    Set<LoopScope.Limit> all = new LinkedHashSet<>();
    Optional<Set<Guard>> guards = Optional.of(Set.of());
    for (LoopScope scope : pair.scopes()) {
      for (LoopScope.Limit limit : scope.limits()) {
        Optional<Set<Guard>> needed = prover.limited(limit);
        if (needed.isPresent()) {
          all.add(limit);
          guards = Prover.both(guards, needed);
        }
        if (needed.filter(Set::isEmpty).isPresent()) {
          free.add(limit);
        }
      }
    }
    if (isInfeasible(pair, free, facts, means)) {
      return Optional.of(Separation.inAll(pair, Set.of()));
    }
    return all.size() > free.size() && isInfeasible(pair, all, facts, means)
        ? guards.map(needed -> Separation.inAll(pair, needed))
        : Optional.empty();
  }

  private static boolean isInfeasible(
      Pair pair, Set<LoopScope.Limit> limits, Facts facts, Means means) {
    Polynomial step =
        Polynomial.of(pair.index().prime()).minus(Polynomial.of(pair.index())).plus(-1);
    Polynomial back =
        Polynomial.of(pair.index()).minus(Polynomial.of(pair.index().prime())).plus(-1);
    for (Polynomial order : List.of(step, back)) {
      Constraints system = new Constraints(means.budget());
      system.atLeastZero(order);
      facts.atLeastZero(order.equals(step)).forEach(system::atLeastZero);
      for (int k = 0; k < pair.left().size(); k++) {
        system.zero(pair.left().get(k).minus(pair.right().get(k)));
      }
      Set<Symbol> symbols = new LinkedHashSet<>();
      pair.left().forEach(subscript -> symbols.addAll(subscript.symbols()));
      pair.right().forEach(subscript -> symbols.addAll(subscript.symbols()));
      for (LoopScope scope : pair.scopes()) {
        system.atLeastZero(Polynomial.of(scope.index()));
        limit(system, scope, limits, symbols);
      }
      symbols.forEach(symbol -> range(system, symbol));
      if (!system.isInfeasible()) {
        return false;
      }
    }
    return true;
  }

  private static void limit(
      Constraints system, LoopScope scope, Set<LoopScope.Limit> limits, Set<Symbol> symbols) {
    for (LoopScope.Limit limit : scope.limits()) {
      if (!limits.contains(limit)) {
        continue;
      }
      Polynomial reached = scope.stride().times(Polynomial.of(scope.index()));
      system.atLeastZero(limit.extent().minus(reached));
      symbols.addAll(limit.extent().symbols());
    }
  }

  private static void range(Constraints system, Symbol symbol) {
    Interval range = Interval.of(symbol);
    system.atLeastZero(Polynomial.of(symbol).minus(constant(range.low())));
    system.atLeastZero(constant(range.high()).minus(Polynomial.of(symbol)));
  }

  private static Polynomial constant(BigInteger value) {
    return Polynomial.of(value);
  }
}
