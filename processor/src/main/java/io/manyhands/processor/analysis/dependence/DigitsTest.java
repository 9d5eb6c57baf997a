package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One dimension that is a number of two digits, {@code s * p + q}, whose last digits differ by less
 * than {@code s}: equal numbers have equal digits, and the digits are compared as two dimensions.
 *
 * <p>That is how a matrix in one array is used by rows and columns at once, {@code a[i * n + j]}
 * and {@code a[j * n + i]} with {@code j < i}. After V. Maslov, "Delinearization: an efficient way
 * to break multiloop dependence equations", PLDI 1992, with symbolic strides.
 */
final class DigitsTest implements DependenceTest {
  /** Further strides are not tried. */
  private static final int MOST_STRIDES = 4;

  /** {@code (i * n + j) * m + k} has three digits. */
  private static final int MOST_SPLITS = 2;

  @Override
  public String rule() {
    return "delinearization, the subscripts are numbers of two digits that differ";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    try {
      return apart(pair, means.ofLastResort(), MOST_SPLITS);
    } catch (Budget.Exhausted tooMuch) {
      return Optional.empty();
    }
  }

  private static Optional<Separation> apart(Pair pair, Means means, int splits) {
    for (int k = 0; k < pair.left().size(); k++) {
      for (Polynomial stride : strides(pair.left().get(k), pair.right().get(k))) {
        Optional<Separation> found = apart(pair, k, stride, means, splits);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Separation> apart(
      Pair pair, int dimension, Polynomial stride, Means means, int splits) {
    Digits left = Digits.of(pair.left().get(dimension), stride);
    Digits right = Digits.of(pair.right().get(dimension), stride);
    Prover prover = new Prover(pair.scopes(), means);
    Polynomial most = stride.plus(-1);
    Polynomial difference = left.last().minus(right.last());
    Optional<Set<Guard>> near =
        Prover.both(
            prover.atLeast(most.minus(difference), BigInteger.ZERO),
            prover.atLeast(most.plus(difference), BigInteger.ZERO));
    boolean isLikely =
        near.filter(stride.constant().isPresent() ? Set::isEmpty : Plausibility::isLikely)
            .isPresent();
    if (!isLikely) {
      // A check that the loop is shorter than some number would hardly ever hold.
      return Optional.empty();
    }
    Pair digits =
        new Pair(
            pair.one(),
            pair.other(),
            replaced(pair.left(), dimension, left),
            replaced(pair.right(), dimension, right));
    Optional<Separation> apart = new LinearTest().apart(digits, means);
    if (apart.isEmpty() && splits > 1) {
      apart = apart(digits, means, splits - 1);
    }
    return apart.flatMap(
        found ->
            Prover.both(near, Optional.of(found.guards()))
                .map(guards -> new Separation(guards, origins(found, pair, dimension))));
  }

  /** The dimensions of the pair as it was, of which those found are parts. */
  private static Set<Integer> origins(Separation found, Pair pair, int dimension) {
    Set<Integer> exact =
        found.exact().stream()
            .map(k -> k < pair.left().size() ? k : dimension)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    exact.add(dimension);
    return exact;
  }

  private static List<Polynomial> replaced(
      List<Polynomial> subscripts, int dimension, Digits digits) {
    List<Polynomial> all = new ArrayList<>(subscripts);
    all.set(dimension, digits.first());
    all.add(digits.last());
    return all;
  }

  /** What rows are apart from each other: invariant factors of products, and numbers. */
  private static Set<Polynomial> strides(Polynomial left, Polynomial right) {
    Set<Polynomial> strides = new LinkedHashSet<>();
    for (Polynomial side : List.of(left, right)) {
      for (Polynomial.Term term : side.terms()) {
        boolean isProduct = term.factors().size() > 1;
        for (Symbol factor : term.factors()) {
          if (isProduct && factor.isInvariant()) {
            strides.add(Polynomial.of(factor));
          }
        }
        BigInteger number = term.coefficient().abs();
        if (term.factors().size() == 1
            && term.factors().get(0) instanceof Symbol.Index
            && number.compareTo(BigInteger.ONE) > 0) {
          strides.add(Polynomial.of(number));
        }
      }
    }
    return strides.stream()
        .limit(MOST_STRIDES)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** {@code stride * first + last}. */
  private record Digits(Polynomial first, Polynomial last) {
    static Digits of(Polynomial sum, Polynomial stride) {
      Polynomial first = Polynomial.of(0);
      for (Polynomial.Term term : sum.terms()) {
        first = first.plus(quotient(term, stride));
      }
      return new Digits(first, sum.minus(first.times(stride)));
    }

    /** Numbers are divided so that little is left over, other terms where nothing is. */
    private static Polynomial quotient(Polynomial.Term term, Polynomial stride) {
      Optional<BigInteger> number = stride.constant();
      if (number.isPresent()) {
        return new Polynomial.Term(nearest(term.coefficient(), number.get()), term.factors())
            .polynomial();
      }
      List<Symbol> rest = new ArrayList<>(term.factors());
      return rest.remove(stride.symbols().iterator().next())
          ? new Polynomial.Term(term.coefficient(), rest).polynomial()
          : Polynomial.of(0);
    }

    /** The quotient that leaves a rest between {@code -divisor / 2} and {@code divisor / 2}. */
    private static BigInteger nearest(BigInteger dividend, BigInteger divisor) {
      BigInteger[] parts = dividend.add(divisor.shiftRight(1)).divideAndRemainder(divisor);
      return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
  }
}
