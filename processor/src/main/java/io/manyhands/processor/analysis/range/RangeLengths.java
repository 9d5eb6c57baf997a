package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;

/** How long the arrays are that variables refer to. */
final class RangeLengths {
  private final RangeExecution execution;

  RangeLengths(RangeExecution execution) {
    this.execution = execution;
  }

  /** The length of the array that {@code expression} has just been evaluated to, if it is known. */
  Optional<LinearSum> of(Expression expression) {
    if (!(expression.type() instanceof Type.Array) || !isRepeatable(expression)) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Local local) {
      return Optional.of(LinearSum.of(new Unknown.LengthOf(local.variable())));
    }
    if (expression instanceof Expression.NewArray creation) {
      return creation
          .elements()
          .map(elements -> Optional.of(LinearSum.of(elements.size())))
          .orElseGet(() -> value(creation.dimensions().get(0)));
    }
    return expression instanceof Expression.Call call ? of(call) : Optional.empty();
  }

  private Optional<LinearSum> of(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    boolean arrays = call.method().owner().is("java.util.Arrays");
    if (arrays && call.method().name().equals("copyOf")) {
      return value(arguments.get(1));
    }
    if (arrays && call.method().name().equals("copyOfRange")) {
      Optional<LinearSum> from = value(arguments.get(1));
      return value(arguments.get(2)).flatMap(to -> from.map(to::minus));
    }
    boolean clone = call.method().name().equals("clone") && arguments.isEmpty();
    return clone ? call.receiver().flatMap(this::of) : Optional.empty();
  }

  private Optional<LinearSum> value(Expression expression) {
    return execution.valuesOf(List.of(expression)).get(0);
  }

  /** Whether evaluating it once more changes nothing, and yields the same. */
  private static boolean isRepeatable(Expression expression) {
    boolean[] repeatable = {true};
    Nodes.operands(expression)
        .forEach(
            operand ->
                Nodes.each(
                    operand,
                    part ->
                        repeatable[0] &=
                            Nodes.target(part).isEmpty()
                                && !(part instanceof Expression.Call)
                                && !(part instanceof Expression.ArrayAccess)
                                && !(part instanceof Expression.FieldAccess)
                                && !(part instanceof Expression.NewObject)));
    return repeatable[0];
  }
}
