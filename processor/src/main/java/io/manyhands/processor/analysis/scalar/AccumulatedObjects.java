package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that a loop does nothing with but call methods that change them: {@code
 * stats.accept(x);}.
 */
final class AccumulatedObjects {
  private final MethodDeclaration method;
  private final Statement loop;
  private final Statement body;
  private final Program program;
  private final List<Statement> updates = new ArrayList<>();

  private AccumulatedObjects(
      MethodDeclaration method, Statement loop, Statement body, Program program) {
    this.method = method;
    this.loop = loop;
    this.body = body;
    this.program = program;
  }

  /**
   * What is found out about a variable.
   *
   * @param found how it is folded
   * @param obstacle why it cannot be, though the user says that it is
   */
  record Outcome(Optional<ReductionPatterns.Found> found, Optional<Obstacle> obstacle) {
    static Outcome failed(Span place, String reason, String fix) {
      return new Outcome(Optional.empty(), Optional.of(new Obstacle(place, reason, fix)));
    }
  }

  /** Where, why, and what to do about it. */
  record Obstacle(Span place, String reason, String fix) {}

  /** Looks at a variable that the loop uses and does not assign. */
  static Optional<Outcome> find(
      MethodDeclaration method,
      Statement loop,
      Statement body,
      Variable variable,
      Program program) {
    boolean vouched = variable.sharing() == Sharing.REDUCED;
    return variable.type() instanceof Type.Declared type
            && (vouched || type.packageName().startsWith("java."))
        ? new AccumulatedObjects(method, loop, body, program).outcome(variable, vouched)
        : Optional.empty();
  }

  private Optional<Outcome> outcome(Variable variable, boolean vouched) {
    Nodes.eachStatement(body, statement -> match(statement, variable));
    if (updates.isEmpty() || updates.size() != Reads.mentions(body, variable)) {
      return Optional.empty();
    }
    Optional<AssociativeMethods.Entry> known = known();
    if (known.isEmpty() && !vouched) {
      return Optional.empty();
    }
    if (!isOwn(variable)) {
      return vouched
          ? Optional.of(
              Outcome.failed(
                  updates.get(0).span(),
                  variable + " may be known under another name, and be read while the loop runs",
                  "collect into a local variable that is created in front of the loop, and add that"
                      + " to "
                      + variable
                      + " behind it"))
          : Optional.empty();
    }
    return Optional.of(known.isPresent() ? ofLibrary(variable, known.get()) : ofProgram(variable));
  }

  private void match(Statement statement, Variable variable) {
    if (statement instanceof Statement.Evaluate evaluate
        && evaluate.expression() instanceof Expression.Call call
        && call.receiver().filter(object -> isLocal(object, variable)).isPresent()
        && call.arguments().stream().noneMatch(value -> Nodes.mentions(value, variable))) {
      updates.add(statement);
    }
  }

  /** How the JDK's classes add, if all updates are of one kind. */
  private Optional<AssociativeMethods.Entry> known() {
    List<Optional<AssociativeMethods.Entry>> entries =
        updates.stream().map(AccumulatedObjects::entry).distinct().toList();
    return entries.size() == 1 ? entries.get(0) : Optional.empty();
  }

  private static Optional<AssociativeMethods.Entry> entry(Statement statement) {
    Expression.Call call = (Expression.Call) ((Statement.Evaluate) statement).expression();
    return AssociativeMethods.collecting(call.method());
  }

  private Outcome ofLibrary(Variable variable, AssociativeMethods.Entry entry) {
    return found(
        variable,
        new Folding.Accumulated(
            entry.into().orElseThrow(),
            new Method(
                (Type.Declared) variable.type(),
                "<init>",
                List.of(),
                Type.Primitive.VOID,
                false,
                true,
                false,
                true,
                List.of(),
                Set.of()),
            entry.isRounded()));
  }

