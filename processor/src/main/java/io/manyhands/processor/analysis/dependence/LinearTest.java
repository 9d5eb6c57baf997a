package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All dimensions at once as a system of linear equations and inequalities, for both orders of the
 * two iterations, with the limits of the loops and the conditions on the path.
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
  public String rule() {
    return "linear system (Fourier-Motzkin over integers), no two iterations satisfy it";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    return apart(pair, means, forward -> List.of());
  }

  /** The checks under which the accesses are independent if the facts hold. */
  static Optional<Separation> apart(Pair pair, Means means, Facts facts) {
    Prover prover = new Prover(pair, means);
    Set<Object> free = new LinkedHashSet<>();
    Set<Object> all = new LinkedHashSet<>();
    Optional<Set<Guard>> guards = Optional.of(Set.of());
    for (LoopScope scope : pair.scopes()) {
      for (LoopScope.Limit limit : scope.limits()) {
        guards = consider(limit, prover.limited(limit), guards, free, all);
      }
    }
    boolean decided = isInfeasible(pair, free, facts, means);
    for (Condition condition : LinearSystem.relevant(pair)) {
      if (!decided) {
        guards = consider(condition, prover.unwrapped(condition.computed()), guards, free, all);
      }
    }
    if (decided || isInfeasible(pair, free, facts, means)) {
      return Optional.of(Separation.inAll(pair, Set.of()));
    }
    return all.size() > free.size() && isInfeasible(pair, all, facts, means)
        ? guards.map(needed -> Separation.inAll(pair, needed))
        : Optional.empty();
  }

  /** Takes what holds under some checks, if they do not exclude those that are there already. */
  private static Optional<Set<Guard>> consider(
      Object known,
      Optional<Set<Guard>> needed,
      Optional<Set<Guard>> guards,
      Set<Object> free,
      Set<Object> all) {
    if (needed.filter(Set::isEmpty).isPresent()) {
      free.add(known);
    }
    if (needed.isPresent()) {
      all.add(known);
    }
    return needed.isPresent() ? Prover.both(guards, needed) : guards;
  }

  private static boolean isInfeasible(Pair pair, Set<Object> known, Facts facts, Means means) {
    for (boolean forward : List.of(true, false)) {
      List<Polynomial> more = new ArrayList<>(facts.atLeastZero(forward));
      means.near().ifPresent(distance -> more.add(near(pair, forward, distance)));
      if (!new LinearSystem(pair, forward, known, means).isInfeasible(more)) {
        return false;
      }
    }
    return true;
  }

  /** The two iterations are fewer than {@code distance} apart. */
  private static Polynomial near(Pair pair, boolean forward, Polynomial distance) {
    Polynomial step = Polynomial.of(pair.index().prime()).minus(Polynomial.of(pair.index()));
    return distance.plus(-1).minus(forward ? step : Prover.negative(step));
  }
}
