package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a piece of code adds to a collection. */
final class AdditionSearch {
  /** Methods that run a function they are given, and forget it. */
  private static final Set<String> RUNNING = Set.of("forEach", "forEachOrdered", "ifPresent");

  private final Statement body;
  private final Target target;
  private final PassedOn helpers;
  private final List<Addition> found = new ArrayList<>();

  private AdditionSearch(Statement body, Target target, PassedOn helpers) {
    this.body = body;
    this.target = target;
    this.helpers = helpers;
  }

  /**
   * All additions to {@code target} in {@code body}.
   *
   * @param helpers knows methods that may be given the collection
   */
  static List<Addition> of(Statement body, Target target, PassedOn helpers) {
    AdditionSearch search = new AdditionSearch(body, target, helpers);
    search.visit(List.of(body));
    return search.found;
  }

  /** A mention of a variable or field in {@code body} that no addition explains. */
  static Optional<Expression> otherUse(
      Statement body, Accumulator accumulator, List<Addition> additions) {
    List<Expression> mentions = new ArrayList<>();
    Nodes.eachExpression(
        body,
        expression -> {
          if (accumulator.isMentioned(expression)) {
            mentions.add(expression);
          }
        });
    for (Addition addition : additions) {
      addition.calls().forEach(call -> call.receiver().ifPresent(mentions::remove));
      addition.passed().forEach(mentions::remove);
    }
    if (additions.stream().anyMatch(addition -> addition.form() instanceof Collected.Form.Each)) {
      Nodes.eachExpression(
          body,
          expression -> {
            if (expression instanceof Expression.ArrayLength length) {
              mentions.remove(length.array());
            }
          });
    }
    return mentions.stream().findFirst();
  }

  private void visit(List<Statement> statements) {
    for (int k = 0; k < statements.size(); k++) {
      List<Statement> rest = statements.subList(k, statements.size());
      Optional<EntryUpdates.Found> update =
          EntryUpdates.match(rest, target, body, helpers.getters());
      if (update.isPresent()) {
        found.add(update.get().addition());
        k += update.get().statements() - 1;
      } else {
        FlaggedSeparators.match(rest, target, body)
            .ifPresentOrElse(found::add, () -> visit(rest.get(0)));
      }
    }
  }

  private void visit(Statement statement) {
    Optional<Addition> addition =
        Additions.match(withoutResult(statement), target)
            .or(() -> NamedGroups.match(statement, target, body, helpers))
            .or(() -> AddedByLibrary.match(statement, target))
            .or(() -> helpers.match(statement, target))
            .or(() -> asked(statement))
            .or(() -> Separators.match(statement, target, body));
    addition.ifPresent(found::add);
    if (addition.isPresent() && statement instanceof Statement.If) {
      return;
    }
    if (statement instanceof Statement.Block block) {
      visit(block.statements());
      return;
    }
    function(statement).ifPresent(run -> visit(run.body().statements()));
    if (statement instanceof Statement.For loop) {
      loop.updates().forEach(step -> visit(new Statement.Evaluate(step.span(), step)));
    }
    Nodes.inner(statement).forEach(inner -> visit(List.of(inner)));
  }

  /**
   * {@code list.forEach(x -> out.add(x));}: a function that runs then and there, if the object is
   * one of the JDK's. It must not be kept: run later, it would add to what is a chunk's alone.
   */
  private Optional<Expression.Lambda> function(Statement statement) {
    return statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Call call
            && RUNNING.contains(call.method().name())
            && call.method().owner().packageName().startsWith("java.")
            && !helpers.isOverridden(call.method())
            && call.receiver().filter(object -> !target.occursIn(object)).isPresent()
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Expression.Lambda lambda
            && lambda.receiver().isEmpty()
        ? Optional.of(lambda)
        : Optional.empty();
  }

  /** {@code V old = map.put(k, v);} as {@code map.put(k, v);}, if nobody looks at {@code old}. */
  private Statement withoutResult(Statement statement) {
    if (!(statement instanceof Statement.Declaration declaration)
        || declaration.initializer().isEmpty()
        || unboxes(declaration.variable(), declaration.initializer().get())) {
      return statement;
    }
    boolean[] used = {false};
    Nodes.eachExpression(
        body,
        part ->
            used[0] |=
                part instanceof Expression.Local local
                    && local.variable().equals(declaration.variable()));
    return used[0]
        ? statement
        : new Statement.Evaluate(statement.span(), declaration.initializer().get());
  }

  /** To unbox a result is to look at it: there is an exception if it is {@code null}. */
  private static boolean unboxes(Variable variable, Expression result) {
    return variable.type() instanceof Type.Primitive && result.type().isReference();
  }

  /** {@code if (!set.contains(x)) set.add(x);}, which does no more than {@code set.add(x);}. */
  private Optional<Addition> asked(Statement statement) {
    if (!(statement instanceof Statement.If test)
        || test.no().isPresent()
        || !CollectionTypes.isSet(target.type())
        || !(test.condition() instanceof Expression.Unary not)
        || not.operator() != Operator.NOT
        || !(not.operand() instanceof Expression.Call question)
        || !target.receives(question)
        || !question.method().name().equals("contains")) {
      return Optional.empty();
    }
    return Additions.match(Nodes.unwrapped(test.yes()), target)
        .filter(addition -> addition.calls().get(0).method().name().equals("add"))
        .filter(
            addition ->
                EntryUpdates.isSame(
                    question.arguments().get(0), addition.calls().get(0).arguments().get(0)))
        .map(addition -> addition.with(question));
  }
}
