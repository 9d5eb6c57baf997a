package io.manyhands.processor.analysis.scalar;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tests that hold until a candidate has been taken, and never again: {@code best == null}, {@code
 * at < 0}, {@code at == -1}, {@code !found}, {@code first}.
 */
final class SelectionStarts {
  private SelectionStarts() {}

  static Optional<Folding.Start> of(
      Expression test, Map<Variable, Expression> assigned, Statement loop) {
    return variable(test)
        .filter(assigned::containsKey)
        .filter(variable -> endsWith(test, Objects.requireNonNull(assigned.get(variable)), loop))
        .map(variable -> new Folding.Start(test, variable));
  }

  /** Whether the test is for {@code null}. */
  static boolean asksForNull(Folding.Start start) {
    return start.test() instanceof Expression.Binary test
        && test.operator() == Operator.EQUAL
        && start.variable().type().isReference();
  }

  private static Optional<Variable> variable(Expression test) {
    Expression asked =
        test instanceof Expression.Binary comparison
            ? comparison.left()
            : test instanceof Expression.Unary not && not.operator() == Operator.NOT
                ? not.operand()
                : test;
    return asked instanceof Expression.Local local
        ? Optional.of(local.variable())
        : Optional.empty();
  }

  /** Whether the test fails once its variable has been assigned {@code value}. */
  private static boolean endsWith(Expression test, Expression value, Statement loop) {
    if (!(test instanceof Expression.Binary comparison)) {
      boolean negated = test instanceof Expression.Unary;
      return value instanceof Expression.Literal literal
          && literal.value().filter(known -> known.equals(negated)).isPresent();
    }
    if (comparison.right().type() == Type.Primitive.NULL) {
      return comparison.operator() == Operator.EQUAL;
    }
    return constant(comparison.right())
        .filter(
            bound ->
                comparison.operator() == Operator.LESS
                    ? bound <= 0
                    : (comparison.operator() == Operator.EQUAL
                            || comparison.operator() == Operator.LESS_EQUAL)
                        && bound < 0)
        .filter(bound -> isCounter(value, loop))
        .isPresent();
  }

  /** Whether {@code value} is the variable of a loop that counts upwards from 0 or more. */
  private static boolean isCounter(Expression value, Statement loop) {
    return value instanceof Expression.Local local
        && loop instanceof Statement.For counted
        && counted.initializers().size() == 1
        && counted.initializers().get(0) instanceof Statement.Declaration counter
        && counter.variable().equals(local.variable())
        && counter.initializer().flatMap(SelectionStarts::constant).filter(c -> c >= 0).isPresent()
        && counted.updates().size() == 1
        && counted.updates().get(0) instanceof Expression.Step step
        && step.increment();
  }

  private static Optional<Long> constant(Expression expression) {
    if (expression instanceof Expression.Unary minus && minus.operator() == Operator.NEGATE) {
      return constant(minus.operand()).map(value -> -value);
    }
    return expression instanceof Expression.Literal literal
        ? literal.value().filter(Integer.class::isInstance).map(value -> (long) (Integer) value)
        : Optional.empty();
  }
}
