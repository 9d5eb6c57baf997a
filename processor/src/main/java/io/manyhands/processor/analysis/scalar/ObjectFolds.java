package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variables that hold an object, and that each iteration combines with others. */
public final class ObjectFolds {
  private final Statement body;
  private final Variable variable;
  private final StepUpdates steps;
  private final List<ObjectUpdate> updates = new ArrayList<>();

  private ObjectFolds(Statement body, Variable variable, Program program) {
    this.steps = new StepUpdates(program, variable);
    this.body = body;
    this.variable = variable;
  }

  /**
   * What is found out about a variable.
   *
   * @param found the fold
   * @param unvouched a method of the program that nobody says is associative
   * @param obstacle why it cannot be, though the user says that it is
   */
  record Outcome(
      ReductionPatterns.Found found,
      Optional<Expression.Call> unvouched,
      Optional<AccumulatedObjects.Obstacle> obstacle) {}

  /** The fold that {@code body} performs on a variable: every occurrence belongs to an update. */
  static Optional<Outcome> find(Statement body, Variable variable, Program program) {
    if (!variable.type().isReference()) {
      return Optional.empty();
    }
    ObjectFolds folds = new ObjectFolds(body, variable, program);
    Nodes.eachStatement(body, folds::match);
    return folds.outcome();
  }

  private void match(Statement statement) {
    JoinUpdate.match(statement, variable)
        .or(() -> CombineUpdate.match(statement, variable))
        .or(() -> steps.match(statement))
        .ifPresent(updates::add);
  }

  private Optional<Outcome> outcome() {
    int explained = updates.stream().mapToInt(update -> update.update().uses()).sum();
    int[] mentions = {0};
    Nodes.eachExpression(
        body,
        part ->
            mentions[0] +=
                part instanceof Expression.Local local && local.variable().equals(variable)
                    ? 1
                    : 0);
    boolean oneKind = updates.stream().map(ObjectUpdate::kind).distinct().count() == 1;
    if (!oneKind || explained != mentions[0]) {
      return Optional.empty();
    }
    boolean vouched = variable.sharing() == Sharing.REDUCED;
    Optional<Expression.Call> unvouched =
        updates.stream().flatMap(update -> update.unvouched().stream()).findFirst();
    return Optional.of(
        new Outcome(
            new ReductionPatterns.Found(
                Reduction.of(variable, together()),
                updates.stream().flatMap(update -> update.all().stream()).toList()),
            vouched ? Optional.empty() : unvouched,
            obstacle()));
  }

  private Optional<AccumulatedObjects.Obstacle> obstacle() {
    if (!variable.combiner().identity().isEmpty() && !variable.combiner().hasIdentity()) {
      return Optional.of(
          new AccumulatedObjects.Obstacle(
              variable.declaration(),
              variable.type()
                  + " has no static field "
                  + variable.combiner().identity()
                  + " of its own type that others may name",
              "name a constant of " + variable.type() + " that changes nothing, or leave it out"));
    }
    return updates.stream().flatMap(update -> update.obstacle().stream()).findFirst();
  }

  private Folding together() {
    Folding first = updates.get(0).folding();
    if (!(first instanceof Folding.Combined combined)) {
      return first;
    }
    List<Folding.First> firsts = new ArrayList<>();
    for (ObjectUpdate update : updates) {
      firsts.addAll(((Folding.Combined) update.folding()).firsts());
    }
    return new Folding.Combined(
        combined.method(), combined.name(), combined.resultFirst(), combined.from(), firsts);
  }
}
