package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The recognized ways of writing a reduction, and their use on a whole loop body. */
public final class ReductionPatterns {
  /** All of them; the first that matches a statement speaks. */
  private static final List<Update.Pattern> ALL =
      List.of(
          new CompoundUpdate(),
          new StepUpdate(),
          new AssignedUpdate(),
          new LogicalUpdate(),
          new FlagUpdate(),
          new LibraryExtremum(),
          new LibraryFold(),
          new ComparedExtremum(),
          new ToggleUpdate(),
          new GuardedFlag(),
          new ConditionalUpdate(
              List.of(new AssignedUpdate(), new LibraryFold(), new LibraryExtremum())));

  private ReductionPatterns() {}

  /**
   * The reduction that {@code body} performs on an accumulator: every occurrence belongs to an
   * update, and all updates are of one operation.
   *
   * @param body body of the marked loop
   * @param accumulator what may be reduced
   */
  public static Optional<Found> find(Statement body, Accumulator accumulator) {
    return find(List.of(body), accumulator);
  }

  /**
   * The same where updates may also stand in called methods.
   *
   * @param bodies body of the marked loop, bodies of methods
   * @param accumulator what may be reduced
   */
  public static Optional<Found> find(List<Statement> bodies, Accumulator accumulator) {
    if (!(accumulator.type() instanceof Type.Primitive)) {
      return Optional.empty();
    }
    List<Update> updates = new ArrayList<>();
    bodies.forEach(body -> collect(body, accumulator, updates));
    int[] occurrences = {0};
    bodies.forEach(
        body ->
            Nodes.eachExpression(
                body, expression -> occurrences[0] += accumulator.is(expression) ? 1 : 0));
    int explained = updates.stream().mapToInt(Update::uses).sum();
    boolean oneKind =
        updates.stream().map(Update::operation).distinct().count() == 1
            && updates.stream().map(Update::style).distinct().count() == 1;
    if (!oneKind || explained != occurrences[0]) {
      return Optional.empty();
    }
    Update first = updates.get(0);
    return Optional.of(
        new Found(
            new Reduction(
                accumulator.variable(),
                accumulator.field(),
                accumulator.type(),
                first.operation(),
                first.style()),
            List.copyOf(updates)));
  }

  /** The update that one statement makes to {@code accumulator}, however it is written. */
  static Optional<Update> match(Statement statement, Accumulator accumulator) {
    return ALL.stream()
        .map(pattern -> pattern.match(statement, accumulator))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void collect(Statement statement, Accumulator accumulator, List<Update> updates) {
    Optional<Update> update = match(statement, accumulator);
    if (update.isPresent()) {
      updates.add(update.get());
      return;
    }
    if (statement instanceof Statement.For loop) {
      loop.updates()
          .forEach(
              step -> collect(new Statement.Evaluate(step.span(), step), accumulator, updates));
    }
    Nodes.inner(statement).forEach(inner -> collect(inner, accumulator, updates));
  }

  /**
   * A reduction and its updates.
   *
   * @param reduction what is reduced and how
   * @param updates the statements that do it
   */
  public record Found(Reduction reduction, List<Update> updates) {
    /** The same, straight into a chunk's partial result. */
    public Found inPartial(Optional<Path> owner) {
      return new Found(reduction.inPartial(owner), updates);
    }
  }
}
