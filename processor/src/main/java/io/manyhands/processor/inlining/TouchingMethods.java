package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The methods that a loop calls and that use fields which change meanwhile: it is they whose text
 * has to stand in the loop, so that all uses of such a field do.
 */
final class TouchingMethods {
  private static final int MOST_REACHED = 200;

  private final Program program;
  private final Map<Method, MethodDeclaration> reached = new LinkedHashMap<>();
  private final Set<Field> assigned = new HashSet<>();
  private final Set<Method> touching = new LinkedHashSet<>();

  TouchingMethods(Statement loop, Program program) {
    this.program = program;
    follow(loop);
    assignedIn(loop);
    reached.values().forEach(each -> assignedIn(each.body()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<Method, MethodDeclaration> each : reached.entrySet()) {
        grows |= touches(each.getValue().body()) && touching.add(each.getKey());
      }
    }
  }

  private void follow(Statement statement) {
    Nodes.eachExpression(
        statement,
        part -> {
          if (part instanceof Expression.Call call
              && !reached.containsKey(call.method())
              && reached.size() < MOST_REACHED) {
            program
                .declaration(call.method())
                .ifPresent(
                    declaration -> {
                      reached.put(call.method(), declaration);
                      follow(declaration.body());
                    });
          }
        });
  }

  private void assignedIn(Statement statement) {
    Nodes.eachExpression(
        statement,
        part -> {
          if (Nodes.target(part).orElse(null) instanceof Expression.FieldAccess access) {
            assigned.add(access.field());
          }
        });
  }

  private boolean touches(Statement statement) {
    boolean[] found = {false};
    Nodes.eachExpression(
        statement,
        part ->
            found[0] |=
                (part instanceof Expression.FieldAccess access && assigned.contains(access.field()))
                    || (part instanceof Expression.Call call && touching.contains(call.method())));
    return found[0];
  }

  /** Whether {@code method} uses such a field, or calls a method that does. */
  boolean has(Method method) {
    return touching.contains(method);
  }

  /** What the names in the loop and in the methods that it reaches mean. */
  Meanings meanings(Statement loop) {
    return Meanings.of(loop, reached.values());
  }

  boolean isEmpty() {
    return touching.isEmpty();
  }
}
