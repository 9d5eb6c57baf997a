package io.manyhands.processor.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check that takes a cast must not speak of arrays which are there without it. */
class RowGuardsTest {
  private static final Type ROWS = new Type.Array(new Type.Array(Type.Primitive.INT));

  private static Path variable(String name) {
    return Path.of(new Variable(name, ROWS, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));
  }

  private static Path cast(Path object) {
    Type.Declared type = new Type.Declared("d", List.of("Tiled"), List.of(), true, false, false);
    return new Path(new Path.Root.OfCast(object, type, Path.Conversion.NARROWING), List.of());
  }

  private static Guard.DistinctRows.Rows rows(Path path, boolean isWritten) {
    return new Guard.DistinctRows.Rows(path, 1, isWritten);
  }

  @Test
  void allRowsAtOneDepthAreCheckedAtOnce() {
    RowGuards guards = new RowGuards();
    Path a = variable("a");
    Path b = variable("b");
    Path c = variable("c");
    guards.need(rows(a, true), rows(b, false));
    guards.need(rows(a, true), rows(c, true));
    assertThat(guards.guards())
        .containsExactly(new Guard.DistinctRows(1, List.of(a, c), List.of(b)));
  }

  @Test
  void whatTakesACastIsCheckedApart() {
    RowGuards guards = new RowGuards();
    Path a = variable("a");
    Path b = variable("b");
    Path cast = cast(variable("grid"));
    guards.need(rows(a, true), rows(b, false));
    guards.need(rows(cast, true), rows(a, true));
    guards.need(rows(cast, true), rows(cast, false));
    assertThat(guards.guards())
        .containsExactly(
            new Guard.DistinctRows(1, List.of(a), List.of(b)),
            new Guard.DistinctRows(1, List.of(cast, a), List.of()),
            new Guard.DistinctRows(1, List.of(cast), List.of()));
  }

  @Test
  void soIsWhatLiesAtAnotherDepth() {
    RowGuards guards = new RowGuards();
    Path a = variable("a");
    Path cast = cast(variable("grid"));
    Guard.DistinctRows.Rows deeper = new Guard.DistinctRows.Rows(a, 2, false);
    guards.needApart(deeper, rows(cast, true));
    assertThat(guards.guards())
        .containsExactly(new Guard.DistinctRows(1, List.of(cast), List.of(), List.of(deeper)));
  }
}
