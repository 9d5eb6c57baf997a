package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Symbol;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work grows with the number of different distances, not with that of the pairs. */
class AnalysisTimeTest {
  private static final Symbol.Index INDEX = new Symbol.Index(0, "i", false);
  private static final Path ARRAY = path("a");
  private static final LoopScope LOOP =
      new LoopScope(
          INDEX,
          Polynomial.of(INDEX),
          Polynomial.of(1),
          List.of(
              new LoopScope.Limit(Polynomial.of(new Symbol.Value(path("n"))).plus(-1), List.of())));

  private static Path path(String name) {
    return Path.of(
        new Variable(name, Type.Primitive.INT, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));
  }

  private static Access.OfElement write(Polynomial subscript) {
    Site site = new Site(new SourceText("", "", ""), Span.NONE, List.of(LOOP), List.of());
    Place array = new Place.Shared(ARRAY, List.of(), Type.Primitive.INT);
    return new Access.OfElement(true, array, Optional.of(subscript), Type.Primitive.INT, site);
  }

  /** Compares {@code a[count * i + k]} for all {@code k} below {@code count} with each other. */
  private static void compareAll(int count, Budget budget) {
    DependenceTests tests = new DependenceTests(new Means(path -> true, budget));
    for (int one = 0; one < count; one++) {
      for (int other = one; other < count; other++) {
        Polynomial left = subscript(count, one);
        Polynomial right = subscript(count, other);
        Pair pair = Pair.of(write(left), List.of(left), write(right), List.of(right));
        assertThat(tests.independent(pair)).isPresent();
      }
    }
  }

  private static Polynomial subscript(int count, int constant) {
    return Polynomial.of(INDEX).times(Polynomial.of(count)).plus(constant);
  }

  @Test
  void anUnrolledBodyTakesTimeInProportionToItsLength() {
    compareAll(50, Budget.of(50 * 300));
    compareAll(400, Budget.of(400 * 300));
  }

  @Test
  void whatEveryDistanceWouldTakeIsMore() {
    assertThatThrownBy(() -> compareAll(400, Budget.of(400))).isInstanceOf(Budget.Exhausted.class);
  }
}
