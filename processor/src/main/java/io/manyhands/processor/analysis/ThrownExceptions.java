package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The declared exceptions that may leave a loop body, as far as the source tells. */
final class ThrownExceptions {
  private static final Set<String> CATCH_ALL = Set.of("java.lang.Exception", "java.lang.Throwable");
  private static final Set<String> UNCHECKED_PACKAGES = Set.of("java.lang", "java.util");
  private static final Set<String> CHECKED =
      Set.of(
          "java.lang.Exception",
          "java.lang.Throwable",
          "java.lang.InterruptedException",
          "java.lang.CloneNotSupportedException",
          "java.lang.ReflectiveOperationException",
          "java.lang.ClassNotFoundException",
          "java.lang.NoSuchFieldException",
          "java.lang.NoSuchMethodException",
          "java.lang.InstantiationException",
          "java.lang.IllegalAccessException");

  private final List<Type> escaping = new ArrayList<>();

  private ThrownExceptions() {}

  static List<Type> of(Statement body) {
    ThrownExceptions exceptions = new ThrownExceptions();
    exceptions.collect(body, List.of());
    return List.copyOf(exceptions.escaping);
  }

  private void collect(Statement statement, List<Type> caught) {
    for (Expression expression : Nodes.expressions(statement)) {
      collect(expression, caught);
    }
    if (statement instanceof Statement.Throw exit) {
      add(exit.exception().type(), caught);
    }
    if (statement instanceof Statement.Try attempt) {
      List<Type> inside = new ArrayList<>(caught);
      attempt.catches().forEach(handler -> inside.add(handler.exception().type()));
      collect(attempt.body(), inside);
      attempt.catches().forEach(handler -> collect(handler.body(), caught));
      attempt.finalizer().ifPresent(last -> collect(last, caught));
      return;
    }
    Nodes.inner(statement).forEach(inner -> collect(inner, caught));
  }

  /** What a function throws comes out of the call of its method, which declares it. */
  private void collect(Expression expression, List<Type> caught) {
    thrownBy(expression).forEach(type -> add(type, caught));
    Nodes.operands(expression).forEach(operand -> collect(operand, caught));
    if (expression instanceof Expression.SwitchExpression choice) {
      collect(choice.choice(), caught);
    }
  }

  private static List<Type> thrownBy(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return call.method().thrown();
    }
    return expression instanceof Expression.NewObject creation
        ? creation.constructor().thrown()
        : List.of();
  }

  private void add(Type type, List<Type> caught) {
    boolean stops =
        caught.stream()
            .anyMatch(
                handled ->
                    handled.toString().equals(type.toString())
                        || CATCH_ALL.stream().anyMatch(handled::is));
    if (!stops && mayBeChecked(type) && !escaping.contains(type)) {
      escaping.add(type);
    }
  }

  private static boolean mayBeChecked(Type type) {
    return !(type instanceof Type.Declared declared)
        || !UNCHECKED_PACKAGES.contains(declared.packageName())
        || CHECKED.contains(declared.qualifiedName());
  }
}
