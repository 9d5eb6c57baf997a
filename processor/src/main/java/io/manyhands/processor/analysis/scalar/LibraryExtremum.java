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
    String name = call.method().name();
    return folds(call, name, accumulator)
        ? Optional.of(
            new Update(
                statement,
                name.equals("max") ? Operation.MAX : Operation.MIN,
                Style.LIBRARY,
                2,
                Optional.empty()))
        : Optional.empty();
  }

  /** Whether one argument is the accumulator, or such a call again, and the other free of it. */
  private static boolean folds(Expression.Call call, String name, Accumulator accumulator) {
    List<Expression> arguments = call.arguments();
    boolean first = accumulator.occursIn(arguments.get(0));
    Expression inner = arguments.get(first ? 0 : 1);
    if (first == accumulator.occursIn(arguments.get(1))) {
      return false;
    }
    return accumulator.is(inner)
        || (inner instanceof Expression.Call nested
            && isExtremum(nested)
            && nested.method().name().equals(name)
            && nested.type().equals(accumulator.type())
            && folds(nested, name, accumulator));
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
