package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All methods whose source is at hand that a loop may run, overriding ones included. */
final class ReachedCode {
  private final Program program;
  private final Map<String, MethodDeclaration> reached = new LinkedHashMap<>();

  private ReachedCode(Program program) {
    this.program = program;
  }

  static Collection<MethodDeclaration> from(Statement body, Program program) {
    ReachedCode code = new ReachedCode(program);
    code.follow(body);
    return code.reached.values();
  }

  private void follow(Statement statement) {
    Nodes.eachExpression(
        statement,
        part -> {
          if (part instanceof Expression.Call call) {
            follow(call.method());
          } else if (part instanceof Expression.NewObject creation) {
            follow(creation.constructor());
          }
        });
  }

  private void follow(Method method) {
    program.declaration(method).ifPresent(this::follow);
    if (!method.isFixed() && !method.isConstructor()) {
      program.implementations(method, method.owner()).forEach(this::follow);
    }
  }

  private void follow(MethodDeclaration declaration) {
    if (reached.putIfAbsent(declaration.method().key(), declaration) == null) {
      declaration.fieldInitializers().forEach(this::follow);
      follow(declaration.body());
    }
  }
}
