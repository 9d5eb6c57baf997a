package io.manyhands.processor.analysis.ordered;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.Set;

/**
 * Whether what an iteration does ahead of its part in order may be worth handing over: to hand
 * something to another thread takes as long as a dozen look-ups.
 */
final class Heavy {
  /** Classes whose methods take no longer than that, most of them. */
  private static final Set<String> LIGHT =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Math",
          "java.lang.Object",
          "java.util.ArrayList",
          "java.util.List",
          "java.util.Map.Entry",
          "java.util.Objects");

  private static final Set<String> LIGHT_METHODS =
      Set.of("charAt", "equals", "hashCode", "isEmpty", "length", "size", "valueOf");

  private Heavy() {}

  /** Whether {@code statement} has a loop in it, or calls a method that may take a while. */
  static boolean is(Statement statement, Program program) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner ->
            found[0] |=
                inner instanceof Statement.For
                    || inner instanceof Statement.ForEach
                    || inner instanceof Statement.While);
    Nodes.eachExpression(
        statement,
        part ->
            found[0] |=
                part instanceof Expression.NewArray
                    || (part instanceof Expression.Call call && is(call, program)));
    return found[0];
  }

  private static boolean is(Expression.Call call, Program program) {
    boolean isLight =
        LIGHT.contains(call.method().owner().qualifiedName())
            || LIGHT_METHODS.contains(call.method().name());
    return !isLight
        && program
            .declaration(call.method())
            .map(known -> known.body().statements().size() > 1 || calls(known.body(), program))
            .orElse(true);
  }

  private static boolean calls(Statement body, Program program) {
    boolean[] found = {false};
    Nodes.eachExpression(
        body,
        part ->
            found[0] |=
                part instanceof Expression.Call call
                    && !LIGHT.contains(call.method().owner().qualifiedName())
                    && !LIGHT_METHODS.contains(call.method().name())
                    && program.declaration(call.method()).isEmpty());
    return found[0];
  }
}
