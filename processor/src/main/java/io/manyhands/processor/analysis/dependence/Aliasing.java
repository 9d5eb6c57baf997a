package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which arrays cannot be the same, by their types or because the method made them itself. */
public final class Aliasing {
  private final MarkedMethod method;
  private final MarkedLoop loop;
  private final Map<Rows, Boolean> own = new HashMap<>();

  private record Rows(Path path, int depth) {}

  Aliasing(MarkedMethod method, MarkedLoop loop) {
    this.method = method;
    this.loop = loop;
  }

  /** Whether two paths lead to different arrays for sure. */
  boolean areDistinct(Path one, Path other) {
    return !one.equals(other) && (isOwn(one, 0) || isOwn(other, 0));
  }

  /**
   * Whether the arrays reached by {@code depth} subscripts are all different from each other and
   * from everything else.
   */
  boolean hasOwnRows(Path path, int depth) {
    return isOwn(path, depth);
  }

  /**
   * Whether the path is a variable that was given a new array where it is declared and that is used
   * only to get at elements, so that nothing else can name the array.
   */
  private boolean isOwn(Path path, int depth) {
    return own.computeIfAbsent(new Rows(path, depth), rows -> isMadeHere(path, depth));
  }

  private boolean isMadeHere(Path path, int depth) {
    if (!(path.root() instanceof Path.Root.OfVariable root) || !path.fields().isEmpty()) {
      return false;
    }
    Variable variable = root.variable();
    Optional<Expression.NewArray> creation = creation(variable);
    if (creation.isEmpty() || creation.get().dimensions().size() <= depth) {
      return false;
    }
    boolean[] escapes = {false};
    Nodes.eachStatement(
        method.declaration().body(),
        statement -> {
          // After a return the region does not run, unless in a finally block.
          boolean leaves = statement instanceof Statement.Return && !loop.insideTry();
          escapes[0] |= statement instanceof Statement.Unsupported;
          for (Expression expression : Nodes.expressions(statement)) {
            escapes[0] |= !leaves && escapes(expression, variable, depth);
          }
        });
    return !escapes[0];
  }

  private Optional<Expression.NewArray> creation(Variable variable) {
    Expression.NewArray[] found = {null};
    Nodes.eachStatement(
        method.declaration().body(),
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.variable().equals(variable)
              && declaration.initializer().orElse(null) instanceof Expression.NewArray creation
              && creation.elements().isEmpty()) {
            found[0] = creation;
          }
        });
    return Optional.ofNullable(found[0]);
  }

  /**
   * Whether {@code expression} uses the array otherwise than as the base of at least {@code depth +
   * 1} subscripts, or for a length, or assigns the variable.
   */
  private static boolean escapes(Expression expression, Variable variable, int depth) {
    if (expression instanceof Expression.Unsupported) {
      return true;
    }
    if (!Nodes.statements(expression).isEmpty()) {
      return Nodes.mentions(expression, variable);
    }
    boolean forLength = expression instanceof Expression.ArrayLength;
    Expression base =
        expression instanceof Expression.ArrayLength length ? length.array() : expression;
    int subscripts = 0;
    boolean inner = false;
    while (base instanceof Expression.ArrayAccess access) {
      inner |= escapes(access.index(), variable, depth);
      base = access.array();
      subscripts++;
    }
    if (base instanceof Expression.Local local) {
      boolean asValue = !forLength && subscripts <= depth;
      return inner || (local.variable().equals(variable) && asValue);
    }
    return inner
        || Nodes.operands(base).stream().anyMatch(operand -> escapes(operand, variable, depth));
  }
}
