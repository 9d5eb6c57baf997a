package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Accesses at distances that are variables, in {@code for (i = 0; i < n; i++)}. */
class SymbolicDistanceTest {
  private static final Symbol.Index INDEX = new Symbol.Index(0, "i", false);
  private static final Polynomial I = Polynomial.of(INDEX);
  private static final Polynomial N = symbol("n");
  private static final Polynomial K = symbol("k");
  private static final Polynomial W = symbol("w");
  private static final Polynomial HALF = symbol("w / 2");
  private static final Means MEANS = Means.of(path -> true);

  private static Polynomial symbol(String name) {
    return Polynomial.of(
        new Symbol.Value(
            Path.of(
                new Variable(
                    name, Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE))));
  }

  private static Pair pair(Polynomial left, Polynomial right, List<Condition> facts) {
    LoopScope loop =
        new LoopScope(
            INDEX, I, Polynomial.of(1), List.of(new LoopScope.Limit(N.plus(-1), List.of())));
    Site site = new Site(new SourceText("", "", ""), Span.NONE, List.of(loop), List.of(), facts);
    Place array =
        new Place.Shared(
            Path.of(
                new Variable(
                    "a", Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE)),
            List.of(),
            Type.Primitive.INT);
    Access write = new Access.OfElement(true, array, Optional.of(left), Type.Primitive.INT, site);
    Access read = new Access.OfElement(false, array, Optional.of(right), Type.Primitive.INT, site);
    return Pair.of(write, List.of(left), read, List.of(right));
  }

  private static Pair pair(Polynomial left, Polynomial right) {
    return pair(left, right, List.of());
  }

  private static String checks(DependenceTest test, Polynomial left, Polynomial right) {
    return test.apart(pair(left, right), MEANS)
        .map(found -> text(found.guards()))
        .orElse("cannot tell");
  }

  private static String text(Set<Guard> guards) {
    return guards.stream().map(Guard::describe).sorted().collect(Collectors.joining(" && "));
  }

  private static Polynomial twice(Polynomial value) {
    return value.times(Polynomial.of(2));
  }

  @Test
  void rangesAreApartAsFarAsBothGo() {
    assertThat(checks(new RangesTest(), twice(I), I.plus(K))).isEqualTo("k >= 2 * n - 1");
    assertThat(checks(new RangesTest(), I.plus(K), I.plus(1))).isEqualTo("k >= n + 1");
    assertThat(checks(new RangesTest(), I, I.minus(K))).isEqualTo("k >= n");
  }

  @Test
  void rangesThatOnlyTheBoundKeepsApartAreNone() {
    assertThat(checks(new RangesTest(), I, I.plus(1))).isEqualTo("cannot tell");
    assertThat(checks(new RangesTest(), I, I.plus(N))).isEqualTo("cannot tell");
  }

  @Test
  void aDistanceBetweenTwoMultiplesOfTheStrideIsNone() {
    Polynomial stride = W.plus(-1);
    Polynomial left = I.times(stride);
    assertThat(checks(new RemainderTest(), left, left.plus(W))).isEqualTo("w >= 3");
    assertThat(checks(new RemainderTest(), left, left.plus(twice(W)))).isEqualTo("w >= 4");
    assertThat(checks(new RemainderTest(), left, left.plus(-1))).isEqualTo("w >= 3");
  }

  @Test
  void aMultipleOfTheStrideIsOne() {
    Polynomial left = I.times(W.plus(-1));
    assertThat(checks(new RemainderTest(), left, left.plus(W).plus(-1))).isEqualTo("cannot tell");
    assertThat(checks(new RemainderTest(), left, left)).isEqualTo("cannot tell");
  }

  @Test
  void checksOfAllPairsHoldTogether() {
    Jointly jointly = new Jointly();
    Set<Guard> same = Set.of(atLeast(K, 1), atLeast(Prover.negative(K), -1));
    Set<Guard> far = Set.of(atLeast(K.minus(N), 0));
    Set<Guard> further = Set.of(atLeast(K.minus(N), 1));
    jointly.need(List.of(same, further), pair(I, I));
    jointly.need(List.of(far), pair(I, I));
    assertThat(jointly.chosen().map(SymbolicDistanceTest::text))
        .contains(text(Set.of(atLeast(K.minus(N), 0), atLeast(K.minus(N), 1))));
  }

  @Test
  void thereMayBeNoChecksThatHoldTogether() {
    Jointly jointly = new Jointly();
    jointly.need(List.of(Set.of(atLeast(K, 1), atLeast(Prover.negative(K), -1))), pair(I, I));
    jointly.need(List.of(Set.of(atLeast(K.minus(N), 0))), pair(I, I));
    assertThat(jointly.chosen()).isEmpty();
  }

  private static Guard atLeast(Polynomial polynomial, long least) {
    return new Guard.AtLeast(polynomial, BigInteger.valueOf(least));
  }

  @Test
  void whatIsKnownOfAHalfStandsForIt() {
    Polynomial remainder = W.minus(twice(HALF));
    Condition.Relation atLeast = Condition.Relation.AT_LEAST_ZERO;
    List<Condition> facts =
        List.of(
            new Condition(Polynomial.of(1).minus(remainder), atLeast, List.of()),
            new Condition(Polynomial.of(1).plus(remainder), atLeast, List.of()),
            new Condition(remainder, Condition.Relation.REMAINDER, List.of(), W));
    Predicate<Path> named = path -> !path.toString().equals("w / 2");
    Prover prover = new Prover(pair(I, I, facts), Means.of(named));
    assertThat(text(prover.atLeast(W.minus(HALF), BigInteger.ZERO).orElseThrow()))
        .isEqualTo("w >= 1");
    assertThat(text(prover.atLeast(W.minus(twice(HALF)), BigInteger.ZERO).orElseThrow()))
        .isEqualTo("w >= 0");
    assertThat(prover.atLeast(W.minus(twice(HALF)), BigInteger.ONE)).isEmpty();
  }
}
