package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Condition;
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
 * @param element the subscripts that both have then
 */
record Witness(
    BigInteger first,
    BigInteger second,
    boolean firstComes,
    Map<Symbol, BigInteger> symbols,
    List<BigInteger> element) {
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
    private final Trial trial = new Trial();
    private final List<Trial.Value> left;
    private final List<Trial.Value> right;
    private final List<Trial.Value> slack = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();
    private int trials;

    private record Test(Trial.Value value, Condition.Relation relation, Trial.Value dividend) {
      boolean holds() {
        long now = value.now();
        return switch (relation) {
          case AT_LEAST_ZERO -> now >= 0;
          case ZERO -> now == 0;
          case NOT_ZERO -> now != 0;
          case REMAINDER -> now == 0 || (now > 0) == (dividend.now() > 0);
        };
      }
    }

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
      List<Condition> conditions = new ArrayList<>();
      for (Condition condition : LinearSystem.relevant(pair)) {
        Set<Symbol> symbols = new LinkedHashSet<>(condition.polynomial().symbols());
        symbols.addAll(condition.dividend().symbols());
        // What is only known of other values is left out: the pair may still meet.
        if (symbols.stream().allMatch(symbol -> symbol.isInvariant() || all.contains(symbol))) {
          all.addAll(symbols);
          conditions.add(condition);
        }
      }
      for (Symbol symbol : all) {
        if (symbol.isInvariant()) {
          sizes.add(symbol);
        } else if (!symbol.equals(pair.index()) && !symbol.equals(pair.index().prime())) {
          others.add(symbol);
        }
      }
      left = pair.left().stream().map(trial::valueOf).toList();
      right = pair.right().stream().map(trial::valueOf).toList();
      for (LoopScope scope : pair.scopes()) {
        Polynomial reached = scope.stride().times(Polynomial.of(scope.index()));
        scope.limits().forEach(limit -> slack.add(trial.valueOf(limit.extent().minus(reached))));
      }
      conditions.forEach(
          condition ->
              tests.add(
                  new Test(
                      trial.valueOf(condition.polynomial()),
                      condition.relation(),
                      trial.valueOf(condition.dividend()))));
    }

    Optional<Witness> run() {
      for (int rotation = 0; rotation < SIZES.length; rotation++) {
        for (int k = 0; k < sizes.size(); k++) {
          boolean uniform = rotation < SIZES.length / 2;
          trial.set(sizes.get(k), SIZES[(rotation + (uniform ? 0 : k * 3)) % SIZES.length]);
        }
        Optional<Witness> found = iterations();
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<Witness> iterations() {
      for (int distance = 1;
          distance <= 64;
          distance = distance < 8 ? distance + 1 : distance * 2) {
        for (boolean firstComes : new boolean[] {true, false}) {
          for (int k = 0; k < 9; k++) {
            trial.set(pair.index(), firstComes ? k : k + distance);
            trial.set(pair.index().prime(), firstComes ? k + distance : k);
            if (meets(0)) {
              return Optional.of(found(firstComes));
            }
          }
        }
      }
      return Optional.empty();
    }

    private Witness found(boolean firstComes) {
      Map<Symbol, BigInteger> chosen = new HashMap<>();
      sizes.forEach(symbol -> chosen.put(symbol, BigInteger.valueOf(trial.get(symbol))));
      return new Witness(
          trial.exactly(pair.loop().value()),
          trial.exactly(pair.loop().prime().value()),
          firstComes,
          chosen,
          pair.left().stream().map(trial::exactly).toList());
    }

    private boolean meets(int next) {
      if (++trials > MOST_TRIALS) {
        return false;
      }
      if (next == others.size()) {
        return holds();
      }
      for (int k = 0; k < 5; k++) {
        trial.set(others.get(next), k);
        if (meets(next + 1)) {
          return true;
        }
      }
      return false;
    }

    /** A value that does not even fit into a long is no subscript that anybody uses. */
    private boolean holds() {
      try {
        for (int k = 0; k < left.size(); k++) {
          long subscript = left.get(k).now();
          if (subscript < 0 || subscript != right.get(k).now()) {
            return false;
          }
        }
        for (Trial.Value value : slack) {
          if (value.now() < 0) {
            return false;
          }
        }
        return tests.stream().allMatch(Test::holds);
      } catch (ArithmeticException tooLarge) {
        return false;
      }
    }
  }
}
