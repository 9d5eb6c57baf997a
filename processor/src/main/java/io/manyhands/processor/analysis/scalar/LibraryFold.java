package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code s = Integer.sum(s, x)}, {@code any = Boolean.logicalOr(p, any)} and their like. */
final class LibraryFold implements Update.Pattern {
  private static final Map<String, Operation> METHODS =
      Map.of(
          "java.lang.Integer.sum", Operation.SUM,
          "java.lang.Long.sum", Operation.SUM,
          "java.lang.Float.sum", Operation.SUM,
          "java.lang.Double.sum", Operation.SUM,
          "java.lang.Boolean.logicalAnd", Operation.AND,
          "java.lang.Boolean.logicalOr", Operation.OR,
          "java.lang.Boolean.logicalXor", Operation.XOR);

  @Override
  public Optional<Update> match(Statement statement, Accumulator accumulator) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !accumulator.is(assignment.target())
        || !(assignment.value() instanceof Expression.Call call)
        || !call.type().equals(accumulator.type())
        || call.arguments().size() != 2) {
      return Optional.empty();
    }
    String name = call.method().owner().qualifiedName() + "." + call.method().name();
    boolean first = accumulator.is(call.arguments().get(0));
    Expression other = call.arguments().get(first ? 1 : 0);
    return Optional.ofNullable(METHODS.get(name))
        .filter(operation -> first || accumulator.is(call.arguments().get(1)))
        .filter(operation -> Update.free(accumulator, List.of(other)))
        .flatMap(operation -> Update.plain(statement, operation, 2));
  }
}
