package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;

/** A {@code StringBuilder} that each iteration clears before it uses it. */
final class ScratchText {
  private ScratchText() {}

  /** Whether a new one is made, empty. */
  static boolean isText(Expression.NewObject creation) {
    return creation.type().is("java.lang.StringBuilder")
        && creation.arguments().stream()
            .allMatch(
                size -> size.type() == Type.Primitive.INT && size instanceof Expression.Literal);
  }

  /** Whether the first statement of a body that mentions {@code text} is {@code setLength(0)}. */
  static boolean isClearedFirst(Statement body, Variable text) {
    List<Statement> statements =
        body instanceof Statement.Block block ? block.statements() : List.of(body);
    for (Statement statement : statements) {
      if (mentions(statement, text)) {
        return statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Call call
            && call.method().name().equals("setLength")
            && call.receiver().orElse(null) instanceof Expression.Local local
            && local.variable().equals(text)
            && call.arguments().get(0) instanceof Expression.Literal literal
            && literal.value().orElse(null) instanceof Integer length
            && length == 0;
      }
    }
    return false;
  }

  private static boolean mentions(Statement statement, Variable text) {
    boolean[] found = {false};
    Nodes.eachExpression(
        statement,
        part ->
            found[0] |= part instanceof Expression.Local local && local.variable().equals(text));
    return found[0];
  }
}
