package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All dependence tests, cheap ones first; a proof beats a check.
 *
 * <p>What has been found is remembered: each distance between subscripts is tested once, each
 * subscript is bounded once. A body that writes {@code a[i]} to {@code a[i + 999]} has a thousand
 * distances, not half a million.
 */
final class DependenceTests {
  private static final List<DependenceTest> ALL =
      List.of(
          new ZivTest(),
          new SameSubscriptTest(),
          new LinearTest(),
          new StrideTest(),
          new ColumnTest(),
          new DigitsTest(),
          new DistinctIndexTest(),
          new AscendingIndexTest(),
          new TriangularTest());

  private final Means means;
  private final Map<Distance, List<Separation>> separations = new HashMap<>();
  private final Map<Bounded, Optional<Set<Guard>>> exact = new HashMap<>();
  private final IdentityHashMap<Separation, Boolean> usable = new IdentityHashMap<>();

  private final Map<Surroundings, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Site, Integer> seen = new IdentityHashMap<>();

  private record Surroundings(List<LoopScope> loops, List<Condition> conditions) {}

  /** Where subscripts are from each other, in numbered surroundings; the left ones start at 0. */
  private record Distance(
      List<Polynomial> left, List<Polynomial> right, int leftLoops, int rightLoops) {}

  private record Bounded(Polynomial subscript, int loops) {}

  DependenceTests(Means means) {
    this.means = means;
  }

  /**
   * The checks under which some test shows independence, the likeliest and fewest found; empty if
   * none does.
   */
  Optional<Set<Guard>> independent(Pair pair) {
    Optional<Set<Guard>> best = Optional.empty();
    for (Separation separation : separations(pair)) {
      Optional<Set<Guard>> guards = with(exact(pair, separation.exact()), separation.guards());
      if (guards.isPresent() && guards.get().isEmpty()) {
        return guards;
      }
      if (guards.isPresent()
          && best.filter(known -> !isBetter(guards.get(), known)).isEmpty()
          && isUsable(separation, guards.get(), pair)) {
        best = guards;
      }
    }
    return best;
  }

  /** What the tests say of pairs that are as far from each other, up to the first proof. */
  private List<Separation> separations(Pair pair) {
    List<Polynomial> left = new ArrayList<>();
    List<Polynomial> right = new ArrayList<>();
    for (int k = 0; k < pair.left().size(); k++) {
      Polynomial common = pair.left().get(k).invariantPart();
      left.add(pair.left().get(k).minus(common));
      right.add(pair.right().get(k).minus(common));
    }
    Distance distance = new Distance(left, right, number(pair.one()), number(pair.other()));
    List<Separation> known = separations.get(distance);
    if (known == null) {
      known = separate(new Pair(pair.one(), pair.other(), left, right));
      separations.put(distance, known);
    }
    return known;
  }

  private List<Separation> separate(Pair pair) {
    List<Separation> found = new ArrayList<>();
    for (DependenceTest test : ALL) {
      Optional<Separation> separation = test.apart(pair, means);
      separation.ifPresent(found::add);
      // Nothing needs less than what holds as it stands.
      if (separation
          .filter(last -> last.guards().isEmpty() && last.exact().isEmpty())
          .isPresent()) {
        break;
      }
    }
    return found;
  }

  /** The checks under which no subscript of some dimensions has wrapped around. */
  private Optional<Set<Guard>> exact(Pair pair, Set<Integer> dimensions) {
    Optional<Set<Guard>> all = Optional.of(Set.of());
    for (int k : dimensions) {
      all = with(all, exact(pair.left().get(k), pair.one(), Pair::conditionsOfOne, pair));
      all = with(all, exact(pair.right().get(k), pair.other(), Pair::conditionsOfOther, pair));
    }
    return all;
  }

  /** Remembered for the access, so only what is known of that access may help. */
  private Optional<Set<Guard>> exact(
      Polynomial subscript, Access access, Function<Pair, List<Condition>> conditions, Pair pair) {
    Bounded key = new Bounded(subscript, number(access));
    Optional<Set<Guard>> known = exact.get(key);
    if (known == null) {
      known = new Prover(pair.scopes(), conditions.apply(pair), means).subscript(subscript);
      exact.put(key, known);
    }
    return known;
  }

  private int number(Access access) {
    return seen.computeIfAbsent(
        access.site(),
        site ->
            numbers.computeIfAbsent(
                new Surroundings(site.loops(), site.conditions()), absent -> numbers.size()));
  }

  private static Optional<Set<Guard>> with(Optional<Set<Guard>> one, Set<Guard> other) {
    return other.isEmpty() ? one : with(one, Optional.of(other));
  }

  /** Both, of several bounds of one expression the strongest. */
  private static Optional<Set<Guard>> with(Optional<Set<Guard>> one, Optional<Set<Guard>> other) {
    boolean settled =
        one.isEmpty() || other.isEmpty() || one.get().isEmpty() || one.get().equals(other.get());
    return settled
        ? one.flatMap(any -> other)
        : Prover.both(one, other).map(DependenceTests::strongest);
  }

  private static Set<Guard> strongest(Set<Guard> guards) {
    Map<Polynomial, BigInteger> bounds = new LinkedHashMap<>();
    Set<Guard> result = new LinkedHashSet<>();
    for (Guard guard : guards) {
      if (guard instanceof Guard.AtLeast bound) {
        bounds.merge(bound.polynomial(), bound.least(), BigInteger::max);
      } else {
        result.add(guard);
      }
    }
    bounds.forEach((polynomial, least) -> result.add(new Guard.AtLeast(polynomial, least)));
    return result;
  }

  /** Of two sets of checks the one that will rather hold, then the smaller one. */
  private static boolean isBetter(Set<Guard> guards, Set<Guard> known) {
    boolean likely = Plausibility.isLikely(guards);
    return likely == Plausibility.isLikely(known) ? guards.size() < known.size() : likely;
  }

  /** What the first pair at a distance needs tells whether such checks are of any use. */
  private boolean isUsable(Separation separation, Set<Guard> guards, Pair pair) {
    return usable.computeIfAbsent(separation, first -> Plausibility.of(guards, pair, means));
  }
}