  private Outcome ofProgram(Variable variable) {
    Combining combining = new Combining(program, variable);
    Optional<Method> adding = combining.adding();
    Optional<Method> constructor = combining.constructor();
    String name = variable.type().toString();
    if (adding.isEmpty()) {
      return Outcome.failed(
          variable.declaration(),
          name
              + " has no method that adds another "
              + name
              + " to it, so results of chunks cannot"
              + " be combined",
          "write void "
              + combining.names().get(0)
              + "("
              + name
              + " other), or name the method: @Shared(value = Sharing.REDUCED, combine = \"...\")");
    }
    if (constructor.isEmpty()) {
      return Outcome.failed(
          variable.declaration(),
          name + " has no constructor without parameters, so chunks have nothing to start from",
          "write " + name + "() {...}, which makes an object that holds nothing");
    }
    return found(variable, new Folding.Accumulated(adding.get().name(), constructor.get(), false));
  }

  private Outcome found(Variable variable, Folding.Accumulated folding) {
    Reduction reduction =
        new Reduction(
            Optional.of(variable),
            Optional.empty(),
            variable.type(),
            Operation.OTHER,
            Style.NONE,
            true,
            Optional.empty(),
            false,
            Optional.of(folding));
    return new Outcome(
        Optional.of(
            new ReductionPatterns.Found(
                reduction,
                updates.stream().map(statement -> ObjectUpdate.plain(statement, 1)).toList())),
        Optional.empty());
  }

  /** Whether the object is created by the method, and nobody else has got to know it. */
  private boolean isOwn(Variable variable) {
    boolean[] created = {false};
    Nodes.eachStatement(
        method.body(),
        statement ->
            created[0] |=
                statement instanceof Statement.Declaration declaration
                    && declaration.variable().equals(variable)
                    && declaration.initializer().orElse(null)
                        instanceof Expression.NewObject creation
                    && creation.type().equals(variable.type())
                    && !mayTell(creation.constructor()));
    boolean[] before = {false};
    Nodes.eachExpression(
        method.body(),
        part -> before[0] |= isLocal(part, variable) && part.span().end() <= loop.span().start());
    boolean reassigned = Reads.written(method.body()).contains(variable);
    return created[0] && !before[0] && !reassigned && !isInLoop(variable);
  }

  /** Whether a constructor may let others know the object: it does more than assign its fields. */
  private boolean mayTell(Method constructor) {
    if (constructor.owner().packageName().startsWith("java.")) {
      return false;
    }
    Optional<MethodDeclaration> declaration = program.declaration(constructor);
    boolean[] tells = {declaration.isEmpty()};
    int[] selves = {0};
    int[] fields = {0};
    for (MethodDeclaration known : declaration.stream().toList()) {
      List<Statement> statements = new ArrayList<>(known.fieldInitializers());
      statements.add(known.body());
      for (Statement statement : statements) {
        Nodes.eachExpression(
            statement,
            part -> {
              selves[0] += part instanceof Expression.This ? 1 : 0;
              fields[0] += isOwnField(part) ? 1 : 0;
              tells[0] |= part instanceof Expression.Lambda || isForeign(part);
            });
      }
    }
    return tells[0] || selves[0] != fields[0];
  }

  private static boolean isOwnField(Expression part) {
    return part instanceof Expression.FieldAccess access
        && access.target().filter(Expression.This.class::isInstance).isPresent();
  }

  /** Whether a part runs code of the program, which may know the object that is being made. */
  private static boolean isForeign(Expression part) {
    if (part instanceof Expression.NewObject creation) {
      return !creation.constructor().owner().packageName().startsWith("java.");
    }
    return part instanceof Expression.Call call
        && !call.method().owner().packageName().startsWith("java.");
  }

  /**
   * Whether a loop around the marked one brings it here again, after others have met the object.
   */
  private boolean isInLoop(Variable variable) {
    boolean[] found = {false};
    Nodes.eachStatement(
        method.body(),
        statement -> {
          boolean repeats =
              statement instanceof Statement.For
                  || statement instanceof Statement.ForEach
                  || statement instanceof Statement.While;
          found[0] |=
              repeats
                  && statement != loop
                  && statement.span().contains(loop.span())
                  && !statement.span().contains(variable.declaration());
        });
    return found[0];
  }

  private static boolean isLocal(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
