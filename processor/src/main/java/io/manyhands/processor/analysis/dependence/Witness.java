package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two iterations in which a pair of accesses meets, found by trying small values.
 *
 * @param first value of the loop variable in the iteration of the first access
 * @param second value of the loop variable in the iteration of the second access
 * @param firstComes whether the first access happens in the earlier iteration
 * @param symbols values chosen for invariant symbols
 */
record Witness(
    BigInteger first, BigInteger second, boolean firstComes, Map<Symbol, BigInteger> symbols) {
  private static final int MOST_TRIALS = 60_000;
  private static final long[] SIZES = {8, 4, 2, 1, 3, 16, 5, 0, 70, 1100};

  /** A pair of iterations, the nearest first; the first access in the earlier one if possible. */
  static Optional<Witness> of(Pair pair) {
    return new Search(pair).run();
  }

  /** The search. */
  private static final class Search {
    private final Pair pair;
    private final List<Symbol> sizes = new ArrayList<>();
    private final List<Symbol> others = new ArrayList<>();
    private int trials;

    Search(Pair pair) {
      this.pair = pair;
      Set<Symbol> all = new LinkedHashSet<>();
      pair.left().forEach(subscript -> all.addAll(subscript.symbols()));
      pair.right().forEach(subscript -> all.addAll(subscript.symbols()));
      for (LoopScope scope : pair.scopes()) {
        all.addAll(scope.value().symbols());
        all.addAll(scope.stride().symbols());
        scope.limits().forEach(limit -> all.addAll(limit.extent().symbols()));
      }
      pair.scopes().forEach(scope -> all.add(scope.index()));
      all.add(pair.index().prime());
      for (Symbol symbol : all) {
        if (symbol.isInvariant()) {
          sizes.add(symbol);
        } else if (!symbol.equals(pair.index()) && !symbol.equals(pair.index().prime())) {
          others.add(symbol);
        }
      }
    }

    Optional<Witness> run() {
      for (int rotation = 0; rotation < SIZES.length; rotation++) {
        Map<Symbol, BigInteger> values = new HashMap<>();
        for (int k = 0; k < sizes.size(); k++) {
          boolean uniform = rotation < SIZES.length / 2;
          long size = SIZES[(rotation + (uniform ? 0 : k * 3)) % SIZES.length];
          values.put(sizes.get(k), BigInteger.valueOf(size));
        }
        Optional<Witness> found = iterations(values);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<Witness> iterations(Map<Symbol, BigInteger> values) {
      for (int distance = 1;
          distance <= 64;
          distance = distance < 8 ? distance + 1 : distance * 2) {
        for (boolean firstComes : new boolean[] {true, false}) {
          for (int k = 0; k < 9; k++) {
            values.put(pair.index(), BigInteger.valueOf(firstComes ? k : k + distance));
            values.put(pair.index().prime(), BigInteger.valueOf(firstComes ? k + distance : k));
            if (meets(values, 0)) {
              return Optional.of(found(values, firstComes));
            }
          }
        }
      }
      return Optional.empty();
    }

    private Witness found(Map<Symbol, BigInteger> values, boolean firstComes) {
      Map<Symbol, BigInteger> chosen = new HashMap<>(values);
      chosen.keySet().retainAll(sizes);
      return new Witness(
          value(pair.loop().value(), values),
          value(pair.loop().prime().value(), values),
          firstComes,
          chosen);
    }

    private boolean meets(Map<Symbol, BigInteger> values, int next) {
      if (++trials > MOST_TRIALS) {
        return false;
      }
      if (next == others.size()) {
        return holds(values);
      }
      for (int k = 0; k < 5; k++) {
        values.put(others.get(next), BigInteger.valueOf(k));
        if (meets(values, next + 1)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(Map<Symbol, BigInteger> values) {
      for (int k = 0; k < pair.left().size(); k++) {
        BigInteger left = value(pair.left().get(k), values);
        if (left.signum() < 0 || !left.equals(value(pair.right().get(k), values))) {
          return false;
        }
      }
      return pair.scopes().stream()
          .allMatch(
              scope ->
                  scope.limits().stream()
                      .allMatch(
                          limit ->
                              value(scope.stride().times(Polynomial.of(scope.index())), values)
                                      .compareTo(value(limit.extent(), values))
                                  <= 0));
    }

    private static BigInteger value(Polynomial polynomial, Map<Symbol, BigInteger> values) {
      BigInteger sum = BigInteger.ZERO;
      for (Polynomial.Term term : polynomial.terms()) {
        BigInteger product = term.coefficient();
        for (Symbol factor : term.factors()) {
          product = product.multiply(values.getOrDefault(factor, BigInteger.ZERO));
        }
        sum = sum.add(product);
      }
      return sum;
    }
  }
}
