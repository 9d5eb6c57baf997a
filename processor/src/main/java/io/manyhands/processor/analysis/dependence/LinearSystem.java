package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Two accesses that meet, as a system of equations and inequalities: it has a solution if they do.
 */
final class LinearSystem {
  /** Each doubles the work. */
  private static final int MOST_ALTERNATIVES = 3;

  private final Pair pair;
  private final boolean forward;
  private final Set<Object> known;
  private final Means means;

  /** Of each, one option holds: some sums are at least 0. */
  private final List<List<List<Polynomial>>> alternatives = new ArrayList<>();

  /**
   * A system.
   *
   * @param forward whether the first access happens in the earlier iteration
   * @param known the limits and conditions that may be used
   */
  LinearSystem(Pair pair, boolean forward, Set<Object> known, Means means) {
    this.pair = pair;
    this.forward = forward;
    this.known = known;
    this.means = means;
    for (Condition condition : relevant(pair)) {
      if (!condition.isLinear()
          && known.contains(condition)
          && alternatives.size() < MOST_ALTERNATIVES) {
        alternatives.add(options(condition));
      }
    }
  }

  private static List<List<Polynomial>> options(Condition condition) {
    Polynomial value = condition.polynomial();
    Polynomial opposite = Prover.negative(value);
    Polynomial dividend = condition.dividend();
    return condition.relation() == Condition.Relation.REMAINDER
        ? List.of(List.of(dividend, value), List.of(Prover.negative(dividend).plus(-1), opposite))
        // What is not 0 is more or less.
        : List.of(List.of(value.plus(-1)), List.of(opposite.plus(-1)));
  }

  /** The conditions that speak of the subscripts, the loops, or what those speak of. */
  static List<Condition> relevant(Pair pair) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    pair.left().forEach(subscript -> symbols.addAll(subscript.symbols()));
    pair.right().forEach(subscript -> symbols.addAll(subscript.symbols()));
    for (LoopScope scope : pair.scopes()) {
      symbols.add(scope.index());
      scope.limits().forEach(limit -> symbols.addAll(limit.extent().symbols()));
    }
    return pair.conditions().stream()
        .distinct()
        .filter(condition -> condition.polynomial().symbols().stream().anyMatch(symbols::contains))
        .toList();
  }

  /** Whether there is surely no solution where some sums are at least 0 besides. */
  boolean isInfeasible(List<Polynomial> more) {
    return system(more).isInfeasible() || (!alternatives.isEmpty() && isInfeasible(more, 0));
  }

  private boolean isInfeasible(List<Polynomial> more, int next) {
    if (next == alternatives.size()) {
      return system(more).isInfeasible();
    }
    for (List<Polynomial> option : alternatives.get(next)) {
      List<Polynomial> all = new ArrayList<>(more);
      all.addAll(option);
      if (!isInfeasible(all, next + 1)) {
        return false;
      }
    }
    return true;
  }

  private Constraints system(List<Polynomial> more) {
    Constraints system = new Constraints(means.budget());
    Set<Symbol> symbols = new LinkedHashSet<>();
    Polynomial step = Polynomial.of(pair.index().prime()).minus(Polynomial.of(pair.index()));
    system.atLeastZero((forward ? step : Prover.negative(step)).plus(-1));
    more.forEach(system::atLeastZero);
    for (int k = 0; k < pair.left().size(); k++) {
      system.zero(pair.left().get(k).minus(pair.right().get(k)));
      symbols.addAll(pair.left().get(k).symbols());
      symbols.addAll(pair.right().get(k).symbols());
    }
    pair.scopes().forEach(scope -> limit(system, scope, symbols));
    for (Condition condition : relevant(pair)) {
      if (known.contains(condition) && condition.isLinear()) {
        hold(system, condition);
        symbols.addAll(condition.polynomial().symbols());
      }
    }
    symbols.forEach(symbol -> range(system, symbol));
    return system;
  }

  private void limit(Constraints system, LoopScope scope, Set<Symbol> symbols) {
    system.atLeastZero(Polynomial.of(scope.index()));
    for (LoopScope.Limit limit : scope.limits()) {
      if (known.contains(limit)) {
        Polynomial reached = scope.stride().times(Polynomial.of(scope.index()));
        system.atLeastZero(limit.extent().minus(reached));
        symbols.addAll(limit.extent().symbols());
      }
    }
  }

  /** Adds what a linear condition says. */
  static void hold(Constraints system, Condition condition) {
    if (condition.relation() == Condition.Relation.ZERO) {
      system.zero(condition.polynomial());
    } else {
      system.atLeastZero(condition.polynomial());
    }
  }

  /** Adds what values a symbol can have. */
  static void range(Constraints system, Symbol symbol) {
    Interval range = Interval.of(symbol);
    system.atLeastZero(Polynomial.of(symbol).minus(Polynomial.of(range.low())));
    system.atLeastZero(Polynomial.of(range.high()).minus(Polynomial.of(symbol)));
  }
}
