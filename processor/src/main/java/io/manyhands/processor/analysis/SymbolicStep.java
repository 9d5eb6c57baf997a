package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Steps that are no constants: {@code i += stride}, {@code g += 2 * half}, {@code i = i - width}.
 *
 * <p>The step is evaluated once, before the loop, instead of behind each iteration: so it must not
 * throw, and read nothing that needs more than a name.
 */
final class SymbolicStep {
  /** Operators that throw nothing. */
  private static final Set<Operator> TOTAL =
      EnumSet.of(
          Operator.PLUS,
          Operator.MINUS,
          Operator.TIMES,
          Operator.SHIFT_LEFT,
          Operator.SHIFT_RIGHT,
          Operator.UNSIGNED_SHIFT_RIGHT,
          Operator.AND,
          Operator.OR,
          Operator.XOR,
          Operator.COMPLEMENT,
          Operator.NEGATE,
          Operator.IDENTITY);

  private SymbolicStep() {}

  /** What {@code update}, which assigns the loop variable, adds to it. */
  static Optional<IterationSpace.Step> of(Expression update, Variable variable) {
    if (update instanceof Expression.CompoundAssignment assignment) {
      return step(assignment.operator(), assignment.value(), variable);
    }
    if (!(update instanceof Expression.Assignment assignment)
        || !(assignment.value() instanceof Expression.Binary sum)) {
      return Optional.empty();
    }
    if (isVariable(sum.left(), variable)) {
      return step(sum.operator(), sum.right(), variable);
    }
    return isVariable(sum.right(), variable) && sum.operator() == Operator.PLUS
        ? step(sum.operator(), sum.left(), variable)
        : Optional.empty();
  }

  /** Whether the amount is more than a name, so that it may have overflowed. */
  static boolean isComputed(Expression amount) {
    return amount instanceof Expression.Binary || amount instanceof Expression.Unary;
  }

  private static Optional<IterationSpace.Step> step(
      Operator operator, Expression amount, Variable variable) {
    boolean adds = operator == Operator.PLUS || operator == Operator.MINUS;
    return adds && fits(amount, variable) && isTotal(amount) && !Nodes.mentions(amount, variable)
        ? Optional.of(
            new IterationSpace.Step(
                Optional.empty(), Optional.of(amount), operator == Operator.MINUS))
        : Optional.empty();
  }

  private static boolean fits(Expression amount, Variable variable) {
    return amount.type().isIntegral()
        && (amount.type() != Type.Primitive.LONG || variable.type() == Type.Primitive.LONG);
  }

  private static boolean isTotal(Expression amount) {
    if (amount instanceof Expression.Binary binary) {
      return TOTAL.contains(binary.operator()) && isTotal(binary.left()) && isTotal(binary.right());
    }
    if (amount instanceof Expression.Unary unary) {
      return TOTAL.contains(unary.operator()) && isTotal(unary.operand());
    }
    return amount instanceof Expression.Local
        || amount instanceof Expression.Literal
        || (amount instanceof Expression.FieldAccess access
            && access.target().map(Expression.This.class::isInstance).orElse(true));
  }

  private static boolean isVariable(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
  }
}
