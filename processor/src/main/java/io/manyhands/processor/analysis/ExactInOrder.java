package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Arrays into whose elements a loop folds floating-point numbers, {@code sum[k] += term;}, where
 * the sequential loop's bits are wanted: the folds follow in the order of the iterations, behind
 * the work that computes the terms.
 */
final class ExactInOrder {
  private ExactInOrder() {}

  /** The arrays in variables that {@code loop} folds into, if all of it can be kept in order. */
  static Optional<Set<Variable>> of(MarkedLoop loop) {
    boolean isAsked =
        !loop.settings().result().equals("EXACT")
            || loop.settings().inProcesses()
            || loop.settings().unproven().equals("TRUST")
            || Reads.used(loop.loop()).stream()
                .anyMatch(variable -> variable.sharing() != Sharing.NONE);
    if (isAsked) {
      return Optional.empty();
    }
    Set<Variable> arrays = new LinkedHashSet<>();
    Nodes.eachExpression(
        loop.loop(),
        part ->
            Nodes.target(part)
                .filter(target -> isRounded(target.type()))
                .flatMap(ExactInOrder::array)
                .ifPresent(arrays::add));
    arrays.removeAll(Reads.declared(loop.loop()));
    boolean stay = Reads.written(loop.loop()).stream().noneMatch(arrays::contains);
    boolean alone = arrays.stream().allMatch(array -> isUsedByElements(array, loop.loop()));
    return arrays.isEmpty() || !stay || !alone ? Optional.empty() : Optional.of(arrays);
  }

  /** Whether nobody is given the array itself. */
  private static boolean isUsedByElements(Variable array, Statement loop) {
    int[] others = {0};
    Nodes.eachExpression(
        loop,
        part -> {
          others[0] += isNamed(part, array) ? 1 : 0;
          boolean byElement =
              (part instanceof Expression.ArrayAccess access && isNamed(access.array(), array))
                  || (part instanceof Expression.ArrayLength length
                      && isNamed(length.array(), array));
          others[0] -= byElement ? 1 : 0;
        });
    return others[0] == 0;
  }

  private static boolean isNamed(Expression part, Variable variable) {
    return part instanceof Expression.Local local && local.variable().equals(variable);
  }

  private static boolean isRounded(Type type) {
    return type == Type.Primitive.DOUBLE || type == Type.Primitive.FLOAT;
  }

  /** The variable that an element belongs to. */
  private static Optional<Variable> array(Expression element) {
    Expression array = element;
    while (array instanceof Expression.ArrayAccess access) {
      array = access.array();
    }
    return array != element && array instanceof Expression.Local local
        ? Optional.of(local.variable())
        : Optional.empty();
  }
}
