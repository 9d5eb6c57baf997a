package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Optional;

/** The recognized ways of adding to a collection. */
final class Additions {
  /** All of them; the first that matches a call speaks. */
  private static final List<Addition.Pattern> ALL =
      List.of(
          new AddedElements(),
          new AppendedText(),
          new PutEntries(),
          new MergedEntries(),
          new GroupedEntries(),
          new CountedUp(),
          new AddedInElements());

  private Additions() {}

  /** What a statement adds to {@code target}. */
  static Optional<Addition> match(Statement statement, Target target) {
    return statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Call call
        ? match(call, target)
        : Optional.empty();
  }

  /** What a call whose result nobody uses adds to {@code target}. */
  static Optional<Addition> match(Expression.Call call, Target target) {
    return ALL.stream()
        .map(pattern -> pattern.match(call, target))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
