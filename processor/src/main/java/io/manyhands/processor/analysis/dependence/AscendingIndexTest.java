package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Subscripts between {@code start[i]} and {@code start[i + 1]}, as in sparse matrices: iterations
 * work in separate stretches where the index array does not descend.
 *
 * <p>What is known of the order of its elements joins the linear system.
 */
final class AscendingIndexTest implements DependenceTest {
  @Override
  public String rule() {
    return "index array, its values do not descend";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    Optional<Set<Guard>> guards = Optional.of(Set.of());
    List<List<Symbol.Element>> families = new ArrayList<>();
    for (Map.Entry<Positions, List<Symbol.Element>> family : families(pair).entrySet()) {
      List<BigInteger> offsets =
          family.getValue().stream().map(Positions::offset).sorted().toList();
      Optional<Set<Guard>> needed =
          family
              .getKey()
              .need(
                  Guard.Indexes.Order.ASCENDING,
                  offsets.get(0),
                  offsets.get(offsets.size() - 1),
                  pair,
                  means);
      if (needed.isPresent()) {
        families.add(family.getValue());
        guards = Prover.both(guards, needed);
      }
    }
    if (families.isEmpty()) {
      return Optional.empty();
    }
    Optional<Set<Guard>> ordered = guards;
    return LinearTest.apart(pair, means, forward -> facts(families, pair, forward))
        .flatMap(
            found ->
                Prover.both(Optional.of(found.guards()), ordered)
                    .map(both -> new Separation(both, found.exact())));
  }

  private static Map<Positions, List<Symbol.Element>> families(Pair pair) {
    Map<Positions, List<Symbol.Element>> families = new LinkedHashMap<>();
    IndexArrays.elements(pair).stream()
        .sorted(Comparator.naturalOrder())
        .forEach(
            element ->
                Positions.of(element, pair)
                    .ifPresent(
                        positions ->
                            families
                                .computeIfAbsent(positions, absent -> new ArrayList<>())
                                .add(element)));
    return families;
  }

  private static List<Polynomial> facts(
      List<List<Symbol.Element>> families, Pair pair, boolean forward) {
    Set<Polynomial> facts = new LinkedHashSet<>();
    for (List<Symbol.Element> family : families) {
      for (Symbol.Element lower : family) {
        for (Symbol.Element upper : family) {
          if (!lower.equals(upper) && isBefore(lower, upper, pair, forward)) {
            facts.add(Polynomial.of(upper).minus(Polynomial.of(lower)));
          }
        }
      }
    }
    return List.copyOf(facts);
  }

  /** Whether {@code lower} stands at the same position as {@code upper} or before it. */
  private static boolean isBefore(
      Symbol.Element lower, Symbol.Element upper, Pair pair, boolean forward) {
    BigInteger distance = Positions.offset(upper).subtract(Positions.offset(lower));
    boolean lowerSecond = Positions.isSecond(lower, pair);
    if (lowerSecond == Positions.isSecond(upper, pair)) {
      return distance.signum() >= 0;
    }
    BigInteger slope = Positions.of(upper, pair).orElseThrow().slope();
    // From the iteration of lower to that of upper: at least one step, or at most minus one.
    boolean later = lowerSecond != forward;
    boolean rises = slope.signum() > 0;
    return rises == later && distance.add(slope.abs()).signum() >= 0;
  }
}
