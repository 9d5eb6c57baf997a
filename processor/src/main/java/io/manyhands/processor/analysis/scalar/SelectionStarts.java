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
import java.util.Set;

/**
 * Tests that hold until a candidate has been taken, and never again: {@code best == null}, {@code
 * at < 0}, {@code at == -1}, {@code at == n}, {@code !found}, {@code first}.
 */
final class SelectionStarts {
  private final Statement loop;
  private final Set<Variable> changing;

  /** Tests in a loop with variables that are {@code changing} while it runs. */
  SelectionStarts(Statement loop, Set<Variable> changing) {
    this.loop = loop;
    this.changing = changing;
  }

  Optional<Folding.Start> of(Expression test, Map<Variable, Expression> assigned) {
    return variable(test)
        .filter(assigned::containsKey)
        .filter(variable -> endsWith(test, Objects.requireNonNull(assigned.get(variable))))
        .map(variable -> new Folding.Start(test, variable));
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
  private boolean endsWith(Expression test, Expression value) {
    if (!(test instanceof Expression.Binary comparison)) {
      boolean negated = test instanceof Expression.Unary;
      return value instanceof Expression.Literal literal
          && literal.value().filter(known -> known.equals(negated)).isPresent();
    }
    if (comparison.right().type() == Type.Primitive.NULL) {
      return comparison.operator() == Operator.EQUAL;
    }
    return value instanceof Expression.Local local
        && loop instanceof Statement.For counted
        && (isBelowAll(comparison, local.variable(), counted)
            || isAboveAll(comparison, local.variable(), counted));
  }

  /** {@code at < 0}, {@code at == -1}, where {@code index} is never less than 0. */
  private static boolean isBelowAll(Expression.Binary test, Variable index, Statement.For counted) {
    Optional<Long> least = start(index, counted).or(() -> end(index, counted));
    return least.isPresent()
        && constant(test.right())
            .filter(
                bound ->
                    test.operator() == Operator.LESS
                        ? bound <= least.get()
                        : (test.operator() == Operator.EQUAL
                                || test.operator() == Operator.LESS_EQUAL)
                            && bound < least.get())
            .isPresent();
  }

  /** {@code at == n}, {@code at >= n}, where {@code index < n} in every iteration. */
  private boolean isAboveAll(Expression.Binary test, Variable index, Statement.For counted) {
    return (test.operator() == Operator.EQUAL || test.operator() == Operator.GREATER_EQUAL)
        && counted.condition().orElse(null) instanceof Expression.Binary condition
        && condition.operator() == Operator.LESS
        && isLocal(condition.left(), index)
        && isSteady(test.right())
        && SameValue.of(condition.right(), test.right());
  }

  /** Whether it is a variable that keeps its value in the loop, or the length of such an array. */
  private boolean isSteady(Expression bound) {
    return bound instanceof Expression.ArrayLength length
        ? isSteady(length.array())
        : bound instanceof Expression.Local local && !changing.contains(local.variable());
  }

  /** The constant from which a loop counts up. */
  private static Optional<Long> start(Variable index, Statement.For counted) {
    return counted.initializers().size() == 1
            && counted.initializers().get(0) instanceof Statement.Declaration counter
            && counter.variable().equals(index)
            && counts(counted, index, true)
        ? counter.initializer().flatMap(SelectionStarts::constant)
        : Optional.empty();
  }

  /** The constant at which a loop that counts down is in its last iteration, or above. */
  private static Optional<Long> end(Variable index, Statement.For counted) {
    if (!counts(counted, index, false)
        || !(counted.condition().orElse(null) instanceof Expression.Binary condition)
        || !isLocal(condition.left(), index)) {
      return Optional.empty();
    }
    Optional<Long> bound = constant(condition.right());
    return condition.operator() == Operator.GREATER_EQUAL
        ? bound
        : condition.operator() == Operator.GREATER
            ? bound.map(value -> value + 1)
            : Optional.empty();
  }

  private static boolean counts(Statement.For counted, Variable index, boolean up) {
    return counted.updates().size() == 1
        && counted.updates().get(0) instanceof Expression.Step step
        && isLocal(step.target(), index)
        && step.increment() == up;
  }

  private static boolean isLocal(Expression expression, Variable variable) {
    return expression instanceof Expression.Local local && local.variable().equals(variable);
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
