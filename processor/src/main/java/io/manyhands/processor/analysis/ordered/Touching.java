package io.manyhands.processor.analysis.ordered;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which code touches variables that are kept in order, itself or through called methods. */
final class Touching {
  private final Set<Variable> variables;
  private final Set<Statement> jumps;
  private final Program program;
  private final Map<Method, Boolean> methods = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  /**
   * Prepares the question.
   *
   * @param variables local variables that are kept in order; fields say it themselves
   * @param jumps statements that must come in order, too: they end the loop
   */
  Touching(Set<Variable> variables, Set<Statement> jumps, Program program) {
    this.variables = variables;
    this.jumps = jumps;
    this.program = program;
  }

  /** What has been found, as the user calls it. */
  Set<String> names() {
    return names;
  }

  /** Whether {@code statement} does, anywhere inside. */
  boolean in(Statement statement) {
    boolean[] found = {false};
    Nodes.eachExpression(statement, part -> found[0] |= is(part));
    if (!jumps.isEmpty()) {
      Nodes.eachStatement(statement, inner -> found[0] |= jumps.contains(inner));
    }
    return found[0];
  }

  /** Whether {@code expression} does, anywhere inside. */
  boolean in(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= is(part));
    return found[0];
  }

  /** Whether it is the name of such a variable or field. */
  boolean isName(Expression part) {
    boolean named =
        part instanceof Expression.Local local
            ? variables.contains(local.variable())
            : part instanceof Expression.FieldAccess access
                && access.field().sharing() == Sharing.ORDERED;
    if (named) {
      names.add(
          part instanceof Expression.Local local
              ? local.variable().name()
              : ((Expression.FieldAccess) part).field().name());
    }
    return named;
  }

  private boolean is(Expression part) {
    if (part instanceof Expression.Call call) {
      return isIn(call.method());
    }
    return part instanceof Expression.NewObject creation
        ? isIn(creation.constructor())
        : isName(part);
  }

  private boolean isIn(Method method) {
    Boolean known = methods.putIfAbsent(method, false);
    if (known != null) {
      return known;
    }
    boolean touches =
        program.declaration(method).filter(declaration -> in(declaration.body())).isPresent();
    methods.put(method, touches);
    return touches;
  }
}
