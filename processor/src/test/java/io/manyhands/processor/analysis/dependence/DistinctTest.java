package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.Site;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads of {@code a[subscript]} at some place of the text. */
class DistinctTest {
  private static final Path ARRAY =
      Path.of(
          new Variable(
              "a",
              new Type.Array(Type.Primitive.INT),
              Variable.Kind.PARAMETER,
              Span.NONE,
              Sharing.NONE));

  private static Access read(long subscript, int offset) {
    Span place = new Span(offset, offset + 4, 1, offset, 1, offset + 4);
    return new Access.OfElement(
        false,
        new Place.Shared(ARRAY, List.of(), Type.Primitive.INT),
        Optional.of(Polynomial.of(subscript)),
        Type.Primitive.INT,
        new Site(new SourceText("", "", ""), place, List.of(), List.of()));
  }

  private static final Access FIRST = read(1, 10);
  private static final Access SECOND = read(1, 20);
  private static final Access THIRD = read(1, 30);

  @Test
  void oneStandsForAllOfAnElement() {
    Access other = read(2, 40);
    assertThat(Distinct.of(List.of(FIRST, SECOND, other, THIRD))).containsExactly(FIRST, other);
  }

  @Test
  void butForThoseOfTheSameRoleOnly() {
    assertThat(Distinct.of(List.of(FIRST, SECOND, THIRD), access -> access == SECOND))
        .containsExactly(FIRST, SECOND);
  }
}
