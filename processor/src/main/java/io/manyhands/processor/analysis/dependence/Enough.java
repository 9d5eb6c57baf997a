package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one fact that would have been enough to keep two accesses apart, in words. */
final class Enough {
  /** Shared by all pairs of a region: what they may compute together is what one may. */
  private final DependenceTests tests = new DependenceTests(Means.of(path -> true));

  private boolean exhausted;

  /** The fact about two accesses of which little is known. */
  static String of(Access one, Access other) {
    String mine = one.site().text();
    String theirs = other.site().text();
    return mine.equals(theirs)
        ? mine + " is a different place in each iteration"
        : mine + " and " + theirs + " are different places in different iterations";
  }

  /** What has to be known of values in subscripts that nothing is known of. */
  Optional<String> of(Pair pair) {
    return check(pair).or(() -> rest(pair));
  }

  /** A condition that could be checked, if only what it speaks of had a name before the loop. */
  Optional<String> check(Pair pair) {
    if (exhausted) {
      return Optional.empty();
    }
    Optional<Set<Guard>> guards;
    try {
      guards = tests.independent(pair);
    } catch (Budget.Exhausted tooMuch) {
      exhausted = true;
      return Optional.empty();
    }
    return guards
        .filter(checks -> !checks.isEmpty())
        .map(checks -> checks.stream().map(Guard::describe).collect(Collectors.joining(" and ")));
  }

  /** In {@code i * w + x}: that {@code x} stays below {@code w}. */
  private static Optional<String> rest(Pair pair) {
    if (pair.left().size() != 1 || !pair.left().get(0).prime().equals(pair.right().get(0))) {
      return Optional.empty();
    }
    Polynomial subscript = pair.left().get(0);
    Optional<Polynomial> stride =
        subscript.coefficient(pair.index()).filter(factor -> factor.isInvariant() && !factor.is(0));
    Polynomial rest = subscript.substitute(pair.index(), Polynomial.of(0));
    Polynomial moving = rest.minus(rest.invariantPart());
    boolean simple =
        moving.terms().size() == 1
            && moving.symbols().stream()
                .allMatch(
                    symbol -> symbol instanceof Symbol.Unknown || symbol instanceof Symbol.Element);
    return stride
        .filter(factor -> simple && !factor.is(1) && isPositive(factor))
        .map(factor -> "0 <= " + moving + " and " + moving + " < " + factor);
  }

  private static boolean isPositive(Polynomial factor) {
    return factor.constant().map(BigInteger::signum).orElse(1) > 0;
  }
}
