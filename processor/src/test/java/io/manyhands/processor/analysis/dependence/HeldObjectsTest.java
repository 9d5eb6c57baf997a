package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reached;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What objects hold is looked for in one check, unless it takes a cast. */
class HeldObjectsTest {
  private static final Type.Declared BODY =
      new Type.Declared("d", List.of("Body"), List.of(), true, false, false);

  private static final Path A = variable("a");
  private static final Path B = variable("b");
  private static final Path C = variable("c");

  private static Path variable(String name) {
    Type type = new Type.Array(BODY);
    return Path.of(new Variable(name, type, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));
  }

  private static Reached elements(Path array) {
    return Reached.elements(array, 1);
  }

  private static Reached cast(Path array) {
    return elements(
        new Path(new Path.Root.OfCast(array, BODY, Path.Conversion.NARROWING), List.of()));
  }

  @Test
  void whatIsWrittenIsNotAskedForAgainWhereItIsRead() {
    HeldObjects held = new HeldObjects();
    held.need(elements(A), true, elements(B), false);
    held.need(elements(A), false, elements(C), true);

    assertThat(held.guards())
        .containsExactly(
            new Guard.DistinctFound(List.of(elements(A), elements(C)), List.of(elements(B))));
  }

  @Test
  void whatTakesACastIsCheckedApart() {
    HeldObjects held = new HeldObjects();
    held.need(elements(A), true, elements(B), false);
    held.need(elements(A), true, cast(C), false);

    assertThat(held.guards())
        .containsExactly(
            new Guard.DistinctFound(List.of(elements(A)), List.of(elements(B))),
            new Guard.DistinctFound(List.of(elements(A)), List.of(cast(C))));
  }

  @Test
  void nothingIsAskedWhereNothingIsNeeded() {
    assertThat(new HeldObjects().guards()).isEmpty();
  }
}
