package io.manyhands.processor.analysis.process;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Looks through a loop and the methods that it reaches for what means something else in another
 * process: static fields, identities, locks.
 */
final class WorkerRules {
  private final Program program;
  private final StableFields stable;
  private final List<Finding> findings = new ArrayList<>();

  private WorkerRules(Program program) {
    this.program = program;
    this.stable = new StableFields(program);
  }

  static List<Finding> check(
      SourceText source, Statement body, Collection<MethodDeclaration> called, Program program) {
    WorkerRules rules = new WorkerRules(program);
    rules.look(source, body);
    for (MethodDeclaration method : called) {
      method.fieldInitializers().forEach(statement -> rules.look(method.source(), statement));
      rules.look(method.source(), method.body());
      if (method.isSynchronized()) {
        rules.lock(method.source(), method.span(), method.method() + " is synchronized");
      }
    }
    return rules.findings;
  }

  private void look(SourceText source, Statement in) {
    Nodes.eachStatement(
        in,
        statement -> {
          if (statement instanceof Statement.Critical critical) {
            lock(source, critical.span(), "a lock");
          }
        });
    Nodes.eachExpression(in, part -> look(source, part));
  }

  private void lock(SourceText source, io.manyhands.processor.model.Span span, String what) {
    findings.add(
        new Finding(
            Code.WORKER_LOCK,
            source,
            span,
            what + ": worker processes would each have a lock of their own",
            List.of("iterations in different processes do not wait for each other"),
            "take the lock around the loop"));
  }

  private void look(SourceText source, Expression part) {
    if (part instanceof Expression.FieldAccess access
        && access.field().isStatic()
        && !stable.isStable(access.field())) {
      findings.add(
          new Finding(
              Code.WORKER_STATIC,
              source,
              access.span(),
              "the static field "
                  + access.field()
                  + " may have another value in a worker process than here",
              List.of("each process initializes its own static fields"),
              "read it into a local variable before the loop, and pass that on"));
    } else if (part instanceof Expression.Binary comparison
        && (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.NOT_EQUAL)
        && isObject(comparison.left().type())
        && isObject(comparison.right().type())) {
      findings.add(
          new Finding(
              Code.IDENTITY,
              source,
              comparison.span(),
              "which object it is, is compared: " + source.inline(comparison.span()),
              List.of("what is sent to a worker process is a copy there"),
              "compare with equals"));
    }
  }

  private boolean isObject(Type type) {
    return type.isReference()
        && type != Type.Primitive.NULL
        && !(type instanceof Type.Declared declared && program.isEnum(declared));
  }
}
