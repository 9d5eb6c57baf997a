package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Update;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an object that a chunk takes as its result stays what it is: the best candidate so far,
 * or the first operand of a fold. Objects that were there before the loop do, or another check
 * fails; those of an iteration must not be changed by what follows in it.
 */
final class TakenObjects {
  private final SourceText source;
  private final Statement body;
  private final Variable element;

  private TakenObjects(SourceText source, Statement body, Variable element) {
    this.source = source;
    this.body = body;
    this.element = element;
  }

  /**
   * Looks at all folds.
   *
   * @param source the file
   * @param body body of the marked loop
   * @param element the loop's variable
   * @param reductions its folds
   */
  static List<Finding> check(
      SourceText source,
      Statement body,
      Variable element,
      List<ReductionPatterns.Found> reductions) {
    TakenObjects objects = new TakenObjects(source, body, element);
    List<Finding> findings = new ArrayList<>();
    Set<Statement> seen = new HashSet<>();
    for (ReductionPatterns.Found found : reductions) {
      if (takes(found)) {
        found.updates().stream()
            .map(Update::statement)
            .filter(seen::add)
            .forEach(statement -> objects.changed(statement).ifPresent(findings::add));
      }
    }
    return findings;
  }

  private static boolean takes(ReductionPatterns.Found found) {
    Optional<Folding> folding = found.reduction().folding();
    boolean chooses = folding.filter(Folding.Selection.class::isInstance).isPresent();
    boolean combines =
        folding.orElse(null) instanceof Folding.Combined combined
            && !combined.method().owner().packageName().startsWith("java.");
    return chooses || combines;
  }

  private Optional<Finding> changed(Statement statement) {
    Optional<Expression> taken =
        taken(statement).stream().filter(value -> !isSettled(value)).findFirst();
    return taken
        .filter(value -> !isCalmBehind(statement, body, false))
        .map(
            value ->
                new Finding(
                    Code.CARRIED_SCALAR,
                    source,
                    value.span(),
                    source.inline(value.span()) + " may change after it has been taken",
                    List.of(
                        "what follows in the iteration calls methods, or writes to fields or"
                            + " elements"),
                    "take it at the end of the iteration"));
  }

  /** The objects that a statement stores or hands to a method that combines. */
  private static List<Expression> taken(Statement statement) {
    List<Expression> taken = new ArrayList<>();
    Nodes.eachExpression(
        statement,
        part -> {
          if (part instanceof Expression.Assignment assignment) {
            taken.add(assignment.value());
            if (assignment.value() instanceof Expression.Call call) {
              call.receiver().ifPresent(taken::add);
              taken.addAll(call.arguments());
            } else if (assignment.value() instanceof Expression.Conditional choice) {
              taken.add(choice.yes());
              taken.add(choice.no());
            }
          }
        });
    taken.removeIf(value -> value instanceof Expression.Call || isConditional(value));
    return taken;
  }

  private static boolean isConditional(Expression value) {
    return value instanceof Expression.Conditional;
  }

  /** Whether nobody else in the iteration can change the object, or it was there before. */
  private boolean isSettled(Expression value) {
    if (value instanceof Expression.Local local && !local.variable().equals(element)) {
      return isValue(value.type()) || isTakenFromOutside(local.variable());
    }
    return !(value instanceof Expression.Lambda);
  }

  private boolean isTakenFromOutside(Variable variable) {
    boolean[] inside = {false};
    boolean[] settled = {true};
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.variable().equals(variable)) {
            inside[0] = true;
            settled[0] = declaration.initializer().filter(this::isThere).isPresent();
          }
        });
    Nodes.eachExpression(
        body,
        part ->
            settled[0] &=
                !inside[0]
                    || !(part instanceof Expression.Assignment assignment
                        && assignment.target() instanceof Expression.Local local
                        && local.variable().equals(variable)));
    return settled[0];
  }

  /** Whether an expression leads to something that an iteration finds, and does not create. */
  private boolean isThere(Expression value) {
    return value instanceof Expression.ArrayAccess
        || value instanceof Expression.FieldAccess
        || (value instanceof Expression.Local local && local.variable().equals(element))
        || (value instanceof Expression.Call call
            && call.method().owner().is("java.util.List")
            && call.method().name().equals("get"));
  }

  // --- what follows ---

  /** Whether nothing that runs after {@code statement} in this iteration changes objects. */
  private static boolean isCalmBehind(Statement statement, Statement around, boolean repeats) {
    if (around.equals(statement)) {
      return true;
    }
    boolean loops =
        around instanceof Statement.For
            || around instanceof Statement.ForEach
            || around instanceof Statement.While;
    if (loops && !Nodes.expressions(around).stream().allMatch(TakenObjects::isCalm)) {
      return false;
    }
    boolean behind = false;
    for (Statement inner : Nodes.inner(around)) {
      boolean holds = holds(inner, statement);
      if (holds && !isCalmBehind(statement, inner, repeats || loops)) {
        return false;
      }
      if (!holds && (behind || repeats || loops) && !isCalm(inner)) {
        return false;
      }
      behind |= holds;
    }
    return true;
  }

  private static boolean holds(Statement around, Statement statement) {
    boolean[] found = {false};
    Nodes.eachStatement(around, inner -> found[0] |= inner.equals(statement));
    return found[0];
  }

  private static boolean isCalm(Statement statement) {
    boolean[] calm = {true};
    Nodes.eachStatement(statement, inner -> calm[0] &= !(inner instanceof Statement.Unsupported));
    Nodes.eachExpression(statement, part -> calm[0] &= isCalmNode(part));
    return calm[0];
  }

  private static boolean isCalm(Expression expression) {
    boolean[] calm = {true};
    Nodes.each(expression, part -> calm[0] &= isCalmNode(part));
    return calm[0];
  }

  private static boolean isCalmNode(Expression part) {
    if (part instanceof Expression.Call call) {
      return call.method().owner().packageName().equals("java.lang")
          && call.receiver().filter(object -> !isValue(object.type())).isEmpty()
          && call.arguments().stream().allMatch(argument -> isValue(argument.type()));
    }
    if (part instanceof Expression.NewObject creation) {
      return creation.arguments().stream().allMatch(argument -> isValue(argument.type()));
    }
    boolean stores = Nodes.target(part).filter(to -> !(to instanceof Expression.Local)).isPresent();
    return !stores
        && !(part instanceof Expression.Lambda)
        && !(part instanceof Expression.Unsupported);
  }

  /** Whether nothing can change what a reference of this type leads to. */
  private static boolean isValue(Type type) {
    return type instanceof Type.Primitive
        || type.is("java.lang.String")
        || type.is("java.math.BigInteger")
        || type.is("java.math.BigDecimal")
        || List.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double")
            .stream()
            .anyMatch(box -> type.is("java.lang." + box));
  }
}
