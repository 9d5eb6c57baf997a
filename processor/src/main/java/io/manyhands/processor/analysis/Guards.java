package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a list of guards short: of several bounds on one expression the strongest is enough. */
final class Guards {
  private Guards() {}

  static List<Guard> simplified(List<Guard> guards) {
    Map<Polynomial, BigInteger> strongest = new LinkedHashMap<>();
    List<Guard> others = new ArrayList<>();
    for (Guard guard : guards) {
      if (guard instanceof Guard.AtLeast bound) {
        // Bounds on p + c and on p are bounds on one thing.
        BigInteger constant = bound.polynomial().constantTerm();
        Polynomial bare = withoutConstant(bound.polynomial());
        strongest.merge(bare, bound.least().subtract(constant), BigInteger::max);
      } else if (!others.contains(guard) && !isAround(guard)) {
        others.add(guard);
      }
    }
    List<Guard> result = new ArrayList<>();
    strongest.forEach((bare, least) -> result.add(new Guard.AtLeast(bare, least)));
    others.sort(java.util.Comparator.comparingInt(Guards::cost));
    List<Guard> cheapFirst = new ArrayList<>();
    others.stream().filter(guard -> cost(guard) == 0).forEach(cheapFirst::add);
    cheapFirst.addAll(result);
    others.stream().filter(guard -> cost(guard) > 0).forEach(cheapFirst::add);
    return List.copyOf(cheapFirst);
  }

  /** Whether it asks for an object around {@code this}, which is always there. */
  private static boolean isAround(Guard guard) {
    return guard instanceof Guard.NotNull check && check.object().isAround();
  }

  /** Those without which the region means nothing, whoever vouches for its iterations. */
  static List<Guard> withoutProof(List<Guard> guards) {
    return guards.stream()
        .filter(
            guard ->
                guard instanceof Guard.Countable
                    || guard instanceof Guard.PlainList
                    || guard instanceof Guard.PlainCollection
                    || guard instanceof Guard.NotNull
                    || guard instanceof Guard.Copies
                    || guard instanceof Guard.AsMade
                    || guard instanceof Guard.Room)
        .toList();
  }

  private static int cost(Guard guard) {
    if (guard instanceof Guard.Indexes) {
      return 3;
    }
    if (guard instanceof Guard.PlainElements || guard.comparesHeld()) {
      return 2;
    }
    return guard instanceof Guard.DistinctArrays || guard instanceof Guard.Runs ? 1 : 0;
  }

  private static Polynomial withoutConstant(Polynomial polynomial) {
    Polynomial bare = Polynomial.of(0);
    for (Polynomial.Term term : polynomial.terms()) {
      if (!term.factors().isEmpty()) {
        Polynomial product = Polynomial.of(term.coefficient());
        for (Symbol factor : term.factors()) {
          product = product.times(Polynomial.of(factor));
        }
        bare = bare.plus(product);
      }
    }
    return bare;
  }
}
