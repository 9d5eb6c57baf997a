package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions that atomic numbers are updated by, and whose order does not show: {@code
 * max.accumulateAndGet(x, Math::max)}, {@code sum.updateAndGet(s -> s + x)}. As an update may be
 * tried several times, they do nothing else.
 */
final class CommutingUpdates {
  private static final Set<String> OWNERS =
      Set.of("java.lang.Math", "java.lang.Integer", "java.lang.Long");

  private CommutingUpdates() {}

  /** The operation of a call of such a method, if it is one that commutes with itself. */
  static Optional<String> operation(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    if (arguments.isEmpty()
        || !(arguments.get(arguments.size() - 1) instanceof Expression.Lambda function)
        || function.receiver().isPresent()
        || !(Nodes.unwrapped(function.body()) instanceof Statement.Return exit)
        || exit.value().isEmpty()) {
      return Optional.empty();
    }
    Expression result = exit.value().get();
    List<Variable> parameters = function.parameters();
    return parameters.size() == 2
        ? operation(result, parameters.get(0), parameters.get(1))
        : parameters.size() == 1 ? operation(result, parameters.get(0), null) : Optional.empty();
  }

  /** The operation on the number's value and another one, a parameter or what is captured. */
  private static Optional<String> operation(
      Expression result, Variable value, @Nullable Variable other) {
    if (result instanceof Expression.Binary binary) {
      boolean first = isOperands(binary.left(), binary.right(), value, other);
      boolean second = isOperands(binary.right(), binary.left(), value, other);
      return switch (binary.operator()) {
        case PLUS -> first || second ? Optional.of("+") : Optional.empty();
        case MINUS -> first ? Optional.of("+") : Optional.empty();
        case AND, OR, XOR ->
            first || second ? Optional.of(binary.operator().symbol()) : Optional.empty();
        default -> Optional.empty();
      };
    }
    if (result instanceof Expression.Call call
        && call.method().isStatic()
        && call.arguments().size() == 2
        && OWNERS.contains(call.method().owner().qualifiedName())
        && (isOperands(call.arguments().get(0), call.arguments().get(1), value, other)
            || isOperands(call.arguments().get(1), call.arguments().get(0), value, other))) {
      return switch (call.method().name()) {
        case "sum" -> Optional.of("+");
        case "max", "min" -> Optional.of(call.method().name());
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static boolean isOperands(
      Expression one, Expression two, Variable value, @Nullable Variable other) {
    return is(one, value) && (other == null ? isConstant(two, value) : is(two, other));
  }

  private static boolean is(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  /** Whether it is made of variables and literals, all of which keep their values. */
  private static boolean isConstant(Expression expression, Variable value) {
    boolean[] simple = {true};
    Nodes.each(
        expression,
        part ->
            simple[0] &=
                (part instanceof Expression.Local local && !local.variable().equals(value))
                    || part instanceof Expression.Literal
                    || (part instanceof Expression.Unary unary
                        && unary.operator() == Operator.NEGATE));
    return simple[0];
  }
}
