package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves lower bounds of polynomials over all iterations of some loops.
 *
 * <p>Loop indexes are eliminated from the innermost outwards: an index with a positive coefficient
 * is replaced by 0, one with a negative coefficient by its limit. What remains has invariant
 * symbols only; it holds by the ranges of their types, or becomes a check at run time.
 */
final class Prover {
  /** What a lower bound costs, in combinations of inequalities. */
  private static final int STEP = 8;

  private static final int DEEPEST = 5;
  private static final int MOST_ALTERNATIVES = 24;
  private static final BigInteger MOST_WRAPPED =
      BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);
  private static final Interval INT = Interval.of(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** What a check computes: a product of three ints, and more. */
  private static final Interval CHECKABLE =
      new Interval(BigInteger.ONE.shiftLeft(100).negate(), BigInteger.ONE.shiftLeft(100));

  /** Where long values take part: what is computed in {@code long} without overflow. */
  private static final Interval CHECKABLE_LONG =
      Interval.of(Long.MIN_VALUE / 4 * 3, Long.MAX_VALUE / 4 * 3);

  private static final BigInteger USUAL = BigInteger.ONE.shiftLeft(30);

  private final List<LoopScope> scopes;
  private final List<Condition> facts;
  private final Means means;
  private final Quotients quotients;

  /** How many values are being replaced by what is known of them, which may be of each other. */
  private int replaced;

  /**
   * A prover for accesses inside the given loops.
   *
   * @param scopes loops around the accesses, each after the loops around it
   * @param means what can be named and computed
   */
  Prover(List<LoopScope> scopes, Means means) {
    this(scopes, List.of(), means);
  }

  /** A prover for a pair of accesses, which also uses what holds whenever both happen. */
  Prover(Pair pair, Means means) {
    this(pair.scopes(), pair.conditions(), means);
  }

  /**
   * A prover that also uses conditions.
   *
   * @param conditions what holds whenever the accesses happen
   */
  Prover(List<LoopScope> scopes, List<Condition> conditions, Means means) {
    this.scopes = scopes;
    this.facts = conditions.stream().filter(Condition::isLinear).distinct().toList();
    this.quotients =
        new Quotients(conditions.stream().distinct().toList(), symbol -> isNameable(symbol));
    this.means = means;
  }

  /** The checks under which {@code polynomial >= least} in every iteration, or empty. */
  Optional<Set<Guard>> atLeast(Polynomial polynomial, BigInteger least) {
    return atLeast(polynomial, least, 0);
  }

  /** The checks under which {@code polynomial}, as a subscript, is not changed by wrap-around. */
  Optional<Set<Guard>> subscript(Polynomial polynomial) {
    // A wrapped value below 0 stops the program; one that comes back to 0 or above does not.
    return both(
        atLeast(polynomial, INT.low(), 0), atLeast(negative(polynomial), MOST_WRAPPED.negate(), 0));
  }

  /** The checks under which a loop does not run further than a limit says. */
  Optional<Set<Guard>> limited(LoopScope.Limit limit) {
    return limited(limit, 0);
  }

  private Optional<Set<Guard>> limited(LoopScope.Limit limit, int depth) {
    Optional<Set<Guard>> exact = exact(limit, depth);
    if (!limit.byOne() || exact.filter(Set::isEmpty).isPresent()) {
      return exact;
    }
    Polynomial distance = limit.extent().plus(1);
    Optional<Set<Guard>> near =
        both(
            atLeast(distance, BigInteger.ZERO, depth + 1),
            atLeast(negative(distance), MOST_WRAPPED.negate(), depth + 1));
    boolean isShorter =
        near.isPresent() && exact.filter(guards -> guards.size() < near.get().size()).isEmpty();
    return isShorter ? near : exact;
  }

  /** The checks under which a loop runs exactly as far as a limit says. */
  Optional<Set<Guard>> exact(LoopScope.Limit limit) {
    return exact(limit, 0);
  }

  private Optional<Set<Guard>> exact(LoopScope.Limit limit, int depth) {
    Optional<Set<Guard>> sound = Optional.of(Set.of());
    for (Polynomial computed : limit.computed()) {
      sound = both(sound, unwrapped(computed, depth));
    }
    return sound;
  }

  /** The checks under which none of some values that the machine computes has wrapped around. */
  Optional<Set<Guard>> unwrapped(List<Polynomial> computed) {
    Optional<Set<Guard>> all = Optional.of(Set.of());
    for (Polynomial value : computed) {
      all = both(all, unwrapped(value, 0));
    }
    return all;
  }

  static Optional<Set<Guard>> both(Optional<Set<Guard>> one, Optional<Set<Guard>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    Set<Guard> union = new LinkedHashSet<>(one.get());
    union.addAll(other.get());
    return canHold(union) ? Optional.of(union) : Optional.empty();
  }

  /** Whether no two bounds of one expression exclude each other. */
  private static boolean canHold(Set<Guard> guards) {
    Map<Polynomial, BigInteger> bounds = new HashMap<>();
    for (Guard guard : guards) {
      if (guard instanceof Guard.AtLeast bound) {
        bounds.merge(bound.polynomial(), bound.least(), BigInteger::max);
      }
    }
    return bounds.entrySet().stream()
        .allMatch(
            entry -> {
              BigInteger opposite = bounds.get(negative(entry.getKey()));
              return opposite == null || entry.getValue().add(opposite).signum() <= 0;
            });
  }

  private Optional<Set<Guard>> atLeast(Polynomial polynomial, BigInteger least, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    means.budget().spend(STEP);
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(polynomial, Set.of(), false));
    for (int k = scopes.size() - 1; k >= 0; k--) {
      List<Candidate> next = new ArrayList<>();
      for (Candidate candidate : candidates) {
        eliminate(candidate, scopes.get(k), depth, next);
      }
      candidates = next.size() > MOST_ALTERNATIVES ? best(next) : next;
    }
    return candidates.stream()
        .map(candidate -> close(candidate, least))
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(Set::size));
  }

  /** Bounds by the header come closer than those by the type of a variable. */
  private static List<Candidate> best(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparing(Candidate::byType)
                .thenComparingInt(candidate -> candidate.guards().size()))
        .limit(MOST_ALTERNATIVES)
        .toList();
  }

  /**
   * A lower bound found so far.
   *
   * @param bound the bound
   * @param guards what it rests on
   * @param byType whether an index was taken at the end of its type
   */
  private record Candidate(Polynomial bound, Set<Guard> guards, boolean byType) {}

  private void eliminate(Candidate candidate, LoopScope scope, int depth, List<Candidate> results) {
    Optional<Polynomial> coefficient = candidate.bound().coefficient(scope.index());
    if (coefficient.isEmpty()) {
      power(candidate, scope, depth, results);
      return;
    }
    if (coefficient.get().is(0)) {
      results.add(candidate);
      return;
    }
    Polynomial rest = candidate.bound().substitute(scope.index(), Polynomial.of(0));
    Polynomial opposite = negative(coefficient.get());
    Optional<Set<Guard>> rises = atLeast(coefficient.get(), BigInteger.ZERO, depth + 1);
    Optional<Set<Guard>> falls = atLeast(opposite, BigInteger.ZERO, depth + 1);
    // One sign is assumed, not the one here and the other there: strides are positive by nature.
    boolean upwards =
        rises.filter(Set::isEmpty).isPresent()
            || (falls.filter(Set::isEmpty).isEmpty() && leads(coefficient.get()));
    if (upwards) {
      rises.ifPresent(
          guards -> results.add(new Candidate(rest, union(candidate, guards), candidate.byType())));
      return;
    }
    for (LoopScope.Limit limit : scope.limits()) {
      Optional<Candidate> step = atLimit(opposite, scope, limit, depth);
      if (falls.isPresent() && step.isPresent()) {
        Set<Guard> guards = new LinkedHashSet<>(union(candidate, falls.get()));
        guards.addAll(step.get().guards());
        boolean byType = candidate.byType() || limit.byType();
        results.add(new Candidate(rest.minus(step.get().bound()), guards, byType));
      }
    }
  }

  /**
   * Squares and more: each term at its least, where an index that counts one by one makes it so.
   */
  private void power(Candidate candidate, LoopScope scope, int depth, List<Candidate> results) {
    Polynomial falling = Polynomial.of(0);
    Polynomial rest = Polynomial.of(0);
    for (Polynomial.Term term : candidate.bound().terms()) {
      boolean moves = term.factors().contains(scope.index());
      if (moves && !term.factors().stream().allMatch(scope.index()::equals)) {
        return;
      }
      if (!moves) {
        rest = rest.plus(term.polynomial());
      } else if (term.coefficient().signum() < 0) {
        falling = falling.plus(term.polynomial());
      }
    }
    if (falling.is(0)) {
      results.add(new Candidate(rest, candidate.guards(), candidate.byType()));
      return;
    }
    for (LoopScope.Limit limit : scope.limits()) {
      Optional<Set<Guard>> needed = limited(limit, depth);
      if (needed.isPresent() && scope.stride().is(1) && !limit.byType()) {
        results.add(
            new Candidate(
                rest.plus(falling.substitute(scope.index(), limit.extent())),
                union(candidate, needed.get()),
                candidate.byType()));
      }
    }
  }

  /** Whether the first term, a product of most symbols, has a positive coefficient. */
  static boolean leads(Polynomial polynomial) {
    return polynomial.terms().get(0).coefficient().signum() > 0;
  }

  /** The greatest value of {@code factor * index}, for a factor that is not negative. */
  private Optional<Candidate> atLimit(
      Polynomial factor, LoopScope scope, LoopScope.Limit limit, int depth) {
    Optional<Polynomial> times = quotient(factor, scope.stride());
    if (times.isEmpty()) {
      return Optional.empty();
    }
    return limited(limit, depth)
        .map(guards -> new Candidate(times.get().times(limit.extent()), guards, limit.byType()));
  }

  /** {@code factor / stride}, or an upper bound of it where the stride is a larger constant. */
  private static Optional<Polynomial> quotient(Polynomial factor, Polynomial stride) {
    if (stride.is(1)) {
      return Optional.of(factor);
    }
    if (factor.equals(stride)) {
      return Optional.of(Polynomial.of(1));
    }
    Optional<BigInteger> step = stride.constant().filter(value -> value.signum() > 0);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    return factor
        .constant()
        .filter(value -> value.mod(step.get()).signum() == 0)
        .map(value -> Polynomial.of(value.divide(step.get())))
        .or(() -> Optional.of(factor));
  }

  /** The checks under which an {@code int} expression of a loop header did not wrap around. */
  private Optional<Set<Guard>> unwrapped(Polynomial computed, int depth) {
    if (Interval.of(computed).within(INT) && computed.isInvariant()) {
      return Optional.of(Set.of());
    }
    Optional<Symbol> single = singleSymbol(computed);
    if (single.isPresent()
        && computed.constantTerm().signum() < 0
        && computed.constantTerm().compareTo(INT.low()) >= 0
        && Interval.of(single.get()).within(INT)) {
      // n - 1 with n >= 0: a natural condition that is stronger than needed.
      return close(new Candidate(Polynomial.of(single.get()), Set.of(), false), BigInteger.ZERO);
    }
    return both(
        atLeast(computed, INT.low(), depth + 1),
        atLeast(negative(computed), INT.high().negate(), depth + 1));
  }

  private static Optional<Symbol> singleSymbol(Polynomial polynomial) {
    Polynomial rest = polynomial.plus(Polynomial.of(0).minus(constant(polynomial.constantTerm())));
    return rest.symbols().size() == 1
            && rest.isInvariant()
            && rest.equals(Polynomial.of(rest.symbols().iterator().next()))
        ? Optional.of(rest.symbols().iterator().next())
        : Optional.empty();
  }

  private static Polynomial constant(BigInteger value) {
    return Polynomial.of(value);
  }

  /** Decides {@code bound >= least} by types, or makes it a check. */
  private Optional<Set<Guard>> close(Candidate candidate, BigInteger least) {
    Polynomial bound = withoutUnknowns(candidate.bound());
    Interval values = Interval.of(bound);
    if (values.low().compareTo(least) >= 0 || follows(bound, least, free())) {
      return Optional.of(candidate.guards());
    }
    return check(candidate, bound, least, values)
        .or(() -> consequence(candidate, bound, least))
        .or(() -> withoutQuotient(candidate, bound, least));
  }

  /** With what is known of a value that has no name in its place. */
  private Optional<Set<Guard>> withoutQuotient(
      Candidate candidate, Polynomial bound, BigInteger least) {
    if (candidate.byType() || !bound.isInvariant()) {
      return Optional.empty();
    }
    Optional<Symbol> symbol = quotients.unnamed(bound);
    Optional<Polynomial> factor = symbol.flatMap(bound::coefficient);
    if (factor.isEmpty() || replaced >= DEEPEST) {
      return Optional.empty();
    }
    means.budget().spend(STEP);
    replaced++;
    try {
      return without(symbol.get(), factor.get(), candidate, bound, least);
    } finally {
      replaced--;
    }
  }

  /** With what is known of {@code symbol} in its place, where {@code bound} has it as a factor. */
  private Optional<Set<Guard>> without(
      Symbol symbol, Polynomial factor, Candidate candidate, Polynomial bound, BigInteger least) {
    Polynomial rest = bound.substitute(symbol, Polynomial.of(0));
    Candidate zero = new Candidate(factor, candidate.guards(), false);
    Optional<Set<Guard>> rises = close(zero, BigInteger.ZERO);
    boolean falls = rises.filter(candidate.guards()::equals).isEmpty() && !leads(factor);
    Candidate opposite = new Candidate(negative(factor), candidate.guards(), false);
    Optional<Set<Guard>> sign = falls ? close(opposite, BigInteger.ZERO) : rises;
    Optional<Set<Guard>> best = Optional.empty();
    for (Quotients.Bound known : quotients.bounds(symbol, falls)) {
      Optional<Set<Guard>> found =
          both(sign, new Prover(scopes, means).unwrapped(known.computed()))
              .flatMap(
                  guards ->
                      close(new Candidate(known.notNegative(), guards, false), BigInteger.ZERO))
              .flatMap(
                  guards ->
                      close(
                          new Candidate(
                              rest.times(Polynomial.of(known.factor()))
                                  .plus(factor.times(known.sum())),
                              guards,
                              false),
                          least.multiply(known.factor())));
      if (found.isPresent() && (best.isEmpty() || found.get().size() < best.get().size())) {
        best = found;
      }
    }
    return best;
  }

  /** Makes {@code bound >= least} a check. */
  private Optional<Set<Guard>> check(
      Candidate candidate, Polynomial bound, BigInteger least, Interval values) {
    if (candidate.byType() || !bound.isInvariant() || values.high().compareTo(least) < 0) {
      return Optional.empty();
    }
    Set<Guard> guards = new LinkedHashSet<>(candidate.guards());
    Polynomial product = withoutHelpfulTerms(bound, guards);
    BigInteger divisor = divisor(product);
    BigInteger rest = least.subtract(product.constantTerm());
    // p * d >= rest if and only if p >= rest / d, rounded up.
    Guard.AtLeast check =
        new Guard.AtLeast(quotient(product, divisor), floor(rest.negate(), divisor).negate());
    if (check.polynomial().terms().isEmpty()) {
      return check.least().signum() <= 0 ? Optional.of(guards) : Optional.empty();
    }
    guards.add(check);
    boolean checkable =
        isUsual(candidate.bound(), values, least)
            && Interval.of(check.polynomial()).within(hasLong(bound) ? CHECKABLE_LONG : CHECKABLE)
            && Interval.of(check.polynomial()).high().compareTo(check.least()) >= 0
            && bound.symbols().stream().allMatch(this::isNameable);
    return checkable ? Optional.of(guards) : Optional.empty();
  }

  /** Facts about what the machine cannot have cut. */
  private List<Condition> free() {
    return facts.stream().filter(fact -> fact.computed().isEmpty()).toList();
  }

  /** The checks under which facts hold from which {@code bound >= least} follows. */
  private Optional<Set<Guard>> consequence(
      Candidate candidate, Polynomial bound, BigInteger least) {
    Prover plain = new Prover(scopes, means);
    Set<Guard> guards = new LinkedHashSet<>(candidate.guards());
    List<Condition> usable = new ArrayList<>(free());
    for (Condition fact : relevant(bound, facts)) {
      Optional<Set<Guard>> needed = plain.unwrapped(fact.computed());
      if (!fact.computed().isEmpty() && needed.isPresent()) {
        usable.add(fact);
        guards.addAll(needed.get());
      }
    }
    return follows(bound, least, usable)
        ? both(Optional.of(guards), Optional.of(Set.of()))
        : Optional.empty();
  }

  private static List<Condition> relevant(Polynomial bound, List<Condition> facts) {
    Set<Symbol> symbols = bound.symbols();
    return facts.stream()
        .filter(fact -> fact.polynomial().symbols().stream().anyMatch(symbols::contains))
        .toList();
  }

  /** Whether {@code bound >= least} by some of the facts and by types. */
  private boolean follows(Polynomial bound, BigInteger least, List<Condition> known) {
    List<Condition> relevant = relevant(bound, known);
    if (relevant.isEmpty()) {
      return false;
    }
    Constraints system = new Constraints(means.budget());
    Set<Symbol> symbols = new LinkedHashSet<>(bound.symbols());
    for (Condition fact : relevant) {
      LinearSystem.hold(system, fact);
      symbols.addAll(fact.polynomial().symbols());
    }
    symbols.forEach(symbol -> LinearSystem.range(system, symbol));
    system.atLeastZero(constant(least).minus(bound).plus(-1));
    return system.isInfeasible();
  }

  /**
   * {@code n - n * m}, which must not be far below 0, without {@code n}: that {@code n} is not
   * negative makes the simpler condition stronger than needed, and is what a size is by nature.
   */
  private static Polynomial withoutHelpfulTerms(Polynomial bound, Set<Guard> guards) {
    boolean hasProduct =
        bound.terms().stream()
            .anyMatch(term -> term.factors().size() > 1 && term.coefficient().signum() < 0);
    Polynomial result = bound;
    for (Polynomial.Term term : bound.terms()) {
      boolean helps = term.factors().size() == 1 && term.coefficient().signum() > 0;
      if (hasProduct && helps) {
        Symbol symbol = term.factors().get(0);
        if (Interval.of(symbol).low().signum() < 0) {
          guards.add(new Guard.AtLeast(Polynomial.of(symbol), BigInteger.ZERO));
        }
        result = result.minus(term.polynomial());
      }
    }
    return result;
  }

  /** The greatest common divisor of the coefficients. */
  private static BigInteger divisor(Polynomial polynomial) {
    BigInteger divisor = BigInteger.ZERO;
    for (Polynomial.Term term : polynomial.terms()) {
      divisor = term.factors().isEmpty() ? divisor : divisor.gcd(term.coefficient());
    }
    return divisor.signum() == 0 ? BigInteger.ONE : divisor;
  }

  /** The terms with symbols, their coefficients divided. */
  private static Polynomial quotient(Polynomial polynomial, BigInteger divisor) {
    Polynomial sum = Polynomial.of(0);
    for (Polynomial.Term term : polynomial.terms()) {
      if (!term.factors().isEmpty()) {
        sum =
            sum.plus(
                new Polynomial.Term(term.coefficient().divide(divisor), term.factors())
                    .polynomial());
      }
    }
    return sum;
  }

  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static boolean hasLong(Polynomial bound) {
    return bound.symbols().stream().anyMatch(symbol -> !Interval.of(symbol).within(INT));
  }

  /** A check for the worst that an index array may hold has to leave room for usual numbers. */
  private static boolean isUsual(Polynomial bound, Interval worst, BigInteger least) {
    boolean indirect = bound.symbols().stream().anyMatch(Symbol.Element.class::isInstance);
    return !indirect || worst.high().subtract(least).compareTo(USUAL) >= 0;
  }

  private boolean isNameable(Symbol symbol) {
    return symbol.isNamed(means.nameable());
  }

  /** Values of int variables and elements at their worst, where one term decides which that is. */
  private static Polynomial withoutUnknowns(Polynomial bound) {
    Polynomial result = bound;
    for (Polynomial.Term term : bound.terms()) {
      boolean decides =
          term.factors().size() == 1
              && isUnknown(term.factors().get(0))
              && bound.terms().stream()
                      .filter(other -> other.factors().contains(term.factors().get(0)))
                      .count()
                  == 1;
      if (decides) {
        Interval range = Interval.of(term.factors().get(0));
        BigInteger worst = term.coefficient().signum() > 0 ? range.low() : range.high();
        result = result.substitute(term.factors().get(0), constant(worst));
      }
    }
    return result;
  }

  private static boolean isUnknown(Symbol symbol) {
    return symbol instanceof Symbol.Unknown || symbol instanceof Symbol.Element;
  }

  private static Set<Guard> union(Candidate candidate, Set<Guard> more) {
    Set<Guard> union = new LinkedHashSet<>(candidate.guards());
    union.addAll(more);
    return union;
  }

  static Polynomial negative(Polynomial polynomial) {
    return polynomial.times(Polynomial.of(-1));
  }
}
