package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Elements of one index array at positions {@code slope * i + base + offset} that move with the
 * marked loop and differ by constants: {@code start[i]} and {@code start[i + 1]}, in either of two
 * compared iterations.
 *
 * @param array the index array
 * @param slope what one iteration adds to the position, not 0
 * @param base what all positions have in common, invariant and without a constant
 */
record Positions(Path array, BigInteger slope, Polynomial base) {
  private static final Interval INT = Interval.of(Integer.MIN_VALUE, Integer.MAX_VALUE);
  private static final int SMALL = 20;

  /** The family that an element belongs to, if its position moves with the marked loop. */
  static Optional<Positions> of(Symbol.Element element, Pair pair) {
    Polynomial subscript = element.subscript();
    Symbol index = isSecond(element, pair) ? pair.index().prime() : pair.index();
    Optional<BigInteger> slope = subscript.coefficient(index).flatMap(Polynomial::constant);
    Polynomial rest = subscript.substitute(index, Polynomial.of(0));
    return slope
        .filter(factor -> factor.signum() != 0 && rest.isInvariant())
        .map(
            factor ->
                new Positions(
                    element.array(), factor, rest.minus(Polynomial.of(rest.constantTerm()))));
  }

  /** Whether the element is read in the second of the two iterations. */
  static boolean isSecond(Symbol.Element element, Pair pair) {
    return element.subscript().symbols().contains(pair.index().prime());
  }

  /** What makes the element's position different from others of its family. */
  static BigInteger offset(Symbol.Element element) {
    return element.subscript().constantTerm();
  }

  /** The checks under which all values at positions from offset to offset are in an order. */
  Optional<Set<Guard>> need(
      Guard.Indexes.Order order, BigInteger least, BigInteger most, Pair pair, Means means) {
    Prover prover = new Prover(pair, means);
    Predicate<Path> nameable = means.nameable();
    Optional<Set<Guard>> best = Optional.empty();
    for (LoopScope.Limit limit : pair.loop().limits()) {
      Optional<Polynomial> reach = reach(pair.loop(), limit);
      Optional<Set<Guard>> exact =
          Prover.both(prover.limited(limit), inRange(least, most, pair, prover));
      if (reach.isEmpty() || exact.isEmpty()) {
        continue;
      }
      Polynomial first = base.plus(Polynomial.of(least));
      Polynomial end = base.plus(Polynomial.of(most)).plus(1);
      boolean rises = slope.signum() > 0;
      Guard.Indexes check =
          new Guard.Indexes(
              array,
              order,
              rises ? first : first.plus(reach.get()),
              rises ? end.plus(reach.get()) : end);
      boolean writable =
          nameable.test(array) && isSum(check.from(), nameable) && isSum(check.to(), nameable);
      if (writable && best.filter(known -> known.size() <= exact.get().size() + 1).isEmpty()) {
        Set<Guard> guards = new LinkedHashSet<>(exact.get());
        guards.add(check);
        best = Optional.of(guards);
      }
    }
    return best;
  }

  /** What the position has gained after the last iteration. */
  private Optional<Polynomial> reach(LoopScope loop, LoopScope.Limit limit) {
    return loop.stride()
        .constant()
        .filter(stride -> stride.signum() > 0 && !limit.byType())
        .filter(stride -> slope.mod(stride).signum() == 0)
        .map(stride -> limit.extent().times(Polynomial.of(slope.divide(stride))));
  }

  /** A position that wraps around must not come back to the array. */
  private Optional<Set<Guard>> inRange(
      BigInteger least, BigInteger most, Pair pair, Prover prover) {
    Polynomial moving = Polynomial.of(pair.index()).times(Polynomial.of(slope)).plus(base);
    return Prover.both(
        prover.subscript(moving.plus(Polynomial.of(least))),
        prover.subscript(moving.plus(Polynomial.of(most))));
  }

  /** Whether generated code can compute it before the loop, in {@code long} and exactly. */
  private static boolean isSum(Polynomial polynomial, Predicate<Path> nameable) {
    return polynomial.terms().stream()
        .allMatch(
            term ->
                term.factors().size() <= 1
                    && (term.factors().isEmpty() || term.coefficient().bitLength() <= SMALL)
                    && term.coefficient().bitLength() < Integer.SIZE
                    && term.factors().stream().allMatch(symbol -> isInt(symbol, nameable)));
  }

  private static boolean isInt(Symbol symbol, Predicate<Path> nameable) {
    return symbol.isNamed(nameable) && Interval.of(symbol).within(INT);
  }
}
