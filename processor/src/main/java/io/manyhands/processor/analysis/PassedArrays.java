package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An array that a loop passes to methods as an argument, by its name alone: {@code count(hist, x)}.
 * A chunk that has an array of its own by that name passes this one, and the methods stay as they
 * are.
 */
final class PassedArrays {
  private final Function<Method, Optional<MethodDeclaration>> declarations;
  private final Set<Variable> parameters = new HashSet<>();

  /** By identity: texts of several files may have places in common. */
  private final Set<Expression> arguments = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<MethodDeclaration> methods = new LinkedHashSet<>();
  private final Deque<MethodDeclaration> open = new ArrayDeque<>();

  private PassedArrays(Function<Method, Optional<MethodDeclaration>> declarations) {
    this.declarations = declarations;
  }

  /**
   * Follows an array.
   *
   * @param array the variable or field
   * @param loop the loop's body
   * @param declarations the methods whose source is at hand
   * @return nothing if it is not passed on
   */
  static Optional<PassedArrays> of(
      Accumulator array,
      Statement loop,
      Function<Method, Optional<MethodDeclaration>> declarations) {
    PassedArrays passed = new PassedArrays(declarations);
    passed.follow(loop, array::isName);
    while (!passed.open.isEmpty()) {
      passed.follow(
          passed.open.remove().body(),
          part ->
              part instanceof Expression.Local local
                  && passed.parameters.contains(local.variable()));
    }
    return passed.methods.isEmpty() ? Optional.empty() : Optional.of(passed);
  }

  private void follow(Statement text, Predicate<Expression> isArray) {
    Nodes.eachExpression(
        text,
        part -> {
          if (part instanceof Expression.Call call) {
            declarations.apply(call.method()).ifPresent(method -> pass(call, method, isArray));
          }
        });
  }

  private void pass(Expression.Call call, MethodDeclaration method, Predicate<Expression> isArray) {
    List<Variable> names = method.parameters();
    for (int place = 0; place < call.arguments().size(); place++) {
      Expression argument = call.arguments().get(place);
      if (isArray.test(argument) && names.size() == call.arguments().size()) {
        arguments.add(argument);
        boolean isNew = methods.add(method);
        if (parameters.add(names.get(place)) || isNew) {
          open.add(method);
        }
      }
    }
  }

  /** The parameters that hold it. */
  Set<Variable> parameters() {
    return parameters;
  }

  /** Where it stands as an argument. */
  Set<Expression> arguments() {
    return arguments;
  }

  /** The methods that get it. */
  Set<MethodDeclaration> methods() {
    return methods;
  }
}
