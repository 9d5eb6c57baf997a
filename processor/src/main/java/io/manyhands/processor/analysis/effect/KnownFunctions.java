package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Substitution;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Functions that were created before the region and of which the source tells what they do:
 * variables that are given one, or one of two, where they are declared and never again, and static
 * constants.
 *
 * <p>What they captured is shared by all iterations.
 */
final class KnownFunctions {
  private final Map<Variable, List<Expression.Lambda>> variables = new HashMap<>();

  /** Those of a method whose body is given. */
  static KnownFunctions in(Statement body) {
    KnownFunctions functions = new KnownFunctions();
    Set<Variable> written = Reads.written(body);
    Nodes.eachStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Declaration declaration) {
            declaration
                .initializer()
                .flatMap(value -> alternatives(value, written))
                .ifPresent(known -> functions.variables.put(declaration.variable(), known));
          }
        });
    functions.variables.keySet().removeAll(written);
    return functions;
  }

  /** The functions that {@code value} may be, if nothing else. */
  private static Optional<List<Expression.Lambda>> alternatives(
      Expression value, Set<Variable> written) {
    if (value instanceof Expression.Lambda lambda) {
      return unbound(lambda, written).map(List::of);
    }
    return value instanceof Expression.Conditional choice
        ? alternatives(choice.yes(), written)
            .flatMap(
                yes ->
                    alternatives(choice.no(), written)
                        .map(no -> Stream.concat(yes.stream(), no.stream()).toList()))
        : Optional.empty();
  }

  /** The function, where what it may be bound to is the same object whenever it runs. */
  private static Optional<Expression.Lambda> unbound(
      Expression.Lambda lambda, Set<Variable> written) {
    if (lambda.receiver().isEmpty()) {
      return Optional.of(lambda);
    }
    return lambda
        .receiver()
        .flatMap(Statement.Declaration::initializer)
        .filter(object -> isStable(object, written))
        .map(object -> Substitution.unbound(lambda, object));
  }

  private static boolean isStable(Expression object, Set<Variable> written) {
    if (object instanceof Expression.FieldAccess access) {
      return access.field().isFinal()
          && access.target().map(target -> isStable(target, written)).orElse(true);
    }
    return object instanceof Expression.This
        || (object instanceof Expression.Local local && !written.contains(local.variable()));
  }

  /** The functions that a variable may hold; none if that is not known. */
  List<Expression.Lambda> of(Variable variable) {
    return variables.getOrDefault(variable, List.of());
  }

  /** The variables that the functions among {@code used} capture, directly or through others. */
  Set<Variable> captured(Set<Variable> used) {
    Set<Variable> captured = new HashSet<>();
    Set<Variable> next = used;
    while (!next.isEmpty()) {
      Set<Variable> found = new HashSet<>();
      for (Variable variable : next) {
        of(variable).forEach(function -> found.addAll(Reads.used(function.body())));
      }
      found.removeAll(captured);
      captured.addAll(found);
      next = found;
    }
    return captured;
  }

  /** The function that is the value of a static constant. */
  static Optional<Constant> of(Field field, Program program) {
    if (!field.isFinal() || !field.isStatic()) {
      return Optional.empty();
    }
    return program.initializers(field.owner()).orElse(List.of()).stream()
        .filter(initializer -> initializer.method().owner().equals(field.owner()))
        .flatMap(
            initializer ->
                initializer.body().statements().stream()
                    .flatMap(statement -> function(statement, field).stream())
                    .map(lambda -> new Constant(lambda, initializer.source())))
        .findFirst();
  }

  /** A function and where it stands. */
  record Constant(Expression.Lambda lambda, SourceText source) {}

  private static Optional<Expression.Lambda> function(Statement statement, Field field) {
    return statement instanceof Statement.Evaluate evaluate
            && evaluate.expression() instanceof Expression.Assignment assignment
            && assignment.target() instanceof Expression.FieldAccess target
            && target.field().equals(field)
            && assignment.value() instanceof Expression.Lambda lambda
            && lambda.receiver().isEmpty()
        ? Optional.of(lambda)
        : Optional.empty();
  }
}
