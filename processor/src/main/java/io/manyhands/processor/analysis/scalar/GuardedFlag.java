package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/** {@code if (!any) any = test(i);} and {@code if (all) all = test(i);}. */
final class GuardedFlag implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (accumulator.type() != Type.Primitive.BOOLEAN
        || !(statement instanceof Statement.If test)
        || test.no().isPresent()
        || !(Nodes.unwrapped(test.yes()) instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())
        || !Update.free(accumulator, List.of(assignment.value()))) {
      return Optional.empty();
    }
    return operation(test.condition(), accumulator)
        .map(
            operation ->
                new Update(statement, operation, Style.NONE, 2, Optional.of(assignment.value())));
  }

  private static Optional<Operation> operation(Expression condition, Accumulator accumulator) {
    if (accumulator.is(condition)) {
      return Optional.of(Operation.AND);
    }
    return condition instanceof Expression.Unary not
            && not.operator() == Operator.NOT
            && accumulator.is(not.operand())
        ? Optional.of(Operation.OR)
        : Optional.empty();
  }
}
