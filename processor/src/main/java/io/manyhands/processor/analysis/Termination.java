package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.CountedToEnd;
import io.manyhands.processor.analysis.effect.KnownCalls;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether evaluating an expression surely comes to an end: all that it calls is at hand, does not
 * call itself, and has no loops but those over elements and those that count towards a bound.
 */
final class Termination {
  private final Program program;
  private final Set<String> active = new HashSet<>();
  private final Set<String> ending = new HashSet<>();

  Termination(Program program) {
    this.program = program;
  }

  /** Why {@code expression} may go on for ever, as a clause; empty if it does not. */
  Optional<String> obstacle(Expression expression) {
    boolean[] nested = {false};
    Nodes.each(expression, part -> nested[0] |= !Nodes.statements(part).isEmpty());
    return nested[0]
        ? Optional.of("it contains statements")
        : first(calls(expression), this::obstacle);
  }

  private Optional<String> obstacle(Statement statement, SourceText source) {
    boolean open =
        statement instanceof Statement.While
            || (statement instanceof Statement.For loop && !CountedToEnd.ends(loop));
    if (open) {
      int line = statement.span().line();
      return Optional.of(
          "the loop at " + source.name() + ":" + line + " does not count towards a bound");
    }
    return first(Nodes.expressions(statement), this::obstacle)
        .or(() -> first(Nodes.inner(statement), inner -> obstacle(inner, source)));
  }

  private static List<Method> calls(Expression expression) {
    List<Method> calls = new ArrayList<>();
    Nodes.each(
        expression,
        part -> {
          if (part instanceof Expression.Call call) {
            calls.add(call.method());
          } else if (part instanceof Expression.NewObject creation) {
            calls.add(creation.constructor());
          }
        });
    return calls;
  }

  private Optional<String> obstacle(Method method) {
    List<MethodDeclaration> declarations = new ArrayList<>();
    program.declaration(method).ifPresent(declarations::add);
    if (!method.isFixed() && !method.name().equals("<init>")) {
      declarations.addAll(program.implementations(method, method.owner()));
    }
    if (declarations.isEmpty()) {
      return KnownCalls.include(method)
          ? Optional.empty()
          : Optional.of("of " + method + " it is not known");
    }
    if (active.contains(method.key())) {
      return Optional.of(method + " calls itself");
    }
    if (ending.contains(method.key())) {
      return Optional.empty();
    }
    active.add(method.key());
    Optional<String> obstacle = first(declarations, this::obstacle);
    active.remove(method.key());
    if (obstacle.isEmpty()) {
      ending.add(method.key());
    }
    return obstacle;
  }

  private Optional<String> obstacle(MethodDeclaration method) {
    List<Statement> statements = new ArrayList<>(method.fieldInitializers());
    statements.add(method.body());
    boolean locks = method.isSynchronized() || statements.stream().anyMatch(Termination::locks);
    return locks
        ? Optional.of(method.method() + " waits for a lock")
        : first(statements, statement -> obstacle(statement, method.source()));
  }

  private static boolean locks(Statement body) {
    boolean[] found = {false};
    Nodes.eachStatement(body, inner -> found[0] |= inner instanceof Statement.Critical);
    return found[0];
  }

  private static <T> Optional<String> first(List<T> parts, Function<T, Optional<String>> obstacle) {
    return parts.stream().map(obstacle).flatMap(Optional::stream).findFirst();
  }
}
