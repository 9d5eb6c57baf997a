package io.manyhands.processor.analysis.range;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Operator;
import java.util.List;

/** What conditions say about integers when they hold, and when they do not. */
final class RangeConditions {
  private final RangeExecution execution;
  private final RangeExpressions expressions;

  RangeConditions(RangeExecution execution, RangeExpressions expressions) {
    this.execution = execution;
    this.expressions = expressions;
  }

  /** Whether evaluating {@code expression} may leave out a part of it. */
  static boolean decides(Expression expression) {
    return (expression instanceof Expression.Binary binary && isLogical(binary.operator()))
        || (expression instanceof Expression.Unary unary && unary.operator() == Operator.NOT);
  }

  private static boolean isLogical(Operator operator) {
    return operator == Operator.CONDITIONAL_AND || operator == Operator.CONDITIONAL_OR;
  }

  /** Evaluates a condition whose value is not looked at. */
  void either(Expression condition) {
    Facts before = execution.facts();
    assume(condition, true);
    Facts yes = execution.facts();
    execution.set(before);
    quietly(() -> assume(condition, false));
    execution.set(yes.or(execution.facts()));
  }

  /** Does again what has been told already. */
  void quietly(Runnable again) {
    execution.silently(again);
  }

  void assume(Expression condition, boolean truth) {
    if (!execution.facts().isReached()) {
      return;
    }
    if (condition instanceof Expression.Unary unary && unary.operator() == Operator.NOT) {
      assume(unary.operand(), !truth);
    } else if (condition instanceof Expression.Binary binary && isLogical(binary.operator())) {
      logical(binary, truth);
    } else if (condition instanceof Expression.Binary binary
        && binary.operator().isComparison()
        && binary.left().type().isIntegral()
        && binary.right().type().isIntegral()) {
      compare(binary, truth);
    } else if (condition instanceof Expression.Literal literal
        && literal.value().filter(value -> value.equals(!truth)).isPresent()) {
      execution.set(Facts.UNREACHED);
    } else {
      expressions.evaluate(condition);
      if (condition instanceof Expression.Binary binary) {
        execution.stops().observe(binary, truth);
      }
    }
  }

  private void logical(Expression.Binary binary, boolean truth) {
    boolean both = (binary.operator() == Operator.CONDITIONAL_AND) == truth;
    if (both) {
      assume(binary.left(), truth);
      assume(binary.right(), truth);
      return;
    }
    Facts before = execution.facts();
    assume(binary.left(), !truth);
    assume(binary.right(), truth);
    Facts second = execution.facts();
    execution.set(before);
    quietly(() -> assume(binary.left(), truth));
    execution.set(execution.facts().or(second));
  }

  private void compare(Expression.Binary binary, boolean truth) {
    LinearSum left = expressions.kept(binary.left(), List.of(binary.right()));
    LinearSum right =
        expressions.evaluate(binary.right()).orElseGet(() -> expressions.unknown(binary.right()));
    Operator operator = truth ? binary.operator() : binary.operator().negated();
    LinearSum more = left.minus(right);
    Facts facts = execution.facts();
    execution.set(
        switch (operator) {
          case LESS -> facts.atLeastZero(more.negated().plus(-1));
          case LESS_EQUAL -> facts.atLeastZero(more.negated());
          case GREATER -> facts.atLeastZero(more.plus(-1));
          case GREATER_EQUAL -> facts.atLeastZero(more);
          case EQUAL -> facts.zero(more);
          default -> different(facts, more);
        });
    execution.stops().observe(binary, truth);
  }

  /** That a sum is not 0 says something where its sign is known. */
  static Facts different(Facts facts, LinearSum sum) {
    if (facts.entails(sum)) {
      return facts.atLeastZero(sum.plus(-1));
    }
    return facts.entails(sum.negated()) ? facts.atLeastZero(sum.negated().plus(-1)) : facts;
  }
}
