package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Optional;

/** {@code n = fits(x) ? n + 1 : n}, which is {@code if (fits(x)) n = n + 1;}. */
final class ConditionalUpdate implements Update.Pattern {
  private final List<Update.Pattern> others;

  /** A pattern for updates that others recognize. */
  ConditionalUpdate(List<Update.Pattern> others) {
    this.others = others;
  }

  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())
        || !(assignment.value() instanceof Expression.Conditional choice)
        || !Update.free(accumulator, List.of(choice.condition()))) {
      return Optional.empty();
    }
    boolean keepsYes = accumulator.is(choice.yes());
    Expression changed = keepsYes ? choice.no() : choice.yes();
    if (keepsYes == accumulator.is(choice.no()) || !changed.type().equals(accumulator.type())) {
      return Optional.empty();
    }
    Statement alone =
        new Statement.Evaluate(
            statement.span(),
            new Expression.Assignment(
                assignment.span(), assignment.type(), assignment.target(), changed));
    return others.stream()
        .flatMap(pattern -> pattern.match(alone, accumulator).stream())
        .findFirst()
        .map(
            update ->
                new Update(
                    statement,
                    update.operation(),
                    update.style(),
                    update.uses() + 1,
                    update.skipped()));
  }
}
