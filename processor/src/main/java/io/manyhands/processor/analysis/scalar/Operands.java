package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import java.util.ArrayList;
import java.util.List;

/** What a chain of one operator joins. */
final class Operands {
  private Operands() {}

  /**
   * The operands of {@code a op b op c}, in order; the expression itself if it is no such chain.
   */
  static List<Expression> of(Operator operator, Expression expression) {
    List<Expression> all = new ArrayList<>();
    add(operator, expression, all);
    return List.copyOf(all);
  }

  /** Whether the value of an expression is surely not null. */
  static boolean isThere(Expression expression) {
    return expression instanceof Expression.NewObject
        || (expression instanceof Expression.Call call
            && call.method().owner().is("java.util.Objects")
            && call.method().name().equals("requireNonNull"));
  }

  private static void add(Operator operator, Expression expression, List<Expression> all) {
    if (expression instanceof Expression.Binary binary && binary.operator() == operator) {
      add(operator, binary.left(), all);
      add(operator, binary.right(), all);
    } else {
      all.add(expression);
    }
  }
}
