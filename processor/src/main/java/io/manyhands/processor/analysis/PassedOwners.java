package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether the parameters by which called methods name the object that is folded into are never
 * null. A copy of such a method folds into the partial result, and would not notice.
 */
final class PassedOwners {
  private final Accumulator field;
  private final Statement loop;
  private final Set<MethodDeclaration> methods;
  private final Set<Parameter> known = new HashSet<>();
  private final Deque<Parameter> open = new ArrayDeque<>();

  private record Parameter(MethodDeclaration method, int place) {}

  private PassedOwners(Accumulator field, Statement loop, Set<MethodDeclaration> methods) {
    this.field = field;
    this.loop = loop;
    this.methods = methods;
  }

  /**
   * Asks.
   *
   * @param field a field of an object that is known not to be null
   * @param loop the loop
   * @param methods all methods through which it may reach the field
   */
  static boolean areKnown(Accumulator field, Statement loop, Set<MethodDeclaration> methods) {
    return new PassedOwners(field, loop, methods).areKnown();
  }

  private boolean areKnown() {
    for (MethodDeclaration method : methods) {
      Nodes.eachExpression(
          method.body(),
          part -> {
            if (part instanceof Expression.FieldAccess access && field.isMentioned(access)) {
              access.target().ifPresent(target -> parameter(method, target).ifPresent(this::ask));
            }
          });
    }
    boolean all = true;
    while (all && !open.isEmpty()) {
      all = isKnown(open.remove());
    }
    return all;
  }

  private void ask(Parameter parameter) {
    if (known.add(parameter)) {
      open.add(parameter);
    }
  }

  private static Optional<Parameter> parameter(MethodDeclaration method, Expression named) {
    int place =
        named instanceof Expression.Local local
            ? method.parameters().indexOf(local.variable())
            : -1;
    return place < 0 ? Optional.empty() : Optional.of(new Parameter(method, place));
  }

  private boolean isKnown(Parameter parameter) {
    Variable variable = parameter.method.parameters().get(parameter.place);
    boolean[] all = {!isAssigned(parameter.method.body(), variable)};
    eachCall(loop, parameter, argument -> all[0] &= field.isOwnerByName(argument));
    for (MethodDeclaration method : methods) {
      eachCall(
          method.body(),
          parameter,
          argument -> {
            Optional<Parameter> passed = parameter(method, argument);
            passed.ifPresent(this::ask);
            all[0] &= passed.isPresent() || argument instanceof Expression.This;
          });
    }
    return all[0];
  }

  private static boolean isAssigned(Statement body, Variable variable) {
    boolean[] found = {false};
    Nodes.eachExpression(
        body,
        part ->
            found[0] |=
                Nodes.target(part)
                    .filter(
                        target ->
                            target instanceof Expression.Local local
                                && local.variable().equals(variable))
                    .isPresent());
    return found[0];
  }

  private static void eachCall(Statement text, Parameter parameter, Consumer<Expression> argument) {
    Method method = parameter.method.method();
    Nodes.eachExpression(
        text,
        part -> {
          if (part instanceof Expression.Call call && call.method().equals(method)) {
            argument.accept(call.arguments().get(parameter.place));
          }
        });
  }
}
