package io.manyhands.processor.analysis.range;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether linear inequalities over bounded unknowns have a rational solution.
 *
 * <p>The general simplex method of B. Dutertre and L. de Moura, "A fast linear-arithmetic solver
 * for DPLL(T)", 2006: each inequality is a variable of its own, a sum of the others with a lower
 * bound. Columns are the unknowns and the inequalities. With Bland's rule it always ends.
 */
final class Simplex {
  private final Map<Unknown, Integer> columns = new LinkedHashMap<>();
  private final List<Ratio> low = new ArrayList<>();
  private final List<@Nullable Ratio> high = new ArrayList<>();
  private final List<Ratio> value = new ArrayList<>();

  /**
   * Sums for the basic columns: {@code rows.get(b).get(c)} is the factor of the other column. Rows
   * are never changed, only replaced: a copy shares them.
   */
  private final Map<Integer, Map<Integer, Ratio>> rows = new LinkedHashMap<>();

  private boolean feasible = true;

  private Simplex() {}

  /** The sums, each at least 0, with the unknowns within their types. */
  static Simplex of(Collection<LinearSum> sums) {
    Simplex simplex = new Simplex();
    sums.forEach(simplex::add);
    simplex.solve();
    return simplex;
  }

  private Simplex copy() {
    Simplex copy = new Simplex();
    copy.columns.putAll(columns);
    copy.low.addAll(low);
    copy.high.addAll(high);
    copy.value.addAll(value);
    copy.rows.putAll(rows);
    copy.feasible = feasible;
    return copy;
  }

  /** Whether there is a solution. */
  boolean isFeasible() {
    return feasible;
  }

  /** Whether there is a solution in which {@code sum}, too, is at least 0. */
  boolean admits(LinearSum sum) {
    if (!feasible || holds(sum)) {
      return feasible;
    }
    Simplex more = copy();
    more.add(sum);
    more.solve();
    return more.feasible;
  }

  /** Whether the sum is at least 0 in the solution that is at hand. */
  private boolean holds(LinearSum sum) {
    Ratio now = Ratio.of(sum.constant());
    for (Map.Entry<Unknown, BigInteger> term : sum.terms().entrySet()) {
      Integer column = columns.get(term.getKey());
      Ratio its = column == null ? start(term.getKey()) : value.get(column);
      now = now.plus(Ratio.of(term.getValue()).times(its));
    }
    return now.sign() >= 0;
  }

  private static Ratio start(Unknown unknown) {
    return Ratio.of(unknown.low().max(BigInteger.ZERO));
  }

  private int column(Unknown unknown) {
    return columns.computeIfAbsent(
        unknown,
        added -> {
          low.add(Ratio.of(added.low()));
          high.add(Ratio.of(added.high()));
          value.add(start(added));
          return value.size() - 1;
        });
  }

  private void add(LinearSum sum) {
    if (sum.terms().isEmpty()) {
      feasible &= sum.constant().signum() >= 0;
      return;
    }
    Map<Integer, Ratio> row = new LinkedHashMap<>();
    Ratio now = Ratio.ZERO;
    for (Map.Entry<Unknown, BigInteger> term : sum.terms().entrySet()) {
      int column = column(term.getKey());
      Ratio factor = Ratio.of(term.getValue());
      now = now.plus(factor.times(value.get(column)));
      Map<Integer, Ratio> basic = rows.get(column);
      if (basic == null) {
        row.merge(column, factor, Ratio::plus);
      } else {
        basic.forEach((other, own) -> row.merge(other, own.times(factor), Ratio::plus));
      }
    }
    row.values().removeIf(factor -> factor.sign() == 0);
    low.add(Ratio.of(sum.constant().negate()));
    high.add(null);
    value.add(now);
    rows.put(value.size() - 1, row);
  }

  private void solve() {
    int broken = smallestBroken();
    while (feasible && broken >= 0) {
      boolean rises = isBelow(broken);
      int partner = partner(rows.getOrDefault(broken, Map.of()), rises);
      Ratio target = rises ? low.get(broken) : high.get(broken);
      feasible = partner >= 0 && target != null;
      if (feasible && target != null) {
        exchange(broken, partner, target);
        broken = smallestBroken();
      }
    }
  }

  private boolean isBelow(int column) {
    return value.get(column).compareTo(low.get(column)) < 0;
  }

  private boolean isAbove(int column) {
    Ratio limit = high.get(column);
    return limit != null && value.get(column).compareTo(limit) > 0;
  }

  private int smallestBroken() {
    int smallest = -1;
    for (int basic : rows.keySet()) {
      if ((smallest < 0 || basic < smallest) && (isBelow(basic) || isAbove(basic))) {
        smallest = basic;
      }
    }
    return smallest;
  }

  /** The first column that can move the row's value in the direction asked for. */
  private int partner(Map<Integer, Ratio> row, boolean rises) {
    int first = -1;
    for (Map.Entry<Integer, Ratio> entry : row.entrySet()) {
      int column = entry.getKey();
      boolean up = rises == entry.getValue().sign() > 0;
      Ratio limit = high.get(column);
      boolean movable =
          up
              ? limit == null || value.get(column).compareTo(limit) < 0
              : value.get(column).compareTo(low.get(column)) > 0;
      if (movable && (first < 0 || column < first)) {
        first = column;
      }
    }
    return first;
  }

  /**
   * Gives {@code basic} the value {@code target} by moving {@code other}, which takes its place.
   */
  private void exchange(int basic, int other, Ratio target) {
    Map<Integer, Ratio> row = new LinkedHashMap<>(rows.getOrDefault(basic, Map.of()));
    rows.remove(basic);
    Ratio pivot = row.getOrDefault(other, Ratio.ONE);
    row.remove(other);
    Ratio step = target.minus(value.get(basic)).over(pivot);
    value.set(basic, target);
    value.set(other, value.get(other).plus(step));
    rows.forEach(
        (column, its) -> {
          Ratio factor = its.get(other);
          if (factor != null) {
            value.set(column, value.get(column).plus(factor.times(step)));
          }
        });
    Map<Integer, Ratio> solved = new LinkedHashMap<>();
    row.forEach((column, factor) -> solved.put(column, factor.negated().over(pivot)));
    solved.put(basic, Ratio.ONE.over(pivot));
    rows.replaceAll((column, its) -> replaced(its, other, solved));
    rows.put(other, solved);
  }

  private static Map<Integer, Ratio> replaced(
      Map<Integer, Ratio> row, int column, Map<Integer, Ratio> replacement) {
    Ratio factor = row.get(column);
    if (factor == null) {
      return row;
    }
    Map<Integer, Ratio> changed = new LinkedHashMap<>(row);
    changed.remove(column);
    replacement.forEach((its, own) -> changed.merge(its, own.times(factor), Ratio::plus));
    changed.values().removeIf(left -> left.sign() == 0);
    return changed;
  }
}
