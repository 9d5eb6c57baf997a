package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Updates of elements: {@code hist[x]++}, {@code sum[k] += x}, {@code if (x > max[k]) max[k] = x;},
 * {@code image[y][x] += light}.
 *
 * <p>Which elements does not matter, since all updates of the array are of one operation.
 */
public final class ElementUpdates {
  private final Accumulator array;

  /** How many subscripts lead to an array of elements. */
  private final int rows;

  private final List<Update> updates = new ArrayList<>();

  private ElementUpdates(Accumulator array, int rows) {
    this.array = array;
    this.rows = rows;
  }

  /**
   * The reduction that a loop performs on the elements of an array: whoever names the array asks
   * for its length or belongs to an update, and all updates are of one operation.
   *
   * @param bodies body of the marked loop, bodies of methods that it calls
   * @param array the variable or field that holds the array
   */
  public static Optional<ReductionPatterns.Found> find(List<Statement> bodies, Accumulator array) {
    return find(bodies, array, Set.of());
  }

  /**
   * The same where the array is an argument of methods that it calls.
   *
   * @param bodies body of the marked loop, bodies of methods that it calls
   * @param array the variable or field that holds the array, and the parameters
   * @param arguments where it is passed on
   */
  public static Optional<ReductionPatterns.Found> find(
      List<Statement> bodies, Accumulator array, Set<Expression> arguments) {
    Type type = array.type();
    int depth = 0;
    while (type instanceof Type.Array deeper) {
      type = deeper.component();
      depth++;
    }
    if (depth == 0 || !(type instanceof Type.Primitive)) {
      return Optional.empty();
    }
    ElementUpdates found = new ElementUpdates(array, depth - 1);
    bodies.forEach(found::collect);
    int explained = found.updates.stream().mapToInt(Update::uses).sum();
    if (!found.isOneKind()
        || explained != bodies.stream().mapToInt(body -> found.mentions(body, arguments)).sum()) {
      return Optional.empty();
    }
    Update first = found.updates.get(0);
    return Optional.of(
        new ReductionPatterns.Found(
            new Reduction(
                array.variable(),
                array.field(),
                type,
                first.operation(),
                first.style(),
                true,
                Optional.empty(),
                false,
                Optional.empty(),
                found.rows),
            List.copyOf(found.updates)));
  }

  private boolean isOneKind() {
    return updates.stream().map(Update::operation).distinct().count() == 1
        && updates.stream().map(Update::style).distinct().count() == 1;
  }

  /** How often the array is named, other than to ask for its length or to pass it on. */
  private int mentions(Statement body, Set<Expression> arguments) {
    int[] count = {0};
    Nodes.eachExpression(
        body,
        expression -> {
          boolean length =
              expression instanceof Expression.ArrayLength asked && isAsked(asked.array());
          count[0] += array.isMentioned(expression) ? 1 : 0;
          count[0] -= length ? 1 : 0;
          count[0] -= array.isName(expression) && arguments.contains(expression) ? 1 : 0;
        });
    return count[0];
  }

  private boolean isAsked(Expression measured) {
    return IntStream.rangeClosed(0, rows).anyMatch(depth -> array.isBehind(measured, depth));
  }

  private void collect(Statement statement) {
    Optional<Update> update = match(statement);
    if (update.isPresent()) {
      updates.add(update.get());
      return;
    }
    if (statement instanceof Statement.For loop) {
      loop.updates().forEach(step -> collect(new Statement.Evaluate(step.span(), step)));
    }
    Nodes.inner(statement).forEach(this::collect);
  }

  private Optional<Update> match(Statement statement) {
    return target(statement)
        .filter(access -> array.isBehind(access.array(), rows))
        .flatMap(access -> ReductionPatterns.match(statement, array.at(access)))
        // A chunk would evaluate what the loop skips, and has no way back.
        .filter(update -> update.skipped().isEmpty())
        .filter(update -> update.uses() == 1 || isSteady(statement));
  }

  /** The element that a statement may update. */
  private static Optional<Expression.ArrayAccess> target(Statement statement) {
    Statement inner =
        statement instanceof Statement.If test ? Nodes.unwrapped(test.yes()) : statement;
    return inner instanceof Statement.Evaluate evaluate
            && Nodes.target(evaluate.expression()).orElse(null)
                instanceof Expression.ArrayAccess access
        ? Optional.of(access)
        : Optional.empty();
  }

  /** Whether a subscript that stands there twice has one value: nothing in between changes it. */
  private static boolean isSteady(Statement statement) {
    int[] stores = {0};
    boolean[] calls = {false};
    Nodes.eachExpression(
        statement,
        part -> {
          stores[0] += Nodes.target(part).isPresent() ? 1 : 0;
          calls[0] |=
              part instanceof Expression.NewObject
                  || (part instanceof Expression.Call call
                      && !call.method().owner().packageName().equals("java.lang"));
        });
    return stores[0] == 1 && !calls[0];
  }
}
