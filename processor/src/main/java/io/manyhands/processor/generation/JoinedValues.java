package io.manyhands.processor.generation;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;

/**
 * Whether Java itself makes the boxed result of a joined call what the call's own result was. That
 * is so where it is all that is assigned; elsewhere it could choose another method or compare
 * references.
 */
final class JoinedValues {
  private JoinedValues() {}

  static boolean areConverted(Statement body, Expression.Call call, String text) {
    boolean[] found = {false};
    Nodes.eachStatement(body, statement -> found[0] |= isAssigned(statement, call, text));
    return found[0];
  }

  private static boolean isAssigned(Statement statement, Expression.Call call, String text) {
    if (statement instanceof Statement.Declaration declaration) {
      int start = declaration.span().start();
      return declaration.initializer().filter(call::equals).isPresent()
          && !text.substring(start, call.span().start()).matches("(?s).*\\bvar\\b.*");
    }
    return statement instanceof Statement.Evaluate evaluate
        && evaluate.expression() instanceof Expression.Assignment assignment
        && assignment.value().equals(call);
  }
}
