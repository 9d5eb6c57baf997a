package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Variable;
import java.util.Map;
import java.util.Optional;

/** Where references in variables came from, by what the variables were given. */
record Origins(Map<Variable, Expression> definitions) {
  /**
   * An array.
   *
   * @param path a path to it, or to the array of arrays that it is in
   * @param depth subscripts that lead from there to it
   */
  private record Origin(Path path, int depth) {}

  /** Whether a check is known to fail: it compares an array with itself, or with its own array. */
  boolean contradict(Guard guard) {
    if (guard instanceof Guard.DistinctArrays arrays) {
      Optional<Origin> one = of(arrays.one());
      return one.filter(origin -> origin.depth() == 0).isPresent()
          && one.equals(of(arrays.other()));
    }
    return guard instanceof Guard.NotARow row
        && of(row.array()).filter(origin -> isRow(origin, row)).isPresent();
  }

  private boolean isRow(Origin array, Guard.NotARow row) {
    Optional<Origin> rows = of(row.rows());
    return rows.filter(
            origin ->
                origin.path().equals(array.path()) && origin.depth() + row.depth() == array.depth())
        .isPresent();
  }

  private Optional<Origin> of(Path path) {
    if (!(path.root() instanceof Path.Root.OfVariable root)) {
      return Optional.of(new Origin(path, 0));
    }
    Expression value = definitions.get(root.variable());
    if (value == null) {
      return Optional.of(new Origin(path, 0));
    }
    Optional<Origin> start = of(value);
    if (path.fields().isEmpty()) {
      return start;
    }
    return start
        .filter(origin -> origin.depth() == 0)
        .map(
            origin -> {
              Path longer = origin.path();
              for (var field : path.fields()) {
                longer = longer.then(field);
              }
              return new Origin(longer, 0);
            });
  }

  private Optional<Origin> of(Expression value) {
    if (value instanceof Expression.Local local) {
      return of(Path.of(local.variable()));
    }
    if (value instanceof Expression.ArrayAccess access) {
      return of(access.array()).map(origin -> new Origin(origin.path(), origin.depth() + 1));
    }
    if (value instanceof Expression.FieldAccess access) {
      return access
          .target()
          .map(this::of)
          .orElseGet(
              () ->
                  Optional.of(
                      new Origin(
                          new Path(new Path.Root.OfStatic(access.field()), java.util.List.of()),
                          0)))
          .filter(origin -> access.target().isEmpty() || origin.depth() == 0)
          .map(
              origin ->
                  access.target().isEmpty()
                      ? origin
                      : new Origin(origin.path().then(access.field()), 0));
    }
    return value instanceof Expression.This self
        ? Optional.of(
            new Origin(new Path(new Path.Root.OfThis(self.type()), java.util.List.of()), 0))
        : Optional.empty();
  }
}
