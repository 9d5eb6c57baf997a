package io.manyhands.processor.analysis.range;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known at a point of a program: sums that are at least 0 there. More states fit than can
 * occur, never fewer. Immutable.
 */
public final class Facts {
  private static final int MOST_ROWS = 90;

  /** Nothing is known. */
  public static final Facts NONE = new Facts(List.of(), true);

  /** The point is never reached. */
  public static final Facts UNREACHED = new Facts(List.of(), false);

  private final List<LinearSum> rows;
  private final boolean reached;
  private @Nullable Simplex solved;
  private @Nullable Map<Map<Unknown, BigInteger>, BigInteger> constants;

  private Facts(List<LinearSum> rows, boolean reached) {
    this.rows = rows;
    this.reached = reached;
  }

  /** Whether the point can be reached, as far as is known. */
  public boolean isReached() {
    return reached;
  }

  /** These facts, and that {@code sum} is at least 0. */
  public Facts atLeastZero(LinearSum sum) {
    if (!reached || (sum.terms().isEmpty() && sum.constant().signum() >= 0)) {
      return this;
    }
    if (sum.terms().isEmpty()) {
      return UNREACHED;
    }
    List<LinearSum> more = new ArrayList<>(rows);
    more.add(sum.tightened());
    return new Facts(strongest(more), true);
  }

  /** These facts, and that {@code sum} is 0. */
  public Facts zero(LinearSum sum) {
    return atLeastZero(sum).atLeastZero(sum.negated());
  }

  /** Unreached, if the facts exclude each other. */
  public Facts checked() {
    return reached && !solved().isFeasible() ? UNREACHED : this;
  }

  /** Whether {@code sum} is surely at least 0. */
  public boolean entails(LinearSum sum) {
    if (!reached || isListed(sum)) {
      return true;
    }
    return !solved().admits(sum.negated().plus(-1).tightened());
  }

  private Simplex solved() {
    Simplex known = solved;
    if (known == null) {
      known = Simplex.of(rows);
      solved = known;
    }
    return known;
  }

  private boolean isListed(LinearSum sum) {
    Map<Map<Unknown, BigInteger>, BigInteger> known = constants;
    if (known == null) {
      known = new HashMap<>();
      for (LinearSum row : rows) {
        known.put(row.terms(), row.constant());
      }
      constants = known;
    }
    LinearSum strongest = sum.tightened();
    BigInteger constant = known.get(strongest.terms());
    return constant != null && constant.compareTo(strongest.constant()) <= 0;
  }

  /** What is known after {@code unknown} has been given the value of {@code sum}. */
  public Facts assign(Unknown unknown, LinearSum sum) {
    BigInteger own = sum.factor(unknown);
    if (own.abs().equals(BigInteger.ONE)) {
      // new = own * old + rest, so old = own * (new - rest)
      LinearSum rest = sum.minus(LinearSum.of(unknown).times(own));
      LinearSum old = LinearSum.of(unknown).minus(rest).times(own);
      return map(row -> row.substitute(unknown, old));
    }
    return own.signum() == 0
        ? forget(unknown).zero(LinearSum.of(unknown).minus(sum))
        : forget(unknown);
  }

  private Facts map(java.util.function.UnaryOperator<LinearSum> change) {
    return reached ? new Facts(rows.stream().map(change).toList(), true) : this;
  }

  /** What is known of everything else, when {@code unknown} may have any value. */
  public Facts forget(Unknown unknown) {
    if (!reached) {
      return this;
    }
    List<LinearSum> rest = new ArrayList<>();
    List<LinearSum> lower = new ArrayList<>();
    List<LinearSum> upper = new ArrayList<>();
    for (LinearSum row : rows) {
      int sign = row.factor(unknown).signum();
      (sign == 0 ? rest : sign > 0 ? lower : upper).add(row);
    }
    if (lower.isEmpty() && upper.isEmpty()) {
      return this;
    }
    lower.add(LinearSum.of(unknown).minus(LinearSum.of(unknown.low())));
    upper.add(LinearSum.of(unknown.high()).minus(LinearSum.of(unknown)));
    for (LinearSum low : lower) {
      for (LinearSum high : upper) {
        LinearSum sum =
            low.times(high.factor(unknown).negate()).plus(high.times(low.factor(unknown)));
        if (!sum.terms().isEmpty()) {
          rest.add(sum.tightened());
        } else if (sum.constant().signum() < 0) {
          return UNREACHED;
        }
      }
    }
    return new Facts(strongest(rest), true);
  }

