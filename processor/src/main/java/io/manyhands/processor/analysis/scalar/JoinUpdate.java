package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;

/** {@code s += x}, {@code s = s + x + y}, {@code s = x + s}, {@code s = s.concat(x)}. */
final class JoinUpdate {
  private JoinUpdate() {}

  static Optional<ObjectUpdate> match(Statement statement, Variable variable) {
    if (!variable.type().is("java.lang.String")
        || !(statement instanceof Statement.Evaluate evaluate)
        || !Nodes.target(evaluate.expression())
            .filter(target -> is(target, variable))
            .isPresent()) {
      return Optional.empty();
    }
    if (evaluate.expression() instanceof Expression.CompoundAssignment assignment) {
      return assignment.operator() == Operator.PLUS && !Nodes.mentions(assignment.value(), variable)
          ? joined(statement, true, 1)
          : Optional.empty();
    }
    return evaluate.expression() instanceof Expression.Assignment assignment
        ? assigned(statement, assignment.value(), variable)
        : Optional.empty();
  }

  private static Optional<ObjectUpdate> assigned(
      Statement statement, Expression value, Variable variable) {
    if (isBehind(value, variable)) {
      return joined(statement, true, 2);
    }
    boolean inFront =
        value instanceof Expression.Binary binary
            && binary.operator() == Operator.PLUS
            && is(binary.right(), variable)
            && !Nodes.mentions(binary.left(), variable);
    return inFront ? joined(statement, false, 2) : Optional.empty();
  }

  /** Whether text is the variable's, with something behind it. */
  private static boolean isBehind(Expression text, Variable variable) {
    if (text instanceof Expression.Binary binary && binary.operator() == Operator.PLUS) {
      return (is(binary.left(), variable) || isBehind(binary.left(), variable))
          && !Nodes.mentions(binary.right(), variable);
    }
    return text instanceof Expression.Call call
        && call.method().owner().is("java.lang.String")
        && call.method().name().equals("concat")
        && call.receiver()
            .filter(start -> is(start, variable) || isBehind(start, variable))
            .isPresent()
        && !Nodes.mentions(call.arguments().get(0), variable);
  }

  private static Optional<ObjectUpdate> joined(Statement statement, boolean atEnd, int uses) {
    return Optional.of(
        new ObjectUpdate(
            new Folding.Joined(atEnd),
            ObjectUpdate.plain(statement, uses),
            "joined " + atEnd,
            List.of(),
            Optional.empty()));
  }

  private static boolean is(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
