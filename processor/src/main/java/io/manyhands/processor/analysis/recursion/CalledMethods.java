package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods that a recursive method reaches through calls, as far as their source is known. */
final class CalledMethods {
  private final Map<Method, MethodDeclaration> reached = new LinkedHashMap<>();

  /** Starts at {@code method}, which is one of them. */
  CalledMethods(MethodDeclaration method, Program program) {
    Deque<MethodDeclaration> open = new ArrayDeque<>(List.of(method));
    reached.put(method.method(), method);
    while (!open.isEmpty()) {
      for (Method called : calledBy(open.remove())) {
        Optional<MethodDeclaration> declaration =
            reached.containsKey(called) ? Optional.empty() : program.declaration(called);
        declaration.ifPresent(
            found -> {
              reached.put(called, found);
              open.add(found);
            });
      }
    }
  }

  private static List<Method> calledBy(MethodDeclaration method) {
    List<Method> called = new ArrayList<>();
    for (Statement statement : statements(method)) {
      Nodes.eachExpression(
          statement,
          part -> {
            if (part instanceof Expression.Call call) {
              called.add(call.method());
            } else if (part instanceof Expression.NewObject creation) {
              called.add(creation.constructor());
            }
          });
    }
    return called;
  }

  static List<Statement> statements(MethodDeclaration method) {
    List<Statement> statements = new ArrayList<>(method.fieldInitializers());
    statements.add(method.body());
    return statements;
  }

  /** All of them. */
  List<MethodDeclaration> all() {
    return List.copyOf(reached.values());
  }

  /** Another method than {@code method} that calls it, if there is one. */
  Optional<Method> callerOf(Method method) {
    return reached.values().stream()
        .filter(other -> !other.method().equals(method) && calledBy(other).contains(method))
        .map(MethodDeclaration::method)
        .findFirst();
  }
}
