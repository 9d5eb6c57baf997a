package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checks of all pairs of a loop, chosen so that they can hold together.
 *
 * <p>A pair may be kept apart by one check or by another: {@code k >= n}, or {@code k == 0}. What
 * is best for each pair alone may exclude what another pair needs, and then the check never holds.
 */
final class Jointly {
  private static final int MOST_TRIED = 64;
  private static final int MOST_CHOICES = 3;

  /** For each set of checks, in combinations of inequalities. */
  private static final long MOST_WORK = 50_000;

  private final Map<List<Set<Guard>>, Pair> needs = new LinkedHashMap<>();
  private int tried;

  /** A pair needs one of some sets of checks, the best first. */
  void need(List<Set<Guard>> alternatives, Pair pair) {
    if (!alternatives.isEmpty()) {
      needs.putIfAbsent(alternatives, pair);
    }
  }

  /** The first pair that needs checks, if there is one. */
  Optional<Pair> first() {
    return needs.values().stream().findFirst();
  }

  /** What holds all pairs apart, if the best for each pair can hold, or other ones can. */
  Optional<Set<Guard>> chosen() {
    Set<Guard> best = new LinkedHashSet<>();
    needs.keySet().forEach(alternatives -> best.addAll(alternatives.get(0)));
    if (best.isEmpty() || canHold(best)) {
      return Optional.of(best);
    }
    List<List<Set<Guard>>> open = new ArrayList<>(needs.keySet());
    open.sort(Comparator.comparingInt(List::size));
    return choose(open, 0, Set.of());
  }

  private Optional<Set<Guard>> choose(List<List<Set<Guard>>> open, int next, Set<Guard> taken) {
    if (next == open.size()) {
      return Optional.of(taken);
    }
    for (Set<Guard> alternative : open.get(next)) {
      Set<Guard> more = new LinkedHashSet<>(taken);
      more.addAll(alternative);
      if (++tried <= MOST_TRIED && (more.size() == taken.size() || canHold(more))) {
        Optional<Set<Guard>> found = choose(open, next + 1, more);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The same where one of some conditions is enough, as long as there are not too many of them. */
  private boolean canHold(Set<Guard> guards) {
    List<Guard.OneOf> choices =
        guards.stream().filter(Guard.OneOf.class::isInstance).map(Guard.OneOf.class::cast).toList();
    if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
      return canAllHold(guards);
    }
    for (List<Guard.AtLeast> condition : choices.get(0).conditions()) {
      Set<Guard> decided = new LinkedHashSet<>(guards);
      decided.remove(choices.get(0));
      decided.addAll(condition);
      if (canHold(decided)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are values with which checks hold and the loop has two iterations. */
  private boolean canAllHold(Set<Guard> guards) {
    Constraints system = new Constraints(Budget.of(MOST_WORK));
    Set<Symbol> symbols = new LinkedHashSet<>();
    for (Guard guard : guards) {
      if (guard instanceof Guard.AtLeast bound) {
        system.atLeastZero(bound.polynomial().minus(Polynomial.of(bound.least())));
        symbols.addAll(bound.polynomial().symbols());
      }
    }
    LoopScope loop = needs.values().iterator().next().loop();
    for (LoopScope.Limit limit : loop.limits()) {
      system.atLeastZero(limit.extent().minus(loop.stride()));
      symbols.addAll(limit.extent().symbols());
    }
    symbols.forEach(symbol -> LinearSystem.range(system, symbol));
    try {
      return !system.isInfeasible();
    } catch (Budget.Exhausted tooMuch) {
      // A check that never holds is of no use, but it does no harm.
      return true;
    }
  }
}
