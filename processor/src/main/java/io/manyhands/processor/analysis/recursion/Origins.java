package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the arrays come from that a method and those it calls have in variables. */
final class Origins {
  private static final Set<String> CREATING = Set.of("copyOf", "copyOfRange");

  /** An origin. */
  sealed interface Origin {}

  /** It was passed to the recursive method. */
  record Passed(Variable parameter) implements Origin {}

  /** The call itself has created it, where this variable is declared or this expression stands. */
  record Created(Object where) implements Origin {}

  /** Anything else. */
  record Elsewhere() implements Origin {}

  private final Set<Variable> assigned = new HashSet<>();
  private final Map<Variable, Expression> initializers = new HashMap<>();
  private final Map<Variable, Origin> parameters = new HashMap<>();

  Origins(MethodDeclaration method, List<MethodDeclaration> reached) {
    for (MethodDeclaration each : reached) {
      for (Statement statement : CalledMethods.statements(each)) {
        assigned.addAll(Reads.written(statement));
        Nodes.eachStatement(
            statement,
            inner -> {
              if (inner instanceof Statement.Declaration declaration) {
                declaration
                    .initializer()
                    .ifPresent(value -> initializers.put(declaration.variable(), value));
              }
            });
      }
    }
    method.parameters().forEach(parameter -> parameters.put(parameter, new Passed(parameter)));
  }

  /** A method is entered with these arguments. */
  void bind(MethodDeclaration method, List<Expression> arguments) {
    Map<Variable, Origin> bound = new HashMap<>();
    for (int k = 0; k < method.parameters().size(); k++) {
      boolean packed = method.method().isVarargs() && k == method.parameters().size() - 1;
      bound.put(
          method.parameters().get(k),
          packed || k >= arguments.size() ? new Elsewhere() : of(arguments.get(k)));
    }
    parameters.putAll(bound);
  }

  Origin of(Expression array) {
    if (isCreation(array)) {
      return new Created(array.span());
    }
    if (!(array instanceof Expression.Local local) || assigned.contains(local.variable())) {
      return new Elsewhere();
    }
    Variable variable = local.variable();
    if (parameters.containsKey(variable)) {
      return parameters.get(variable);
    }
    Expression value = initializers.get(variable);
    if (value == null) {
      return new Elsewhere();
    }
    return isCreation(value) ? new Created(variable) : of(value);
  }

  private static boolean isCreation(Expression expression) {
    if (expression instanceof Expression.NewArray) {
      return true;
    }
    return expression instanceof Expression.Call call
        && call.type() instanceof Type.Array
        && ((call.method().owner().is("java.util.Arrays")
                && CREATING.contains(call.method().name()))
            || (call.method().name().equals("clone")
                && call.receiver().filter(it -> it.type() instanceof Type.Array).isPresent()));
  }
}
