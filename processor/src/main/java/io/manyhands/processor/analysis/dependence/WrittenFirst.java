package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Stretch;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether an access goes to an element that the iteration has written before: then it does not
 * matter what other iterations have left there.
 *
 * <p>After P. Feautrier, "Array expansion", 1988, and P. Tu and D. Padua, "Automatic array
 * privatization", 1993: what is read has to lie within what is surely written.
 */
public final class WrittenFirst {
  /** More stretches together are not looked at. */
  private static final int MOST_TOGETHER = 6;

  private final Means means;
  private final Map<Path, Polynomial> lengths;
  private final Set<Path> indexes = new LinkedHashSet<>();

  /**
   * Prepares the comparison.
   *
   * @param nameable whether a path can be evaluated where the region starts
   * @param lengths what is known of the lengths of arrays
   */
  public WrittenFirst(Predicate<Path> nameable, Map<Path, Polynomial> lengths) {
    this.means = Means.of(nameable);
    this.lengths = lengths;
  }

  /** The checks under which the element is one of those written, or empty. */
  public Optional<Set<Guard>> covers(List<Stretch> written, Access.OfElement access) {
    try {
      List<Stretch> steady = written.stream().filter(Stretch::isSteady).toList();
      List<Condition> numbers =
          access.site().conditions().stream().filter(Condition::isOfNumbers).toList();
      Optional<Set<Guard>> found = covered(steady, access, numbers);
      if (found.isPresent()) {
        return found;
      }
      Set<Path> elements = arraysIn(written, access);
      return elements.isEmpty()
          ? Optional.empty()
          : covered(written, access, access.site().conditions())
              .map(
                  guards -> {
                    indexes.addAll(elements);
                    return guards;
                  });
    } catch (Budget.Exhausted tooMuch) {
      return Optional.empty();
    }
  }

  /**
   * Arrays of whose elements the answers speak: they must not be written in between, under whatever
   * name.
   */
  public Set<Path> indexes() {
    return indexes;
  }

  private static Set<Path> arraysIn(List<Stretch> written, Access.OfElement access) {
    List<Polynomial> all = new ArrayList<>();
    for (Stretch stretch : written) {
      all.add(stretch.first());
      all.add(stretch.last());
      stretch.limits().forEach(limit -> all.add(limit.extent()));
    }
    access.subscript().ifPresent(all::add);
    for (LoopScope loop : access.site().loops()) {
      all.add(loop.value());
      loop.limits().forEach(limit -> all.add(limit.extent()));
    }
    access.site().conditions().forEach(condition -> all.add(condition.polynomial()));
    Set<Path> arrays = new LinkedHashSet<>();
    for (Polynomial sum : all) {
      for (Symbol symbol : sum.symbols()) {
        if (symbol instanceof Symbol.Element element) {
          arrays.add(element.array());
        }
      }
    }
    return arrays;
  }

  private Optional<Set<Guard>> covered(
      List<Stretch> written, Access.OfElement access, List<Condition> conditions) {
    Prover prover = new Prover(access.site().loops(), means);
    Optional<Set<Guard>> best = Optional.empty();
    for (Stretch stretch : written) {
      Optional<Set<Guard>> guards = within(stretch, access, prover);
      if (guards.filter(Set::isEmpty).isPresent()) {
        return guards;
      }
      if (guards.isPresent()
          && best.filter(known -> known.size() <= guards.get().size()).isEmpty()) {
        best = guards;
      }
    }
    Optional<Set<Guard>> together =
        withinAll(written, access, conditions, prover, false)
            .or(() -> withinAll(written, access, conditions, prover, true));
    boolean isBetter =
        together.isPresent()
            && best.filter(known -> known.size() <= together.get().size()).isEmpty();
    return (isBetter ? together : best).filter(Plausibility::isLikely);
  }

  private Optional<Set<Guard>> within(Stretch stretch, Access.OfElement access, Prover prover) {
    Optional<Set<Guard>> exact = exact(stretch, prover);
    if (isWhole(stretch)) {
      return exact;
    }
    if (access.subscript().isEmpty()) {
      return Optional.empty();
    }
    Polynomial subscript = access.subscript().get();
    if (stretch.first().equals(subscript) && stretch.last().equals(subscript)) {
      return Optional.of(Set.of()); // in wrapping arithmetic, too
    }
    return Prover.both(
        Prover.both(exact, prover.subscript(subscript)),
        Prover.both(
            prover.atLeast(subscript.minus(stretch.first()), BigInteger.ZERO),
            prover.atLeast(stretch.last().minus(subscript), BigInteger.ZERO)));
  }

