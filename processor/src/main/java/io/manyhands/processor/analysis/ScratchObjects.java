package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.WrittenFirst;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.MadeObjects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.analysis.effect.Refusals;
import io.manyhands.processor.analysis.flow.ArrayUses;
import io.manyhands.processor.analysis.flow.ObjectUses;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Small objects from before the loop that each iteration fills before it looks at them: {@code
 * Vector v = new Vector();} and then {@code v.set(x, y); ... v.length()}. Each chunk has one of its
 * own, made in the same way, if nobody can tell: nobody else knows the object, the constructor does
 * nothing but fill it, with the same values whenever it runs, and what an iteration reads of it, it
 * has written, or nobody ever writes.
 *
 * @param loop the loop with these objects made in each iteration
 * @param objects the variables and how the objects are made
 */
record ScratchObjects(MarkedLoop loop, Map<Variable, Expression.NewObject> objects) {

  /** The loop with all such objects made inside, if there are any. */
  static Optional<ScratchObjects> of(Attempt written) {
    Map<Variable, Expression.NewObject> objects = candidates(written);
    Optional<IterationSpace> space = LoopForm.of(written.loop().loop()).space();
    if (objects.isEmpty() || space.isEmpty() || written.loop().settings().inProcesses()) {
      return Optional.empty();
    }
    Statement body = LoopForm.of(written.loop().loop()).body();
    objects.entrySet().removeIf(entry -> !staysInside(written, body, entry, Set.of()));
    if (objects.isEmpty()) {
      return Optional.empty();
    }
    Refusals refusals = new Refusals();
    IterationEffects effects = Iterations.of(written, space.get(), body, refusals).effects();
    if (refusals.all().stream().anyMatch(ScratchObjects::hidesAccesses)) {
      return Optional.empty();
    }
    objects
        .entrySet()
        .removeIf(
            entry ->
                !ScratchText.isText(entry.getValue())
                    && !(isFilledFirst(entry.getKey(), effects)
                        && staysInside(written, body, entry, arrays(entry.getKey(), effects))
                        && isRepeatable(written, space.get(), entry)));
    return Optional.of(objects)
        .filter(found -> !found.isEmpty())
        .flatMap(found -> with(written.loop(), made(found, body)))
        .map(loop -> new ScratchObjects(loop, objects));
  }

  /** Whether what the loop does there is not among its accesses. */
  private static boolean hidesAccesses(Finding refusal) {
    return refusal.code() == Code.UNSUPPORTED || refusal.code() == Code.UNKNOWN_CALL;
  }

