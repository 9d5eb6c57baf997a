package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * {@code v = v.with(x)}, where {@code x} is not of the class of {@code v}: results are combined by
 * another method, which {@code @Shared(REDUCED)} names or the class has.
 */
final class StepUpdates {
  private final Program program;
  private final Variable variable;

  StepUpdates(Program program, Variable variable) {
    this.program = program;
    this.variable = variable;
  }

  /** What the annotation says that changes nothing. */
  static Optional<Folding.Neutral> identity(Variable variable) {
    return variable.combiner().hasIdentity()
        ? Optional.of(
            new Folding.Neutral((Type.Declared) variable.type(), variable.combiner().identity()))
        : Optional.empty();
  }

  Optional<ObjectUpdate> match(Statement statement) {
    boolean steps =
        variable.sharing() == Sharing.REDUCED
            && variable.type() instanceof Type.Declared type
            && !type.packageName().startsWith("java.")
            && statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Assignment assignment
            && isVariable(assignment.target())
            && isStep(assignment.value());
    if (!steps) {
      return Optional.empty();
    }
    Combining combining = new Combining(program, variable);
    Optional<Method> making = combining.making();
    Optional<Folding.Neutral> from =
        identity(variable)
            .or(
                () ->
                    combining
                        .constructor()
                        .map(made -> new Folding.Neutral((Type.Declared) variable.type(), "")));
    Optional<AccumulatedObjects.Obstacle> obstacle =
        making.isEmpty()
            ? Optional.of(noMethod(statement, combining))
            : from.isEmpty() ? Optional.of(noStart(statement)) : Optional.empty();
    Folding folding =
        obstacle.isPresent()
            ? new Folding.Joined(true)
            : new Folding.Combined(
                making.orElseThrow(), making.orElseThrow().name(), true, from, List.of());
    return Optional.of(
        new ObjectUpdate(
            folding,
            ObjectUpdate.plain(statement, 2),
            "step " + making.map(Method::name).orElse(""),
            List.of(),
            Optional.empty(),
            obstacle));
  }

  private AccumulatedObjects.Obstacle noMethod(Statement statement, Combining combining) {
    String type = variable.type().toString();
    return new AccumulatedObjects.Obstacle(
        statement.span(),
        type
            + " has no method that makes one "
            + type
            + " of two, so results of chunks cannot be"
            + " combined",
        "write "
            + type
            + " "
            + combining.names().get(0)
            + "("
            + type
            + " other), or name the method: @Shared(value = Sharing.REDUCED, combine = \"...\")");
  }

  private AccumulatedObjects.Obstacle noStart(Statement statement) {
    String type = variable.type().toString();
    return new AccumulatedObjects.Obstacle(
        statement.span(),
        type + " has no constructor without parameters, so chunks have nothing to start from",
        "name a constant that changes nothing: @Shared(value = Sharing.REDUCED, identity ="
            + " \"...\")");
  }

  /** Whether {@code value} is a call on the variable, or on the result of such a call. */
  private boolean isStep(Expression value) {
    return value instanceof Expression.Call call
        && call.type().equals(variable.type())
        && call.arguments().stream().noneMatch(argument -> Nodes.mentions(argument, variable))
        && call.receiver().filter(object -> isVariable(object) || isStep(object)).isPresent();
  }

  private boolean isVariable(Expression expression) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