  /** A subscript is always within the array, for otherwise the access fails. */
  private boolean isWhole(Stretch stretch) {
    Polynomial length = Polynomial.of(new Symbol.Length(stretch.array()));
    Polynomial end = stretch.last().plus(1);
    boolean toEnd = end.equals(length) || end.equals(lengths.getOrDefault(stretch.array(), length));
    return toEnd && stretch.first().constant().filter(start -> start.signum() <= 0).isPresent();
  }

  private static Optional<Set<Guard>> exact(Stretch stretch, Prover prover) {
    Optional<Set<Guard>> all = Optional.of(Set.of());
    for (LoopScope.Limit limit : stretch.limits()) {
      all = Prover.both(all, prover.exact(limit));
    }
    return all;
  }

  /**
   * The checks under which there is surely no element read that is in none of several stretches.
   *
   * @param conditions what holds where it is read
   * @param checked whether what takes a check may be used
   */
  private Optional<Set<Guard>> withinAll(
      List<Stretch> written,
      Access.OfElement access,
      List<Condition> conditions,
      Prover prover,
      boolean checked) {
    Optional<Polynomial> subscript = access.subscript();
    if (subscript.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    Known known = new Known(checked, prover);
    known.take(prover.subscript(subscript.get()));
    List<Stretch> usable =
        written.stream()
            .filter(stretch -> known.takes(exact(stretch, prover)))
            .limit(MOST_TOGETHER)
            .toList();
    List<Polynomial> facts = facts(access, conditions, known);
    return known.guards.filter(all -> isWithin(usable, 0, subscript.get(), facts));
  }

  /** What may be used, and the checks that it takes. */
  private static final class Known {
    private final boolean checked;
    private final Prover prover;
    private Optional<Set<Guard>> guards = Optional.of(Set.of());

    Known(boolean checked, Prover prover) {
      this.checked = checked;
      this.prover = prover;
    }

    /** Without this there is no answer. */
    void take(Optional<Set<Guard>> needed) {
      guards =
          needed.filter(all -> checked || all.isEmpty()).isPresent()
              ? Prover.both(guards, needed)
              : Optional.empty();
    }

    /** Whether this can be used besides. */
    boolean takes(Optional<Set<Guard>> needed) {
      boolean usable = needed.filter(all -> checked || all.isEmpty()).isPresent();
      Optional<Set<Guard>> more = usable ? Prover.both(guards, needed) : Optional.empty();
      if (more.isPresent()) {
        guards = more;
      }
      return more.isPresent();
    }
  }

  /** Sums that are at least 0 where the access happens. */
  private List<Polynomial> facts(Access.OfElement access, List<Condition> conditions, Known known) {
    List<Polynomial> facts = new ArrayList<>();
    Polynomial subscript = access.subscript().orElseThrow();
    // An access outside the array fails, whatever has been written.
    facts.add(subscript);
    if (access.array() instanceof Place.Shared array) {
      Polynomial length =
          lengths.getOrDefault(array.base(), Polynomial.of(new Symbol.Length(array.base())));
      facts.add(length.minus(subscript).plus(-1));
    }
    for (LoopScope scope : access.site().loops()) {
      facts.add(Polynomial.of(scope.index()));
      for (LoopScope.Limit limit : scope.limits()) {
        if (known.takes(known.prover.limited(limit))) {
          facts.add(limit.extent().minus(scope.stride().times(Polynomial.of(scope.index()))));
        }
      }
    }
    for (Condition condition : conditions) {
      if (condition.relation() != Condition.Relation.NOT_ZERO
          && known.takes(known.prover.unwrapped(condition.computed()))) {
        facts.add(condition.polynomial());
        if (condition.relation() == Condition.Relation.ZERO) {
          facts.add(Prover.negative(condition.polynomial()));
        }
      }
    }
    return facts;
  }

  /** Below the next stretch or above it, there is still no such element. */
  private boolean isWithin(
      List<Stretch> stretches, int next, Polynomial subscript, List<Polynomial> facts) {
    if (isInfeasible(facts)) {
      return true;
    }
    if (next == stretches.size()) {
      return false;
    }
    Stretch stretch = stretches.get(next);
    List<Polynomial> below = new ArrayList<>(facts);
    below.add(stretch.first().minus(subscript).plus(-1));
    List<Polynomial> above = new ArrayList<>(facts);
    above.add(subscript.minus(stretch.last()).plus(-1));
    return isWithin(stretches, next + 1, subscript, below)
        && isWithin(stretches, next + 1, subscript, above);
  }

  private boolean isInfeasible(List<Polynomial> facts) {
    Constraints system = new Constraints(means.budget());
    Set<Symbol> symbols = new LinkedHashSet<>();
    facts.forEach(
        fact -> {
          system.atLeastZero(fact);
          symbols.addAll(fact.symbols());
        });
    symbols.forEach(symbol -> LinearSystem.range(system, symbol));
    return system.isInfeasible();
  }
}
