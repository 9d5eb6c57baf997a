package io.manyhands.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardPaths;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Objects get names that mean nothing else, and others in checks with other casts. */
class CheckedCastsTest {
  private static final Path OUT = variable("out");
  private static final Path GRID = variable("grid");

  private static Path variable(String name) {
    Type type = new Type.Array(Type.Primitive.DOUBLE);
    return Path.of(new Variable(name, type, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE));
  }

  private static Path cast(Path object, String type) {
    Type.Declared declared = new Type.Declared("d", List.of(type), List.of(), true, false, false);
    return new Path(new Path.Root.OfCast(object, declared, Path.Conversion.NARROWING), List.of());
  }

  private static List<List<String>> names(Set<String> taken, List<String> others, Guard... guards) {
    CheckedCasts casts = CheckedCasts.of(List.of(guards), new Names(taken), others);
    return List.of(guards).stream()
        .map(guard -> casts.names().getOrDefault(GuardPaths.casts(guard), List.of()))
        .toList();
  }

  @Test
  void checksWithTheSameCastsShareTheirNames() {
    Path matrix = cast(GRID, "DenseMatrix");
    assertThat(
            names(
                Set.of(),
                List.of(),
                new Guard.DistinctArrays(matrix, OUT),
                new Guard.NotARow(OUT, matrix, 1),
                new Guard.DistinctArrays(OUT, GRID)))
        .containsExactly(List.of("matrix"), List.of("matrix"), List.of());
  }

  @Test
  void otherCastsHaveOtherNames() {
    Path matrix = cast(GRID, "DenseMatrix");
    Path other = cast(OUT, "SparseMatrix");
    assertThat(
            names(
                Set.of(),
                List.of(),
                new Guard.DistinctArrays(matrix, OUT),
                new Guard.DistinctArrays(matrix, other),
                new Guard.DistinctArrays(other, OUT)))
        .containsExactly(List.of("matrix"), List.of("matrix2", "matrix3"), List.of("matrix4"));
  }

  @Test
  void noNameOfTheMethodIsTaken() {
    Guard guard = new Guard.DistinctArrays(cast(GRID, "Rows"), OUT);
    assertThat(names(Set.of("rows"), List.of("rows2"), guard)).containsExactly(List.of("rows3"));
  }

  @Test
  void wordsOfTheLanguageAreNoNames() {
    assertThat(
            names(
                Set.of(),
                List.of(),
                new Guard.DistinctArrays(cast(GRID, "HashInt"), OUT),
                new Guard.DistinctArrays(cast(GRID, "V"), OUT)))
        .containsExactly(List.of("asHashInt"), List.of("asV"));
  }

  @Test
  void castsAreMadeFromTheOutermostObjectOn() {
    Path inner = cast(cast(GRID, "Tree"), "Leaf");
    assertThat(names(Set.of(), List.of(), new Guard.DistinctArrays(inner, OUT)))
        .containsExactly(List.of("tree", "leaf"));
  }
}
