package io.manyhands.processor.analysis.range;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The equalities that hold in both of two sets of states, each given by equalities of its own.
 *
 * <p>A sum that is 0 in both is a combination of the one's equalities and of the other's: the
 * intersection of two spaces, found by eliminating unknowns and constants of {@code [A 0; A B]} (H.
 * Zassenhaus).
 */
final class AffineHull {
  private AffineHull() {}

  /** Sums that are 0 in both sets. */
  static List<LinearSum> of(List<LinearSum> one, List<LinearSum> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    Set<Unknown> unknowns = new LinkedHashSet<>();
    one.forEach(sum -> unknowns.addAll(sum.unknowns()));
    other.forEach(sum -> unknowns.addAll(sum.unknowns()));
    List<Unknown> order = List.copyOf(unknowns);
    int width = order.size() + 1;
    List<Ratio[]> rows = new ArrayList<>();
    one.forEach(sum -> rows.add(row(sum, order, true)));
    other.forEach(sum -> rows.add(row(sum, order, false)));
    int done = reduce(rows, width);
    List<Ratio[]> rest = rows.subList(done, rows.size());
    List<LinearSum> hull = new ArrayList<>();
    for (Ratio[] left : rest) {
      LinearSum sum = sum(left, width, order);
      if (!sum.terms().isEmpty()) {
        hull.add(sum);
      }
    }
    return hull;
  }

  /** The sum twice, or once with zeros behind it. */
  private static Ratio[] row(LinearSum sum, List<Unknown> order, boolean twice) {
    int width = order.size() + 1;
    Ratio[] row = new Ratio[2 * width];
    for (int k = 0; k < width; k++) {
      BigInteger factor = k < order.size() ? sum.factor(order.get(k)) : sum.constant();
      row[k] = Ratio.of(factor);
      row[width + k] = twice ? row[k] : Ratio.ZERO;
    }
    return row;
  }

  /** Gaussian elimination of the first {@code width} columns; returns the number of pivots. */
  private static int reduce(List<Ratio[]> rows, int width) {
    int done = 0;
    for (int column = 0; column < width; column++) {
      int pivot = done;
      while (pivot < rows.size() && rows.get(pivot)[column].sign() == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      Ratio[] top = rows.get(pivot);
      rows.set(pivot, rows.get(done));
      rows.set(done, top);
      for (int k = done + 1; k < rows.size(); k++) {
        subtract(rows.get(k), top, column);
      }
      done++;
    }
    return done;
  }

  private static void subtract(Ratio[] row, Ratio[] top, int column) {
    Ratio factor = row[column].over(top[column]);
    if (factor.sign() == 0) {
      return;
    }
    for (int k = 0; k < row.length; k++) {
      row[k] = row[k].minus(factor.times(top[k]));
    }
  }

  /** The second half of a row, multiplied so that its factors are integers. */
  private static LinearSum sum(Ratio[] row, int width, List<Unknown> order) {
    BigInteger multiple = BigInteger.ONE;
    for (int k = width; k < 2 * width; k++) {
      BigInteger denominator = row[k].denominator();
      multiple = multiple.multiply(denominator).divide(multiple.gcd(denominator));
    }
    LinearSum sum = LinearSum.of(0);
    for (int k = 0; k < width; k++) {
      Ratio part = row[width + k];
      BigInteger factor = part.numerator().multiply(multiple.divide(part.denominator()));
      LinearSum unit = k < order.size() ? LinearSum.of(order.get(k)) : LinearSum.of(1);
      sum = sum.plus(unit.times(factor));
    }
    return sum;
  }
}
