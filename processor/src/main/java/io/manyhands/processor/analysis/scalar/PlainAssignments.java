package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The assignments to a variable of which the last one in the order of the iterations counts, as in
 * {@code if (fits(i)) last = i;}. Each is a statement of its own, behind which it can be noted that
 * the iteration has assigned the variable.
 */
final class PlainAssignments {
  private PlainAssignments() {}

  /** All of them, empty where one is part of something larger. */
  static Optional<List<Statement>> of(Statement body, Variable variable) {
    List<Statement> found = new ArrayList<>();
    Nodes.everyStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Evaluate evaluate
              && isAssignment(evaluate.expression(), variable)) {
            found.add(statement);
          }
        });
    // What stands in the header of a loop has no place for another statement behind it.
    Nodes.everyStatement(
        body,
        statement -> {
          if (statement instanceof Statement.For loop) {
            found.removeAll(loop.initializers());
          }
        });
    int[] all = {0};
    Nodes.eachExpression(body, expression -> all[0] += isAssignment(expression, variable) ? 1 : 0);
    return found.isEmpty() || found.size() != all[0]
        ? Optional.empty()
        : Optional.of(List.copyOf(found));
  }

  private static boolean isAssignment(Expression expression, Variable variable) {
    return expression instanceof Expression.Assignment assignment
        && assignment.target() instanceof Expression.Local local
        && local.variable().equals(variable);
  }
}