  /** What is known of everything else, when the unknowns that fit may have any value. */
  public Facts forgetAll(Predicate<Unknown> which) {
    Facts facts = this;
    for (Unknown unknown : unknowns()) {
      facts = which.test(unknown) ? facts.forget(unknown) : facts;
    }
    return facts;
  }

  /** Everything that is mentioned. */
  public Set<Unknown> unknowns() {
    Set<Unknown> all = new LinkedHashSet<>();
    rows.forEach(row -> all.addAll(row.unknowns()));
    return all;
  }

  /** What is known where two ways meet. */
  public Facts or(Facts other) {
    if (!reached || !other.reached) {
      return reached ? this : other;
    }
    Set<LinearSum> both = new LinkedHashSet<>();
    rows.stream().filter(other::entails).forEach(both::add);
    other.rows.stream().filter(this::entails).forEach(both::add);
    combinations(equalities()).stream().filter(other::entails).forEach(both::add);
    combinations(other.equalities()).stream().filter(this::entails).forEach(both::add);
    for (LinearSum sum : AffineHull.of(equalities(), other.equalities())) {
      both.add(sum.tightened());
      both.add(sum.negated().tightened());
    }
    return new Facts(strongest(both), true);
  }

  /**
   * Of these facts, those that also hold in {@code next}, so that a sequence of them comes to an
   * end. One that only just fails, as {@code j < n} does after the last iteration, is weakened by 1
   * instead, once.
   *
   * @param weakened the sums that have been weakened; grows
   */
  Facts stable(Facts next, Set<Map<Unknown, BigInteger>> weakened) {
    if (!reached) {
      return next;
    }
    List<LinearSum> kept = new ArrayList<>();
    for (LinearSum row : rows) {
      if (next.entails(row)) {
        kept.add(row);
      } else if (weakened.add(row.terms()) && next.entails(row.plus(1))) {
        kept.add(row.plus(1));
      }
    }
    return new Facts(List.copyOf(kept), true);
  }

  /** Whether nothing is known here that is not known in {@code other}. */
  public boolean isImpliedBy(Facts other) {
    return !other.reached || (reached && rows.stream().allMatch(other::entails));
  }

  /**
   * What two equalities together say about two unknowns: {@code i = lo - 1} and {@code j = lo} that
   * {@code j > i}, which may stay true when they do not.
   */
  private static Set<LinearSum> combinations(List<LinearSum> equalities) {
    Set<LinearSum> found = new LinkedHashSet<>();
    for (int one = 0; one < equalities.size(); one++) {
      for (int other = one + 1; other < equalities.size(); other++) {
        LinearSum first = equalities.get(one);
        LinearSum second = equalities.get(other);
        for (Unknown shared : first.unknowns()) {
          LinearSum sum =
              first.times(second.factor(shared)).minus(second.times(first.factor(shared)));
          if (second.factor(shared).signum() != 0 && sum.terms().size() == 2) {
            found.add(sum.tightened());
            found.add(sum.negated().tightened());
          }
        }
      }
    }
    return found;
  }

  private List<LinearSum> equalities() {
    Set<LinearSum> known = new LinkedHashSet<>(rows);
    List<LinearSum> equal = new ArrayList<>();
    for (LinearSum row : rows) {
      if (known.contains(row.negated()) && !equal.contains(row.negated())) {
        equal.add(row);
      }
    }
    return equal;
  }

  /** Of rows that differ in the constant the strongest, short ones first, and not too many. */
  private static List<LinearSum> strongest(Iterable<LinearSum> rows) {
    Map<Map<Unknown, BigInteger>, LinearSum> best = new LinkedHashMap<>();
    for (LinearSum row : rows) {
      best.merge(
          row.terms(),
          row,
          (one, two) -> one.constant().compareTo(two.constant()) <= 0 ? one : two);
    }
    List<LinearSum> kept = new ArrayList<>(best.values());
    if (kept.size() > MOST_ROWS) {
      kept.sort(Comparator.comparingInt(row -> row.terms().size()));
      kept = kept.subList(0, MOST_ROWS);
    }
    return List.copyOf(kept);
  }

  @Override
  public String toString() {
    return reached ? rows + " >= 0" : "unreached";
  }
}
