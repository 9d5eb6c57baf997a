package io.manyhands.processor.analysis.flow;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a value that the marked loop leaves in a local variable can be read afterwards.
 *
 * <p>Follows the statements that come after the loop, outwards from block to block; a loop around
 * it counts as all of its body once more. Where jumps or handlers make the order unclear, every
 * read counts.
 */
public final class Liveness {
  private final Variable variable;
  private final Span region;

  private Liveness(Variable variable, Span region) {
    this.variable = variable;
    this.region = region;
  }

  /**
   * A read outside the marked loop that may see the loop's value, if there is one.
   *
   * @param method body of the method
   * @param region the marked loop
   * @param variable the variable
   */
  public static Optional<Expression> readAfter(Statement method, Span region, Variable variable) {
    return new Liveness(variable, region).after(path(method, region));
  }

  /**
   * A read outside the marked loop, wherever it stands: for a loop that a jump may leave to
   * anywhere.
   *
   * @param method body of the method
   * @param region the marked loop
   * @param variable the variable
   */
  public static Optional<Expression> readOutside(Statement method, Span region, Variable variable) {
    return new Liveness(variable, region).anyReadIn(method);
  }

  /** The statements from {@code outermost} to the one that is the region, innermost first. */
  private static List<Statement> path(Statement outermost, Span region) {
    List<Statement> path = new ArrayList<>();
    Statement current = outermost;
    while (current != null) {
      path.add(0, current);
      Statement next = null;
      for (Statement child : Nodes.inner(current)) {
        if (child.span().contains(region) && !current.span().equals(region)) {
          next = child;
        }
      }
      current = next;
    }
    return path;
  }

  private Optional<Expression> after(List<Statement> path) {
    for (int depth = 1; depth < path.size(); depth++) {
      Statement inner = path.get(depth - 1);
      Statement around = path.get(depth);
      if (around instanceof Statement.Block block) {
        int position = block.statements().indexOf(inner);
        List<Statement> rest = block.statements().subList(position + 1, block.statements().size());
        Statement.Block following = new Statement.Block(around.span(), List.copyOf(rest));
        AssignmentFlow flow = AssignmentFlow.of(variable, following);
        if (flow.exposedRead().isPresent()) {
          return flow.exposedRead();
        }
        if (flow.assignedAtEnd() && !hasJumps(following) && !isHandled(path, depth)) {
          return Optional.empty();
        }
      } else if (around instanceof Statement.Try
          || around instanceof Statement.Resources
          || around instanceof Statement.Switch) {
        Optional<Expression> read = anyReadIn(around);
        if (read.isPresent()) {
          return read;
        }
      } else if (isLoop(around)) {
        Optional<Expression> read = AssignmentFlow.of(variable, repeated(around)).exposedRead();
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an exception or a return may lead to a handler further out before the assignment. */
  private static boolean isHandled(List<Statement> path, int depth) {
    return path.subList(depth, path.size()).stream().anyMatch(Statement.Try.class::isInstance);
  }

  private static Statement repeated(Statement loop) {
    return loop instanceof Statement.For basic
        ? new Statement.For(
            basic.span(), List.of(), basic.condition(), basic.updates(), basic.body())
        : loop;
  }

  private Optional<Expression> anyReadIn(Statement statement) {
    Expression[] found = {null};
    Nodes.eachExpression(
        statement,
        expression -> {
          boolean reads =
              expression instanceof Expression.Unsupported
                  || (expression instanceof Expression.Local local
                      && local.variable().equals(variable));
          if (reads && !region.contains(expression.span())) {
            found[0] = expression;
          }
        });
    return Optional.ofNullable(found[0]);
  }

  private static boolean hasJumps(Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(
        statement,
        inner ->
            found[0] |= inner instanceof Statement.Break || inner instanceof Statement.Continue);
    return found[0];
  }

  private static boolean isLoop(Statement statement) {
    return statement instanceof Statement.For
        || statement instanceof Statement.ForEach
        || statement instanceof Statement.While;
  }
}
