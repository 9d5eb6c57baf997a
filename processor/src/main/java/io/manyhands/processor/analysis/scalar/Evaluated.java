package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a statement evaluates exactly once whenever it runs, unless an exception ends it. */
final class Evaluated {
  private Evaluated() {}

  /** The parts of the expression of a statement, or of the first value of a variable. */
  static List<Expression> always(Statement statement) {
    List<Expression> parts = new ArrayList<>();
    if (statement instanceof Statement.Evaluate evaluate) {
      add(evaluate.expression(), parts);
    } else if (statement instanceof Statement.Declaration declaration) {
      declaration.initializer().ifPresent(value -> add(value, parts));
    }
    return parts;
  }

  private static void add(Expression whole, List<Expression> parts) {
    parts.add(whole);
    if (whole instanceof Expression.Conditional choice) {
      add(choice.condition(), parts);
    } else if (whole instanceof Expression.Binary binary && isShortCircuit(binary.operator())) {
      add(binary.left(), parts);
    } else if (whole instanceof Expression.Call
        || whole instanceof Expression.NewObject
        || whole instanceof Expression.Assignment
        || whole instanceof Expression.CompoundAssignment
        || whole instanceof Expression.Binary
        || whole instanceof Expression.Unary
        || whole instanceof Expression.Cast
        || whole instanceof Expression.ArrayAccess
        || whole instanceof Expression.FieldAccess) {
      Nodes.operands(whole).forEach(operand -> add(operand, parts));
    }
  }

  private static boolean isShortCircuit(Operator operator) {
    return operator == Operator.CONDITIONAL_AND || operator == Operator.CONDITIONAL_OR;
  }
}
