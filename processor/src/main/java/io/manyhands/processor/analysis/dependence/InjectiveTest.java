package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Both subscripts are one and the same function of the loop variable that gives no value twice: a
 * remainder {@code (i + c) % n} of no more than {@code n} numbers in a row, or {@code i ^ mask}.
 *
 * <p>Two remainders are equal where {@code n} divides the difference of what is divided, which is
 * below {@code n} and not 0. Dividend and divisor must not have wrapped around; the remainders
 * themselves may have something added to them, in wrapping arithmetic.
 */
final class InjectiveTest implements DependenceTest {
  @Override
  public String rule() {
    return "a function of the loop variable that has no value twice";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    for (int k = 0; k < pair.left().size(); k++) {
      Polynomial left = pair.left().get(k);
      if (!left.prime().equals(pair.right().get(k))) {
        continue;
      }
      for (Symbol symbol : left.symbols()) {
        Optional<Set<Guard>> guards =
            symbol instanceof Symbol.Unknown unknown
                ? unknown.origin().flatMap(origin -> separate(pair, left, unknown, origin, means))
                : Optional.empty();
        if (guards.isPresent()) {
          return Separation.modular(guards.get());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Set<Guard>> separate(
      Pair pair, Polynomial left, Symbol.Unknown symbol, Symbol.Origin origin, Means means) {
    Polynomial argument = origin.argument();
    Optional<BigInteger> factor =
        argument
            .coefficient(pair.index())
            .flatMap(Polynomial::constant)
            .filter(number -> number.signum() != 0);
    boolean counts =
        factor.isPresent() && argument.substitute(pair.index(), Polynomial.of(0)).isInvariant();
    if (!counts || !origin.parameter().isInvariant()) {
      return Optional.empty();
    }
    if (origin instanceof Symbol.Origin.Quotient quotient) {
      Polynomial remainder = argument.minus(quotient.divisor().times(Polynomial.of(symbol)));
      return left.minus(remainder).isInvariant()
          ? remainders(pair, argument, quotient.divisor(), means)
          : Optional.empty();
    }
    return left.minus(Polynomial.of(symbol)).isInvariant() && isDistinct(pair.loop(), factor.get())
        ? Optional.of(Set.of())
        : Optional.empty();
  }

  private static Optional<Set<Guard>> remainders(
      Pair pair, Polynomial dividend, Polynomial divisor, Means means) {
    Prover prover = new Prover(pair, means);
    Polynomial distance = dividend.minus(dividend.prime());
    Optional<Set<Guard>> near =
        Prover.both(
            prover.atLeast(divisor.minus(distance), BigInteger.ONE),
            prover.atLeast(divisor.plus(distance), BigInteger.ONE));
    // That a loop is no longer than some number makes none parallel that is worth it.
    boolean isShort = divisor.constant().isPresent() && !near.equals(Optional.of(Set.of()));
    return isShort
        ? Optional.empty()
        : Prover.both(near, prover.unwrapped(List.of(dividend, divisor)));
  }

  /** Whether {@code factor} times the loop's index differs from iteration to iteration, wrapped. */
  private static boolean isDistinct(LoopScope loop, BigInteger factor) {
    boolean isInt =
        loop.limits().stream()
            .anyMatch(limit -> Interval.of(limit.extent()).high().bitLength() <= 32);
    return isInt
        && loop.stride()
            .constant()
            .filter(stride -> factor.abs().compareTo(stride) <= 0)
            .isPresent();
  }
}
