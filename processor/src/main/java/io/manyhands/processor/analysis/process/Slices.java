package io.manyhands.processor.analysis.process;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Exchange.Slice;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns a subscript into the stretch of elements that an iteration can mean: linear in the loop
 * variable, the indexes of inner loops at both their ends.
 *
 * <p>The runtime looks whether the stretch lies where a subscript can lie; so a subscript that
 * wraps around needs no care here.
 */
final class Slices {
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(20);

  private final LoopScope marked;
  private final Predicate<Path> nameable;

  Slices(LoopScope marked, Predicate<Path> nameable) {
    this.marked = marked;
    this.nameable = nameable;
  }

  /**
   * The slice of a subscript.
   *
   * @param loops the loops around the access, the marked one first
   */
  Optional<Slice> of(Polynomial subscript, List<LoopScope> loops) {
    Optional<Polynomial> lowest = end(subscript, loops, false);
    Optional<Polynomial> highest = end(subscript, loops, true);
    Optional<Polynomial> stride = subscript.coefficient(marked.index());
    if (lowest.isEmpty() || highest.isEmpty() || stride.isEmpty()) {
      return Optional.empty();
    }
    return perValue(stride.get())
        .flatMap(
            step -> {
              Polynomial first = atZero(lowest.get(), stride.get(), step);
              Polynomial last = atZero(highest.get(), stride.get(), step);
              return isUsable(step) && isUsable(first) && isUsable(last)
                  ? Optional.of(new Slice(step, first, last))
                  : Optional.empty();
            });
  }

  /** What the subscript gains per step of the loop variable, from what it gains per iteration. */
  private Optional<Polynomial> perValue(Polynomial perIteration) {
    Optional<Polynomial> step = marked.value().coefficient(marked.index());
    Optional<BigInteger> by = step.flatMap(Polynomial::constant);
    if (by.isEmpty() || by.get().signum() == 0) {
      return Optional.empty();
    }
    if (by.get().abs().equals(BigInteger.ONE)) {
      return Optional.of(perIteration.times(step.get()));
    }
    return perIteration
        .constant()
        .filter(whole -> whole.mod(by.get().abs()).signum() == 0)
        .map(whole -> Polynomial.of(whole.divide(by.get())));
  }

  /** The subscript where the loop variable is 0: {@code index = (0 - first) / step}. */
  private Polynomial atZero(Polynomial subscript, Polynomial perIteration, Polynomial perValue) {
    Polynomial first = marked.value().substitute(marked.index(), Polynomial.of(0));
    Polynomial rest = subscript.minus(perIteration.times(Polynomial.of(marked.index())));
    return rest.minus(perValue.times(first));
  }

  /** The subscript with the indexes of inner loops where it is least or greatest. */
  private Optional<Polynomial> end(Polynomial subscript, List<LoopScope> loops, boolean highest) {
    Polynomial at = subscript;
    for (int k = loops.size() - 1; k >= 0; k--) {
      LoopScope inner = loops.get(k);
      if (inner.index().equals(marked.index()) || at.coefficient(inner.index()).isEmpty()) {
        continue;
      }
      Polynomial factor = at.coefficient(inner.index()).get();
      if (factor.is(0)) {
        continue;
      }
      Optional<Boolean> rises = isPositive(factor);
      Optional<Polynomial> last = lastIndex(inner);
      if (rises.isEmpty() || last.isEmpty()) {
        return Optional.empty();
      }
      at = at.substitute(inner.index(), rises.get() == highest ? last.get() : Polynomial.of(0));
    }
    return Optional.of(at);
  }

  private static Optional<Boolean> isPositive(Polynomial factor) {
    Optional<BigInteger> constant = factor.constant();
    if (constant.isPresent()) {
      return constant.map(value -> value.signum() > 0);
    }
    boolean lengths =
        factor.terms().stream()
            .allMatch(
                term ->
                    term.coefficient().signum() > 0
                        && term.factors().stream().allMatch(Symbol.Length.class::isInstance));
    return lengths ? Optional.of(true) : Optional.empty();
  }

  /** The last index of a loop that counts one by one up to something that does not change. */
  private static Optional<Polynomial> lastIndex(LoopScope loop) {
    if (!loop.stride().is(1)) {
      return Optional.empty();
    }
    return loop.limits().stream()
        .filter(limit -> !limit.byType() && limit.extent().isInvariant())
        .filter(limit -> limit.computed().stream().allMatch(Slices::isExact))
        .map(LoopScope.Limit::extent)
        .findFirst();
  }

  /** Whether an expression of a header cannot have wrapped around. */
  private static boolean isExact(Polynomial computed) {
    if (computed.terms().size() > 2 || computed.degree() > 1) {
      return false;
    }
    BigInteger constant = computed.constantTerm();
    boolean oneSymbol =
        computed.symbols().size() <= 1
            && computed.terms().stream()
                .allMatch(
                    term -> term.factors().isEmpty() || term.coefficient().equals(BigInteger.ONE));
    boolean length = computed.symbols().stream().allMatch(Symbol.Length.class::isInstance);
    boolean small = constant.bitLength() < 31;
    boolean kept =
        computed.isInvariant()
            && (computed.symbols().isEmpty()
                || constant.signum() == 0
                || (length && constant.signum() < 0));
    return oneSymbol && small && kept;
  }

  /** Whether {@code sum} can be computed before the loop, in {@code long} without overflow. */
  private boolean isUsable(Polynomial sum) {
    return sum.degree() <= 2
        && sum.terms().stream().filter(term -> term.factors().size() > 1).count() <= 1
        && sum.terms().stream().allMatch(Slices::isSmall)
        && sum.constantTerm().bitLength() < 32
        && sum.symbols().stream().allMatch(this::isNameableInt);
  }

  private static boolean isSmall(Polynomial.Term term) {
    BigInteger size = term.coefficient().abs();
    return term.factors().size() < 2
        ? size.compareTo(LARGEST) < 0 || term.factors().isEmpty()
        : size.equals(BigInteger.ONE);
  }

  private boolean isNameableInt(Symbol symbol) {
    if (symbol instanceof Symbol.Value value) {
      return nameable.test(value.path())
          && value.path().fields().isEmpty()
          && !(value.path().root() instanceof Path.Root.OfStatic)
          && value.path().type() != Type.Primitive.LONG;
    }
    return symbol instanceof Symbol.Length length
        && nameable.test(length.path())
        && length.path().fields().isEmpty()
        && length.path().root() instanceof Path.Root.OfVariable;
  }
}
