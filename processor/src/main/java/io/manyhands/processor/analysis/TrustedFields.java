package io.manyhands.processor.analysis;

import io.manyhands.processor.model.CheckedAccesses;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The fields that a loop uses which runs on the user's word alone: where statements in its blocks
 * read or write them, whatever turns out. What only happens sometimes is not told, so that no loop
 * is blamed for what it does not do.
 */
final class TrustedFields {
  private final Set<Field> folded;
  private final List<CheckedAccesses.OfField> found = new ArrayList<>();

  private TrustedFields(Set<Field> folded) {
    this.folded = folded;
  }

  /**
   * The accesses.
   *
   * @param folded fields that chunks fold into for themselves
   */
  static List<CheckedAccesses.OfField> in(Statement body, Set<Field> folded) {
    TrustedFields fields = new TrustedFields(folded);
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Block block) {
            block.statements().forEach(fields::look);
          }
        });
    return List.copyOf(fields.found);
  }

  private void look(Statement statement) {
    if (statement instanceof Statement.Evaluate evaluate) {
      look(evaluate.expression(), statement);
    } else if (statement instanceof Statement.Declaration declaration) {
      declaration.initializer().ifPresent(value -> look(value, statement));
    } else if (statement instanceof Statement.If test) {
      look(test.condition(), statement);
    }
  }

  private void look(Expression expression, Statement statement) {
    Nodes.target(expression)
        .filter(Expression.FieldAccess.class::isInstance)
        .ifPresent(target -> add((Expression.FieldAccess) target, true, statement));
    boolean isAssigned =
        expression instanceof Expression.Assignment assignment
            && assignment.target() instanceof Expression.FieldAccess;
    if (expression instanceof Expression.FieldAccess access) {
      add(access, false, statement);
    }
    for (Expression operand : certain(expression)) {
      if (isAssigned && operand.equals(((Expression.Assignment) expression).target())) {
        ((Expression.FieldAccess) operand).target().ifPresent(owner -> look(owner, statement));
      } else {
        look(operand, statement);
      }
    }
  }

  /** The operands that are evaluated whenever the expression is. */
  private static List<Expression> certain(Expression expression) {
    if (expression instanceof Expression.Conditional choice) {
      return List.of(choice.condition());
    }
    if (expression instanceof Expression.Binary binary
        && (binary.operator() == Operator.CONDITIONAL_AND
            || binary.operator() == Operator.CONDITIONAL_OR)) {
      return List.of(binary.left());
    }
    return expression instanceof Expression.Lambda ? List.of() : Nodes.operands(expression);
  }

  private void add(Expression.FieldAccess access, boolean isWrite, Statement statement) {
    if (!access.field().isFinal()
        && !folded.contains(access.field())
        && access.target().map(UserWords::isPlain).orElse(true)) {
      found.add(new CheckedAccesses.OfField(access, isWrite, statement.span()));
    }
  }
}
