package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.Optional;

/** {@code count++} and its like. */
final class StepUpdate implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    boolean matches =
        statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Step step
            && accumulator.is(step.target())
            && accumulator.type() instanceof Type.Primitive;
    return matches ? Update.plain(statement, Operation.SUM, 1) : Optional.empty();
  }
}
