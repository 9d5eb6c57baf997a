package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.analysis.effect.Stretch;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code for (i...) { ...; for (j = 0; j < n; j++) read(w[subscript]); }} after some writes. */
class WrittenFirstTest {
  private static final Path ARRAY = path("w");
  private static final Polynomial N = Polynomial.of(new Symbol.Value(path("n")));
  private static final Symbol.Index I = new Symbol.Index(0, "i", false);
  private static final Symbol.Index J = new Symbol.Index(1, "j", false);

  private static Path path(String name) {
    return Path.of(
        new Variable(name, Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));
  }

  private static Polynomial number(long value) {
    return Polynomial.of(value);
  }

  private static Stretch stretch(Polynomial first, Polynomial last) {
    return new Stretch(ARRAY, first, last, List.of());
  }

  private static Optional<Set<Guard>> covers(Polynomial read, Stretch... written) {
    return covers(Map.of(), read, written);
  }

  private static Optional<Set<Guard>> covers(
      Map<Path, Polynomial> lengths, Polynomial read, Stretch... written) {
    return new WrittenFirst(any -> true, lengths).covers(Arrays.asList(written), access(read));
  }

  private static Access.OfElement access(Polynomial read) {
    List<LoopScope> loops =
        List.of(
            new LoopScope(I, Polynomial.of(I), number(1), List.of()),
            new LoopScope(
                J,
                Polynomial.of(J),
                number(1),
                List.of(new LoopScope.Limit(N.plus(-1), List.of(number(0), N)))));
    Site site = new Site(new SourceText("", "", ""), Span.NONE, loops, List.of());
    return new Access.OfElement(
        false,
        new Place.Shared(ARRAY, List.of(), Type.Primitive.INT),
        Optional.of(read),
        Type.Primitive.INT,
        site);
  }

  private static final Optional<Set<Guard>> PROVED = Optional.of(Set.of());

  @Test
  void aReadOfJustThatElement() {
    assertThat(covers(Polynomial.of(J), stretch(Polynomial.of(J), Polynomial.of(J))))
        .isEqualTo(PROVED);
  }

  @Test
  void restsOnElementsWhereItHasTo() {
    Path lengths = path("lengths");
    Polynomial length = Polynomial.of(new Symbol.Element(lengths, Polynomial.of(I)));
    WrittenFirst written = new WrittenFirst(any -> true, Map.of());
    Stretch all = stretch(number(0), N.plus(-1));
    Stretch single = stretch(length, length);

    assertThat(written.covers(List.of(single, all), access(Polynomial.of(J)))).isEqualTo(PROVED);
    assertThat(written.indexes()).isEmpty();
    assertThat(written.covers(List.of(single, all), access(length))).isEqualTo(PROVED);
    assertThat(written.indexes()).containsExactly(lengths);
  }

  @Test
  void allOfALoop() {
    assertThat(covers(Polynomial.of(J), stretch(number(0), N.plus(-1)))).isEqualTo(PROVED);
  }

  @Test
  void oneLessAtEitherEnd() {
    assertThat(covers(Polynomial.of(J), stretch(number(1), N.plus(-1)))).isEmpty();
    assertThat(covers(Polynomial.of(J), stretch(number(0), N.plus(-2)))).isEmpty();
  }

  @Test
  void oneMoreIsRead() {
    assertThat(covers(Polynomial.of(J).plus(1), stretch(number(0), N.plus(-1)))).isEmpty();
  }

  @Test
  void twoStretchesWithoutAGap() {
    assertThat(
            covers(Polynomial.of(J), stretch(number(0), number(3)), stretch(number(4), N.plus(-1))))
        .isEqualTo(PROVED);
  }

  @Test
  void twoStretchesWithAGap() {
    assertThat(
            covers(Polynomial.of(J), stretch(number(0), number(3)), stretch(number(5), N.plus(-1))))
        .isEmpty();
  }

  @Test
  void anyElementOfTheWholeArray() {
    Polynomial anywhere = Polynomial.of(new Symbol.Unknown(7, "x", false));
    assertThat(covers(Map.of(ARRAY, N), anywhere, stretch(number(0), N.plus(-1))))
        .isEqualTo(PROVED);
    assertThat(covers(anywhere, stretch(number(0), N.plus(-1)))).isEmpty();
  }

  @Test
  void aBoundThatMayHaveWrappedAroundIsChecked() {
    LoopScope.Limit limit = new LoopScope.Limit(N, List.of(number(0), N.plus(1)));
    Stretch oneMore = new Stretch(ARRAY, number(0), N, List.of(limit));
    assertThat(covers(Polynomial.of(J), oneMore))
        .hasValueSatisfying(guards -> assertThat(guards).hasSize(1));
  }

  @Test
  void nothingIsWritten() {
    assertThat(covers(Polynomial.of(J))).isEmpty();
  }
}
