package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads and writes of local variables, told apart. */
public final class Reads {
  private Reads() {}

  /** The variables that {@code statement} assigns, at any depth. */
  public static Set<Variable> written(Statement statement) {
    Set<Variable> variables = new LinkedHashSet<>();
    Nodes.eachExpression(
        statement,
        expression ->
            Nodes.target(expression)
                .filter(Expression.Local.class::isInstance)
                .ifPresent(target -> variables.add(((Expression.Local) target).variable())));
    return variables;
  }

  /** The variables declared inside {@code statement}, also by functions. */
  public static Set<Variable> declared(Statement statement) {
    Set<Variable> variables = new LinkedHashSet<>();
    Nodes.eachStatement(
        statement,
        inner -> {
          if (inner instanceof Statement.Declaration declaration) {
            variables.add(declaration.variable());
          } else if (inner instanceof Statement.ForEach loop) {
            variables.add(loop.element());
          } else if (inner instanceof Statement.Try attempt) {
            attempt.catches().forEach(handler -> variables.add(handler.exception()));
          } else if (inner instanceof Statement.Switch choice) {
            choice.cases().forEach(branch -> variables.addAll(branch.bindings()));
          }
        });
    Nodes.eachExpression(
        statement,
        expression -> {
          if (expression instanceof Expression.InstanceOf test) {
            test.binding().ifPresent(variables::add);
            variables.addAll(test.parts());
          } else if (expression instanceof Expression.Lambda lambda) {
            variables.addAll(lambda.parameters());
            lambda.receiver().ifPresent(receiver -> variables.add(receiver.variable()));
          }
          Nodes.statements(expression).forEach(nested -> variables.addAll(declared(nested)));
        });
    return variables;
  }

  /** How often {@code statement} mentions a variable, at any depth. */
  public static int mentions(Statement statement, Variable variable) {
    int[] count = {0};
    Nodes.eachExpression(statement, part -> count[0] += isLocal(part, variable) ? 1 : 0);
    return count[0];
  }

  /** How often {@code statement} assigns a variable, at any depth. */
  public static int assignments(Statement statement, Variable variable) {
    int[] count = {0};
    Nodes.eachExpression(
        statement,
        part ->
            count[0] +=
                Nodes.target(part).filter(target -> isLocal(target, variable)).isPresent() ? 1 : 0);
    return count[0];
  }

  private static boolean isLocal(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  /** Every variable used in {@code statement}, in order of first occurrence. */
  public static List<Variable> used(Statement statement) {
    List<Variable> variables = new ArrayList<>();
    Nodes.eachExpression(
        statement,
        expression -> {
          if (expression instanceof Expression.Local local
              && variables.stream().noneMatch(known -> known.equals(local.variable()))) {
            variables.add(local.variable());
          }
        });
    return variables;
  }
}
