package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.Optional;

/** {@code if (...) found = true;} or {@code if (...) sorted = false;}. */
final class FlagUpdate implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (accumulator.type() != Type.Primitive.BOOLEAN
        || !(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())
        || !(assignment.value() instanceof Expression.Literal literal)) {
      return Optional.empty();
    }
    return literal
        .value()
        .filter(Boolean.class::isInstance)
        .flatMap(
            value -> Update.plain(statement, value.equals(true) ? Operation.OR : Operation.AND, 1));
  }
}
