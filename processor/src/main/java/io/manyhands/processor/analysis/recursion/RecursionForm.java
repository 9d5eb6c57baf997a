package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;

/** What keeps a recursive method from being divided, whatever it computes. */
final class RecursionForm {
  private final MarkedMethod method;
  private final List<Finding> findings = new ArrayList<>();

  private RecursionForm(MarkedMethod method) {
    this.method = method;
  }

  static List<Finding> check(MarkedMethod method) {
    RecursionForm form = new RecursionForm(method);
    method.obstacles().forEach(form::immovable);
    form.checkDispatch();
    form.checkSettings();
    form.checkStatements();
    return List.copyOf(form.findings);
  }

  private void immovable(MarkedLoop.Obstacle obstacle) {
    findings.add(Finding.of(method.declaration().source(), obstacle));
  }

  private void checkDispatch() {
    if (!canRunExactly(method)) {
      refuse(
          "another class may override the method, and a recursive call would run that one",
          "make the method private, static or final");
    }
    if (method.declaration().isSynchronized()) {
      refuse(
          "the method is synchronized: calls on other threads would wait for the lock",
          "remove synchronized, and take the lock in a method that calls this one");
    }
  }

  /** Whether the method that runs is known, if need be by the class of the receiver. */
  private static boolean canRunExactly(MarkedMethod method) {
    MethodDeclaration declaration = method.declaration();
    boolean onThis =
        new RecursiveCalls(declaration.method())
            .all(declaration.body()).stream()
                .allMatch(
                    call -> call.receiver().filter(Expression.This.class::isInstance).isPresent());
    return declaration.method().isFixed() || (onThis && !method.host().type().isInterface());
  }

  private void checkSettings() {
    Settings settings = method.recursion().orElseThrow().settings();
    boolean divided =
        !settings.schedule().equals(Settings.DEFAULT.schedule())
            || settings.chunk() != Settings.DEFAULT.chunk();
    if (settings.inProcesses()) {
      refuse(
          "worker processes run the iterations of loops; recursive calls are forked on threads",
          "leave the member engine out");
    }
    if (divided) {
      refuse(
          "schedule and chunk say how iterations are dealt out, and recursive calls have none",
          "leave the member out");
    }
  }

  /** Calls in functions are made when and where somebody calls the function. */
  private void checkStatements() {
    RecursiveCalls calls = new RecursiveCalls(method.declaration().method());
    boolean[] nested = {false};
    Nodes.eachExpression(
        method.declaration().body(),
        part ->
            Nodes.statements(part)
                .forEach(statement -> nested[0] |= !calls.all(statement).isEmpty()));
    if (nested[0]) {
      refuse(
          "a recursive call stands in a lambda expression or a switch expression",
          "make the call in a statement of the method");
    }
  }

  private void refuse(String headline, String fix) {
    findings.add(
        new Finding(
            Code.NOT_DIVISIBLE,
            method.declaration().source(),
            method.recursion().orElseThrow().mark(),
            headline,
            List.of(),
            fix));
  }
}
