package io.manyhands.processor.analysis.ordered;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the expressions at the beginning of an ordered part that can be evaluated before it: they
 * touch nothing that is kept in order, and before them nothing is evaluated but variables. So it
 * does not show that they come earlier, not even if they throw an exception.
 */
final class Ahead {
  private final Touching touching;
  private final Set<Variable> assigned;
  private final Predicate<Type> isSpellable;
  private final List<Expression> found = new ArrayList<>();

  private Ahead(Touching touching, Set<Variable> assigned, Predicate<Type> isSpellable) {
    this.touching = touching;
    this.assigned = assigned;
    this.isSpellable = isSpellable;
  }

  /**
   * The expressions of {@code first}.
   *
   * @param first the first statement of the ordered part
   * @param assigned variables that the ordered part assigns
   * @param isSpellable whether a type can be written down
   */
  static List<Expression> in(
      Statement first, Touching touching, Set<Variable> assigned, Predicate<Type> isSpellable) {
    Ahead ahead = new Ahead(touching, assigned, isSpellable);
    start(first).ifPresent(ahead::walk);
    return List.copyOf(ahead.found);
  }

  private static Optional<Expression> start(Statement first) {
    if (first instanceof Statement.Evaluate evaluate) {
      return Optional.of(evaluate.expression());
    }
    if (first instanceof Statement.Declaration declaration) {
      return declaration.initializer();
    }
    return first instanceof Statement.If test ? Optional.of(test.condition()) : Optional.empty();
  }

  /** Takes what can be taken; whether more may be taken behind {@code expression}. */
  private boolean walk(Expression expression) {
    if (!touches(expression)) {
      return take(expression);
    }
    if (expression instanceof Expression.Local) {
      return true;
    }
    if (expression instanceof Expression.FieldAccess access) {
      return access.target().isEmpty() || access.target().get() instanceof Expression.This;
    }
    if (expression instanceof Expression.Unary unary) {
      return walk(unary.operand());
    }
    if (expression instanceof Expression.Binary binary) {
      boolean evaluated = walk(binary.left()) && !mayStop(binary.operator());
      return evaluated && walk(binary.right()) && !mayThrow(binary);
    }
    if (expression instanceof Expression.Assignment assignment) {
      walkValue(assignment.target(), assignment.value());
    } else if (expression instanceof Expression.CompoundAssignment assignment) {
      walkValue(assignment.target(), assignment.value());
    } else if (expression instanceof Expression.Conditional conditional) {
      walk(conditional.condition());
    } else if (expression instanceof Expression.Cast cast) {
      walk(cast.operand());
    } else if (expression instanceof Expression.Call call) {
      boolean next = call.receiver().map(this::walk).orElse(true);
      for (Expression argument : call.arguments()) {
        next = next && walk(argument);
      }
    }
    return false;
  }

  private void walkValue(Expression target, Expression value) {
    boolean plain =
        target instanceof Expression.Local
            || (target instanceof Expression.FieldAccess access
                && (access.target().isEmpty() || access.target().get() instanceof Expression.This));
    if (plain) {
      walk(value);
    }
  }

  private boolean touches(Expression expression) {
    return touching.in(expression)
        || assigned.stream().anyMatch(variable -> Nodes.mentions(expression, variable));
  }

  /** Cheap ones stay where they are. */
  private boolean take(Expression expression) {
    if (!isWork(expression)) {
      return !mayThrowAnywhere(expression);
    }
    if (isFunction(expression) || !isSpellable.test(expression.type())) {
      return false;
    }
    found.add(expression);
    return true;
  }

  /** Whether evaluating it is more than putting values together. */
  static boolean isWork(Expression expression) {
    boolean[] found = {false};
    Nodes.each(
        expression,
        part ->
            found[0] |=
                part instanceof Expression.Call
                    || part instanceof Expression.NewObject
                    || part instanceof Expression.NewArray
                    || part instanceof Expression.ArrayAccess
                    || part instanceof Expression.SwitchExpression);
    return found[0];
  }

  /** What functions mean may depend on where they stand. */
  private static boolean isFunction(Expression expression) {
    boolean[] found = {false};
    Nodes.each(
        expression,
        part ->
            found[0] |=
                part instanceof Expression.Lambda
                    || part instanceof Expression.Unsupported
                    || part instanceof Expression.InstanceOf);
    return found[0];
  }

  private static boolean mayStop(Operator operator) {
    return operator == Operator.CONDITIONAL_AND || operator == Operator.CONDITIONAL_OR;
  }

  private static boolean mayThrow(Expression part) {
    return part instanceof Expression.Cast
        || part instanceof Expression.ArrayLength
        || part instanceof Expression.Assignment
        || part instanceof Expression.CompoundAssignment
        || part instanceof Expression.Step
        || (part instanceof Expression.FieldAccess access
            && access.target().isPresent()
            && !(access.target().get() instanceof Expression.This))
        || (part instanceof Expression.Binary binary
            && (binary.operator() == Operator.DIVIDE
                || binary.operator() == Operator.REMAINDER
                || !(binary.left().type() instanceof Type.Primitive)));
  }

  private static boolean mayThrowAnywhere(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= mayThrow(part));
    return found[0];
  }
}
