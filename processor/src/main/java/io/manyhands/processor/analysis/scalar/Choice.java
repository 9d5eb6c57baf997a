package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that assigns variables where a test of them holds, and does nothing else.
 *
 * @param statement the statement
 * @param conditions the tests, of which the later ones are asked where the earlier ones hold
 * @param assigned what is assigned, in the order of the assignments
 * @param assignments the assignments
 * @param onTrue whether that happens where the test succeeds
 * @param isConditional whether it is written with {@code ? :}
 */
record Choice(
    Statement statement,
    List<Expression> conditions,
    Map<Variable, Expression> assigned,
    List<Statement> assignments,
    boolean onTrue,
    boolean isConditional) {

  /** The choice that {@code statement} makes, if it assigns {@code outer} variables. */
  static Optional<Choice> of(Statement statement, Set<Variable> outer) {
    return (statement instanceof Statement.If test ? ofIf(test) : ofConditional(statement))
        .filter(choice -> outer.containsAll(choice.variables()) && choice.isAboutItself());
  }

  private static Optional<Choice> ofIf(Statement.If test) {
    if (test.no().isPresent()) {
      return Optional.empty();
    }
    List<Statement> statements =
        test.yes() instanceof Statement.Block block ? block.statements() : List.of(test.yes());
    if (statements.size() == 1 && statements.get(0) instanceof Statement.If inner) {
      // One that asks for its variables itself is a choice whatever stands around it.
      return ofIf(inner)
          .filter(choice -> choice.mentionsInConditions() == 0)
          .map(choice -> choice.within(test));
    }
    Map<Variable, Expression> assigned = new LinkedHashMap<>();
    for (Statement each : statements) {
      if (!(each instanceof Statement.Evaluate evaluate)
          || !(evaluate.expression() instanceof Expression.Assignment assignment)
          || !(assignment.target() instanceof Expression.Local target)
          || assigned.put(target.variable(), assignment.value()) != null) {
        return Optional.empty();
      }
    }
    return assigned.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Choice(test, List.of(test.condition()), assigned, statements, true, false));
  }

  private Choice within(Statement.If outer) {
    List<Expression> all = new ArrayList<>(List.of(outer.condition()));
    all.addAll(conditions);
    return new Choice(outer, all, assigned, assignments, true, false);
  }

  /** {@code best = x < best ? x : best}. */
  private static Optional<Choice> ofConditional(Statement statement) {
    if (!(statement instanceof Statement.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expression.Assignment assignment)
        || !(assignment.target() instanceof Expression.Local target)
        || !(assignment.value() instanceof Expression.Conditional choice)) {
      return Optional.empty();
    }
    boolean staysOnTrue = isLocal(choice.yes(), target.variable());
    if (staysOnTrue == isLocal(choice.no(), target.variable())) {
      return Optional.empty();
    }
    return Optional.of(
        new Choice(
            statement,
            List.of(choice.condition()),
            Map.of(target.variable(), staysOnTrue ? choice.no() : choice.yes()),
            List.of(statement),
            !staysOnTrue,
            true));
  }

  private static boolean isLocal(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }

  Set<Variable> variables() {
    return assigned.keySet();
  }

  /** Whether the test, and nothing but the test, asks for the variables. */
  private boolean isAboutItself() {
    return mentionsInConditions() > 0
        && assigned.values().stream().allMatch(value -> mentionsIn(value) == 0);
  }

  /** How often the variables occur in the statement. */
  int mentions() {
    return mentionsInConditions() + assigned.size() + (isConditional ? 1 : 0);
  }

  private int mentionsInConditions() {
    return conditions.stream().mapToInt(this::mentionsIn).sum();
  }

  int mentionsIn(Expression expression) {
    int[] count = {0};
    Nodes.each(
        expression,
        part ->
            count[0] +=
                part instanceof Expression.Local local && variables().contains(local.variable())
                    ? 1
                    : 0);
    return count[0];
  }
}
