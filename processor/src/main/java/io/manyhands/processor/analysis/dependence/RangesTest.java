package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Symbol;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One dimension whose subscripts are all below, or all above, those of the other access, whatever
 * the iterations are: {@code a[2 * i]} and {@code a[i + k]} with {@code k >= 2 * n - 1}.
 *
 * <p>Only where both rise with the loop variable, and are apart by something that the loop's own
 * bounds do not speak of: otherwise the check would be that the loop hardly runs, or that a single
 * element or the other end of an array lies elsewhere, which it does not.
 */
final class RangesTest implements DependenceTest {
  private final boolean isOtherWay;

  RangesTest() {
    this(false);
  }

  private RangesTest(boolean isOtherWay) {
    this.isOtherWay = isOtherWay;
  }

  /** The same of the access that would rather be the one above. */
  static RangesTest theOtherWay() {
    return new RangesTest(true);
  }

  @Override
  public String rule() {
    return "separate ranges, one access stays below the other";
  }

  @Override
  public Optional<Separation> apart(Pair pair, Means means) {
    Prover prover = new Prover(pair, means);
    Set<Symbol> bounds = new HashSet<>();
    for (LoopScope scope : pair.scopes()) {
      scope.limits().forEach(limit -> bounds.addAll(limit.extent().symbols()));
    }
    for (int k = 0; k < pair.left().size(); k++) {
      Polynomial difference = pair.right().get(k).minus(pair.left().get(k));
      Optional<Symbol> offset =
          difference.invariantPart().symbols().stream()
              .filter(part -> !bounds.contains(part))
              .findFirst();
      if (offset.isPresent() && rises(pair, k)) {
        // Offsets are positive by nature.
        boolean above =
            difference
                .coefficient(offset.get())
                .filter(factor -> factor.is(0) || Prover.leads(factor))
                .isPresent();
        Polynomial distance = above ? difference : Prover.negative(difference);
        Optional<Set<Guard>> guards = below(distance, prover);
        if (guards.isPresent()) {
          return Optional.of(Separation.in(k, guards.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether either of two accesses may be the lower one: they are at offsets of their own. */
  static boolean isEitherWay(Pair pair) {
    for (int k = 0; k < pair.left().size(); k++) {
      List<Polynomial.Term> offsets =
          pair.right().get(k).minus(pair.left().get(k)).invariantPart().terms().stream()
              .filter(term -> !term.factors().isEmpty())
              .toList();
      if (offsets.stream().anyMatch(term -> term.coefficient().signum() > 0)
          && offsets.stream().anyMatch(term -> term.coefficient().signum() < 0)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Set<Guard>> below(Polynomial distance, Prover prover) {
    Optional<Set<Guard>> natural = prover.atLeast(distance, BigInteger.ONE);
    if (isOtherWay && natural.isEmpty()) {
      return Optional.empty();
    }
    return isOtherWay || natural.isEmpty()
        ? prover.atLeast(Prover.negative(distance), BigInteger.ONE)
        : natural;
  }

  private static boolean rises(Pair pair, int dimension) {
    return rises(pair.left().get(dimension), pair.index())
        && rises(pair.right().get(dimension), (Symbol.Index) pair.index().prime());
  }

  private static boolean rises(Polynomial subscript, Symbol.Index index) {
    return subscript
        .coefficient(index)
        .flatMap(Polynomial::constant)
        .filter(factor -> factor.signum() > 0)
        .isPresent();
  }
}