  /** Variables that are given a new object where they are declared, and used in the loop alone. */
  private static Map<Variable, Expression.NewObject> candidates(Attempt written) {
    Statement whole = written.method().declaration().body();
    Span region = LoopForm.of(written.loop().loop()).body().span();
    Set<Variable> assigned = Reads.written(whole);
    Set<Variable> elsewhere = new HashSet<>();
    Set<Variable> inside = new HashSet<>();
    Nodes.eachExpression(
        whole,
        part -> {
          if (part instanceof Expression.Local local) {
            (region.contains(local.span()) ? inside : elsewhere).add(local.variable());
          }
        });
    Map<Variable, Expression.NewObject> found = new LinkedHashMap<>();
    Nodes.eachStatement(
        whole,
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.initializer().orElse(null) instanceof Expression.NewObject creation
              && !region.contains(declaration.span())
              && inside.contains(declaration.variable())
              && !elsewhere.contains(declaration.variable())
              && !assigned.contains(declaration.variable())
              && creation.arguments().stream().allMatch(value -> isSteady(value, assigned))) {
            found.put(declaration.variable(), creation);
          }
        });
    return found;
  }

  /** Whether an argument has the same value whenever it is evaluated. */
  private static boolean isSteady(Expression value, Set<Variable> assigned) {
    if (value instanceof Expression.Unary negative) {
      return isSteady(negative.operand(), assigned);
    }
    return PlainTypes.isPlain(value.type())
        && (value instanceof Expression.Literal
            || (value instanceof Expression.Local local
                && local.variable().kind() != Variable.Kind.BINDING
                && !assigned.contains(local.variable())));
  }

  private static boolean staysInside(
      Attempt written,
      Statement body,
      Map.Entry<Variable, Expression.NewObject> object,
      Set<Field> arrays) {
    boolean isText = ScratchText.isText(object.getValue());
    return object.getValue().type() instanceof Type.Declared type
        && (isText
            ? ScratchText.isClearedFirst(body, object.getKey())
            : written.program().classes().isOfProgram(type))
        && ObjectUses.stayInside(
            body,
            ArrayUses.isVariable(object.getKey()),
            type,
            MadeObjects.in(written.method().declaration().body()),
            arrays,
            written.program());
  }

  /** The arrays of an object that iterations do not give it themselves. */
  private static Set<Field> arrays(Variable variable, IterationEffects effects) {
    Path path = Path.of(variable);
    Set<Field> arrays = new HashSet<>();
    for (Path exposed : effects.exposed()) {
      Field field = exposed.fields().get(0);
      if (exposed.equals(path.then(field)) && field.type() instanceof Type.Array) {
        arrays.add(field);
      }
    }
    return arrays;
  }

  /** Whether what iterations read of an array of the object they have written, or nobody writes. */
  private static boolean isArrayFilledFirst(Path array, IterationEffects effects) {
    boolean isWritten =
        effects.accesses().stream()
            .anyMatch(
                access ->
                    access.isWrite()
                        && access instanceof Access.OfElement element
                        && element.array() instanceof Place.Shared shared
                        && shared.base().equals(array));
    WrittenFirst written = new WrittenFirst(path -> false, Map.of());
    return !isWritten
        || effects.readings().stream()
            .filter(
                reading ->
                    reading.access().array() instanceof Place.Shared shared
                        && shared.base().equals(array))
            .allMatch(
                reading ->
                    written
                        .covers(reading.written(), reading.access())
                        .filter(Set::isEmpty)
                        .isPresent());
  }

  /** Whether what iterations read of the object they have written, or nobody writes. */
  private static boolean isFilledFirst(Variable variable, IterationEffects effects) {
    Path path = Path.of(variable);
    Set<Field> used = new HashSet<>();
    Set<Field> changed = new HashSet<>();
    for (Access access : effects.accesses()) {
      if (access instanceof Access.OfField field && isOf(path, field)) {
        used.add(field.field());
        if (field.isWrite()) {
          changed.add(field.field());
        }
      }
    }
    for (Access access : effects.accesses()) {
      if (access instanceof Access.OfEverything
          || (access instanceof Access.OfField field
              && used.contains(field.field())
              && field.object().filter(Place.Anything.class::isInstance).isPresent())) {
        return false;
      }
    }
    return used.stream()
        .filter(field -> effects.exposed().contains(path.then(field)))
        .allMatch(
            field ->
                !changed.contains(field)
                    && (PlainTypes.isPlain(field.type())
                        || (field.type() instanceof Type.Array array
                            && array.component() instanceof Type.Primitive
                            && isArrayFilledFirst(path.then(field), effects))));
  }

  private static boolean isOf(Path path, Access.OfField access) {
    return access.object().orElse(null) instanceof Place.Shared shared
        && shared.subscripts().isEmpty()
        && shared.base().equals(path);
  }

  /** Whether making the object again does nothing else, and makes the same. */
  private static boolean isRepeatable(
      Attempt written, IterationSpace space, Map.Entry<Variable, Expression.NewObject> object) {
    Statement creation = made(Map.ofEntries(object), new Statement.Block(Span.NONE, List.of()));
    Optional<MarkedLoop> alone = with(written.loop(), creation);
    if (alone.isEmpty()) {
      return false;
    }
    Refusals refusals = new Refusals();
    Attempt attempt = new Attempt(written.method(), alone.get(), written.program(), written.form());
    List<Access> accesses = Iterations.of(attempt, space, creation, refusals).effects().accesses();
    return refusals.all().isEmpty()
        && accesses.stream().allMatch(ScratchObjects::isOwnOrConstant)
        && SameAgain.always(object.getValue().constructor(), written.program());
  }

  private static boolean isOwnOrConstant(Access access) {
    if (access instanceof Access.OfField field) {
      return field.object().map(Place.Fresh.class::isInstance).orElse(false)
          || (field.field().isStatic()
              && field.field().isFinal()
              && !field.isWrite()
              && PlainTypes.isPlain(field.field().type()));
    }
    return access instanceof Access.OfElement element && element.array() instanceof Place.Fresh;
  }

  private static Statement.Block made(Map<Variable, Expression.NewObject> objects, Statement body) {
    List<Statement> statements = new ArrayList<>();
    objects.forEach(
        (variable, creation) ->
            statements.add(
                new Statement.Declaration(
                    variable.declaration(), variable, Optional.of(creation))));
    statements.add(body);
    return new Statement.Block(body.span(), List.copyOf(statements));
  }

  private static Optional<MarkedLoop> with(MarkedLoop marked, Statement body) {
    Statement loop = marked.loop();
    if (loop instanceof Statement.For it) {
      loop = new Statement.For(it.span(), it.initializers(), it.condition(), it.updates(), body);
    } else if (loop instanceof Statement.ForEach it) {
      loop = new Statement.ForEach(it.span(), it.element(), it.source(), body);
    } else {
      return Optional.empty();
    }
    return Optional.of(marked.with(loop));
  }

  /** What was found, as a sentence behind the proofs. */
  static List<String> told(Attempt attempt, List<String> proofs) {
    if (attempt.form().objects().isEmpty()) {
      return proofs;
    }
    List<String> sentences = new ArrayList<>(proofs);
    attempt
        .form()
        .objects()
        .keySet()
        .forEach(
            variable ->
                sentences.add(
                    "Each chunk has a "
                        + variable.name()
                        + " of its own: an iteration reads nothing there that another one wrote."));
    return List.copyOf(sentences);
  }
}
