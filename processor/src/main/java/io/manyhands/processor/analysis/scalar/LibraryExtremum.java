package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Optional;

/** {@code m = Math.max(m, x)} and {@code m = Math.min(x, m)}. */
final class LibraryExtremum implements Update.Pattern {
  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())
        || !(assignment.value() instanceof Expression.Call call)
        || !isExtremum(call)
        || !call.type().equals(accumulator.type())) {
      return Optional.empty();
    }
    List<Expression> arguments = call.arguments();
    boolean first = accumulator.is(arguments.get(0));
    Expression other = arguments.get(first ? 1 : 0);
    if (!(first || accumulator.is(arguments.get(1))) || accumulator.occursIn(other)) {
      return Optional.empty();
    }
    Operation operation = call.method().name().equals("max") ? Operation.MAX : Operation.MIN;
    return Optional.of(new Update(statement, operation, Style.LIBRARY, 2, Optional.empty()));
  }

  private static boolean isExtremum(Expression.Call call) {
    String name = call.method().name();
    String owner = call.method().owner().qualifiedName();
    return call.arguments().size() == 2
        && (name.equals("max") || name.equals("min"))
        && List.of(
                "java.lang.Math",
                "java.lang.StrictMath",
                "java.lang.Integer",
                "java.lang.Long",
                "java.lang.Float",
                "java.lang.Double")
            .contains(owner);
  }
}
