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

  private static Path variable(String name) {
    Type type = new Type.Array(BODY);
    return Path.of(new Variable(name, type, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));
  }

  private static Reached elements(String name) {
    return Reached.elements(variable(name), 1);
  }

  private static Reached cast(String name) {
    return Reached.elements(new Path(new Path.Root.OfCast(variable(name), BODY), List.of()), 1);
  }

  @Test
  void whatIsWrittenIsNotAskedForAgainWhereItIsRead() {
    HeldObjects held = new HeldObjects();
    held.need(elements("a"), true, elements("b"), false);
    held.need(elements("a"), false, elements("c"), true);

    assertThat(held.guards())
        .containsExactly(
            new Guard.DistinctFound(List.of(elements("a"), elements("c")), List.of(elements("b"))));
  }

  @Test
  void whatTakesACastIsCheckedApart() {
    HeldObjects held = new HeldObjects();
    held.need(elements("a"), true, elements("b"), false);
    held.need(elements("a"), true, cast("c"), false);

    assertThat(held.guards())
        .containsExactly(
            new Guard.DistinctFound(List.of(elements("a")), List.of(elements("b"))),
            new Guard.DistinctFound(List.of(elements("a")), List.of(cast("c"))));
  }

  @Test
  void nothingIsAskedWhereNothingIsNeeded() {
    assertThat(new HeldObjects().guards()).isEmpty();
  }
}
