package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
          new RemainderTest(),
          new ColumnTest(),
          new DigitsTest(),
          new DistinctIndexTest(),
          new InjectiveTest(),
          new AscendingIndexTest(),
          new TriangularTest(),
          new RangesTest(),
          RangesTest.theOtherWay());

  private final Means means;
  private final Map<Distance, List<Separation>> separations = new HashMap<>();
  private final Map<Apart, List<Separation>> known = new HashMap<>();
  private final Map<Bounded, Exact> exact = new HashMap<>();
  private final Map<Optional<Set<Guard>>, Exact> exactSets = new HashMap<>();
  private final IdentityHashMap<Separation, Map<List<Exact>, Optional<Set<Guard>>>> checks =
      new IdentityHashMap<>();
  private final IdentityHashMap<List<Separation>, Set<List<@Nullable Exact>>> given =
      new IdentityHashMap<>();
  private final IdentityHashMap<Set<Guard>, Boolean> likely = new IdentityHashMap<>();
  private final IdentityHashMap<Separation, DependenceTest> foundBy = new IdentityHashMap<>();
  private final IdentityHashMap<Separation, Boolean> usable = new IdentityHashMap<>();
  private String rule = "";

  private final Sides sides = new Sides(this::number);
  private final Map<Surroundings, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Site, Integer> seen = new IdentityHashMap<>();

  private record Surroundings(List<LoopScope> loops, List<Condition> conditions) {}

  /** Where subscripts are from each other, in numbered surroundings; the left ones start at 0. */
  private record Distance(
      List<Polynomial> left, List<Polynomial> right, int leftLoops, int rightLoops) {}

  /** The same by the shapes of both sides. */
  private record Apart(int left, int right, List<BigInteger> offsets) {}

  private record Bounded(Polynomial subscript, int loops) {}

  /** What keeps a subscript from wrapping around: one object for subscripts that need the same. */
  static final class Exact {
    private final Optional<Set<Guard>> guards;

    private Exact(Optional<Set<Guard>> guards) {
      this.guards = guards;
    }
  }

  DependenceTests(Means means) {
    this.means = means;
  }

  /**
   * The checks under which some test shows independence, the likeliest and fewest found; empty if
   * none does.
   */
  Optional<Set<Guard>> independent(Pair pair) {
    Sides.Side left = sides.first(pair);
    Sides.Side right = sides.second(pair);
    Optional<Set<Guard>> best = Optional.empty();
    @Nullable DependenceTest by = null;
    for (Separation separation : separations(pair, left, right)) {
      Optional<Set<Guard>> guards = checks(pair, left, right, separation);
      if (guards.isPresent() && guards.get().isEmpty()) {
        rule = ruleOf(separation);
        return guards;
      }
      if (guards.isPresent()
          && best.filter(known -> !isBetter(guards.get(), known)).isEmpty()
          && isUsable(separation, guards.get(), pair)) {
        best = guards;
        by = foundBy.get(separation);
        rule = ruleOf(separation);
      }
    }
    boolean isByRanges = by instanceof RangesTest;
    return best.map(guards -> orApart(guards, isByRanges, pair, left, right));
  }

  /**
   * What leaves but one distance, slices that begin at the same element, or one order of the two,
   * or as well that whichever of them is first ends before the other begins.
   */
  private Set<Guard> orApart(
      Set<Guard> best, boolean isByRanges, Pair pair, Sides.Side left, Sides.Side right) {
    if (!Alternatives.isNarrow(best) && !(isByRanges && RangesTest.isEitherWay(pair))) {
      return best;
    }
    Alternatives any = new Alternatives(best);
    for (Separation separation : separations(pair, left, right)) {
      if (foundBy.get(separation) instanceof RangesTest) {
        checks(pair, left, right, separation)
            .filter(guards -> isUsable(separation, guards, pair))
            .ifPresent(any::add);
      }
    }
    return any.guards();
  }

  /**
   * All checks that keep a pair apart, each alone, the best first; none if they have been given
   * before, for a pair that needs the same.
   */
  List<Set<Guard>> alternatives(Pair pair) {
    Sides.Side left = sides.first(pair);
    Sides.Side right = sides.second(pair);
    List<@Nullable Exact> needed = new ArrayList<>(Arrays.asList(left.exact));
    needed.addAll(Arrays.asList(right.exact));
    if (!given
        .computeIfAbsent(separations(pair, left, right), first -> new HashSet<>())
        .add(needed)) {
      return List.of();
    }
    Set<Set<Guard>> all = new LinkedHashSet<>();
    independent(pair).ifPresent(all::add);
    for (Separation separation : separations(pair, left, right)) {
      checks(pair, left, right, separation)
          .filter(guards -> isUsable(separation, guards, pair))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /** What a separation rests on, with what keeps the subscripts of a pair from wrapping around. */
  private Optional<Set<Guard>> checks(
      Pair pair, Sides.Side left, Sides.Side right, Separation separation) {
    List<Exact> needed = new ArrayList<>();
    for (int k : separation.exact()) {
      needed.add(exact(left, k, pair.one(), Pair::conditionsOfOne, pair));
      needed.add(exact(right, k, pair.other(), Pair::conditionsOfOther, pair));
    }
    return checks
        .computeIfAbsent(separation, first -> new HashMap<>())
        .computeIfAbsent(needed, first -> with(all(first), separation.guards()));
  }

  private static Optional<Set<Guard>> all(List<Exact> needed) {
    Optional<Set<Guard>> all = Optional.of(Set.of());
    for (Exact one : needed) {
      all = with(all, one.guards);
    }
    return all;
  }

  /** The rule that the last pair found independent owes it to. */
  String rule() {
    return rule;
  }

  private String ruleOf(Separation separation) {
    DependenceTest test = foundBy.get(separation);
    return test == null ? "" : test.rule();
  }

  /** What the tests say of pairs that are as far from each other, up to the first proof. */
  private List<Separation> separations(Pair pair, Sides.Side left, Sides.Side right) {
    Apart apart = new Apart(left.shape, right.shape, left.to(right));
    List<Separation> found = known.get(apart);
    if (found == null) {
      found = separations(pair);
      known.put(apart, found);
    }
    return found;
  }

  private List<Separation> separations(Pair pair) {
    List<Polynomial> left = new ArrayList<>();
    List<Polynomial> right = new ArrayList<>();
    for (int k = 0; k < pair.left().size(); k++) {
      Polynomial common = pair.left().get(k).invariantPart();
      left.add(pair.left().get(k).minus(common));
      right.add(pair.right().get(k).minus(common));
    }
    Distance distance = new Distance(left, right, number(pair.one()), number(pair.other()));
    List<Separation> found = separations.get(distance);
    if (found == null) {
      found = separate(new Pair(pair.one(), pair.other(), left, right));
      separations.put(distance, found);
    }
    return found;
  }

  private List<Separation> separate(Pair pair) {
    List<Separation> found = new ArrayList<>();
    for (DependenceTest test : ALL) {
      Optional<Separation> separation = test.apart(pair, means);
      separation.ifPresent(
          one -> {
            found.add(one);
            foundBy.put(one, test);
          });
      // Nothing needs less than what holds as it stands.
      if (separation
          .filter(last -> last.guards().isEmpty() && last.exact().isEmpty())
          .isPresent()) {
        break;
      }
    }
    return found;
  }

  /** Remembered for the access, so only what is known of that access may help. */
  private Exact exact(
      Sides.Side side,
      int dimension,
      Access access,
      Function<Pair, List<Condition>> conditions,
      Pair pair) {
    Exact known = side.exact[dimension];
    if (known == null) {
      Bounded key = new Bounded(side.subscripts.get(dimension), number(access));
      known = exact.get(key);
      if (known == null) {
        Prover prover = new Prover(pair.scopes(), conditions.apply(pair), means);
        known =
            exactSets.computeIfAbsent(prover.subscript(side.subscripts.get(dimension)), Exact::new);
        exact.put(key, known);
      }
      side.exact[dimension] = known;
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
  private boolean isBetter(Set<Guard> guards, Set<Guard> known) {
    boolean isLikely = isLikely(guards);
    return isLikely == isLikely(known) ? guards.size() < known.size() : isLikely;
  }

  private boolean isLikely(Set<Guard> guards) {
    return likely.computeIfAbsent(guards, Plausibility::isLikely);
  }

  /** What the first pair at a distance needs tells whether such checks are of any use. */
  private boolean isUsable(Separation separation, Set<Guard> guards, Pair pair) {
    return usable.computeIfAbsent(separation, first -> Plausibility.of(guards, pair, means));
  }
}
