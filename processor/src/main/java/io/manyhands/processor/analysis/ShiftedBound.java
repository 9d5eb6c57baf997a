package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.LoopHeader;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Optional;

/**
 * {@code i + 1 < n} as {@code i < n - 1}: the same for a counter that begins with a number from 0
 * on and counts by one, since the sum cannot have wrapped around before the loop ends.
 */
final class ShiftedBound {
  /** What is added, and the first value, are numbers far from where they could wrap around. */
  private static final int LARGEST = 1 << 20;

  private ShiftedBound() {}

  /**
   * The comparison of the counter itself.
   *
   * @param loop the loop
   * @param counter the declaration in its header
   */
  static Optional<Expression.Binary> of(Statement.For loop, Statement.Declaration counter) {
    Variable variable = counter.variable();
    boolean counts =
        variable.type() == Type.Primitive.INT
            && counter.initializer().flatMap(ShiftedBound::small).isPresent()
            && loop.updates().size() == 1
            && LoopHeader.step(loop.updates().get(0), variable)
                .filter(step -> step == 1)
                .isPresent();
    if (!counts || !(loop.condition().orElse(null) instanceof Expression.Binary test)) {
      return Optional.empty();
    }
    return test.operator() == Operator.LESS
        ? shifted(test, test.left(), test.right(), variable)
        : test.operator() == Operator.GREATER
            ? shifted(test, test.right(), test.left(), variable)
            : Optional.empty();
  }

  /** Whether the condition compares with {@code bound} as it is. */
  static boolean isWritten(Statement.For loop, Expression bound) {
    return loop.condition().orElse(null) instanceof Expression.Binary test
        && (test.left().equals(bound) || test.right().equals(bound));
  }

  private static Optional<Expression.Binary> shifted(
      Expression.Binary test, Expression sum, Expression bound, Variable variable) {
    if (!(sum instanceof Expression.Binary plus)
        || plus.operator() != Operator.PLUS
        || !(plus.left() instanceof Expression.Local local)
        || !local.variable().equals(variable)
        || small(plus.right()).isEmpty()
        || bound.type() != Type.Primitive.INT) {
      return Optional.empty();
    }
    Expression less =
        new Expression.Binary(
            bound.span(), Type.Primitive.INT, Operator.MINUS, bound, plus.right());
    return Optional.of(
        new Expression.Binary(test.span(), test.type(), Operator.LESS, plus.left(), less));
  }

  private static Optional<Integer> small(Expression number) {
    return number instanceof Expression.Literal literal
            && literal.value().orElse(null) instanceof Integer value
            && value >= 0
            && value <= LARGEST
        ? Optional.of(value)
        : Optional.empty();
  }
}
