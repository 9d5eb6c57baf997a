package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the array accesses that every iteration of a loop comes to. */
final class SteadyPlaces {
  private SteadyPlaces() {}

  /** Those in the statements in front of the first one that chooses or leaves. */
  static Set<Span> of(Statement loop) {
    Set<Span> places = new HashSet<>();
    Statement body =
        loop instanceof Statement.For counted
            ? counted.body()
            : loop instanceof Statement.ForEach elements ? elements.body() : loop;
    for (Statement statement :
        body instanceof Statement.Block block ? block.statements() : List.of(body)) {
      if (!(statement instanceof Statement.Evaluate
          || statement instanceof Statement.Declaration)) {
        break;
      }
      Nodes.expressions(statement).forEach(expression -> collect(expression, places));
    }
    return places;
  }

  private static void collect(Expression expression, Set<Span> places) {
    if (expression instanceof Expression.Conditional choice) {
      collect(choice.condition(), places);
    } else if (expression instanceof Expression.Binary binary
        && (binary.operator() == Operator.CONDITIONAL_AND
            || binary.operator() == Operator.CONDITIONAL_OR)) {
      collect(binary.left(), places);
    } else {
      if (expression instanceof Expression.ArrayAccess) {
        places.add(expression.span());
      }
      Nodes.operands(expression).forEach(operand -> collect(operand, places));
    }
  }
}
