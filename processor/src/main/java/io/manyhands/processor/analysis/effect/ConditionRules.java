package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of integers where a test has succeeded or failed.
 *
 * <p>Closed forms are made of symbols whose values stay, so what a test says of them stays true
 * after it, whatever is assigned later. Tests that store or call are not looked into.
 */
final class ConditionRules {
  private static final int MOST = 8;

  private final Machine machine;
  private final ExpressionRules expressions;

  ConditionRules(Machine machine, ExpressionRules expressions) {
    this.machine = machine;
    this.expressions = expressions;
  }

  /** What holds in the current state if {@code test} does, or if it does not. */
  List<Condition> where(Expression test, boolean succeeds) {
    List<Condition> found = new ArrayList<>();
    if (storesNothing(test)) {
      machine.silently(() -> collect(test, succeeds, found));
    }
    return found.stream().filter(Condition::isOfNumbers).limit(MOST).toList();
  }

  /** Whether the values in a test are those from before it, even if it calls something. */
  private static boolean storesNothing(Expression test) {
    boolean[] stable = {true};
    Nodes.each(
        test,
        part ->
            stable[0] &=
                isPlain(part)
                    || part instanceof Expression.Call
                    || part instanceof Expression.NewObject
                    || part instanceof Expression.InstanceOf);
    return stable[0];
  }

  private static boolean isPlain(Expression part) {
    return part instanceof Expression.Literal
        || part instanceof Expression.Local
        || part instanceof Expression.This
        || part instanceof Expression.FieldAccess
        || part instanceof Expression.ArrayAccess
        || part instanceof Expression.ArrayLength
        || part instanceof Expression.Binary
        || part instanceof Expression.Cast
        || (part instanceof Expression.Unary && Nodes.target(part).isEmpty());
  }

  /** Whether it stores nothing and calls nothing. */
  static boolean isPlainThroughout(Expression side) {
    boolean[] plain = {true};
    Nodes.each(side, part -> plain[0] &= isPlain(part));
    return plain[0];
  }

  private void collect(Expression test, boolean succeeds, List<Condition> found) {
    if (test instanceof Expression.Unary unary && unary.operator() == Operator.NOT) {
      collect(unary.operand(), !succeeds, found);
    } else if (test instanceof Expression.Binary binary) {
      boolean both =
          binary.operator() == (succeeds ? Operator.CONDITIONAL_AND : Operator.CONDITIONAL_OR);
      if (both) {
        collect(binary.left(), succeeds, found);
        collect(binary.right(), succeeds, found);
      } else {
        comparison(binary, succeeds).ifPresent(found::add);
      }
    }
  }

  private Optional<Condition> comparison(Expression.Binary binary, boolean succeeds) {
    Operator operator = succeeds ? binary.operator() : binary.operator().negated();
    boolean ofIntegers = binary.left().type().isIntegral() && binary.right().type().isIntegral();
    boolean plain = isPlainThroughout(binary.left()) && isPlainThroughout(binary.right());
    if (!ofIntegers || !plain || !operator.isComparison()) {
      return Optional.empty();
    }
    Optional<Polynomial> left = Arithmetic.polynomial(expressions.evaluate(binary.left()));
    Optional<Polynomial> right = Arithmetic.polynomial(expressions.evaluate(binary.right()));
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<Polynomial> computed = new ArrayList<>(computed(binary.left(), left.get()));
    computed.addAll(computed(binary.right(), right.get()));
    return Optional.of(condition(operator, left.get(), right.get(), List.copyOf(computed)));
  }

  /** A quotient is what the machine says; a remainder is exact if both parts of a division are. */
  private List<Polynomial> computed(Expression side, Polynomial value) {
    boolean divides =
        side instanceof Expression.Binary
            && value.symbols().stream()
                .anyMatch(symbol -> machine.divisions.parts(symbol).isPresent());
    if (!divides) {
      return List.of(value);
    }
    Expression.Binary division = (Expression.Binary) side;
    return switch (division.operator()) {
      case DIVIDE, SHIFT_RIGHT -> List.of();
      case REMAINDER, AND ->
          Stream.of(division.left(), division.right())
              .flatMap(part -> Arithmetic.polynomial(expressions.evaluate(part)).stream())
              .toList();
      default -> List.of(value);
    };
  }

  private static Condition condition(
      Operator operator, Polynomial left, Polynomial right, List<Polynomial> computed) {
    Polynomial difference = right.minus(left);
    return switch (operator) {
      case LESS -> new Condition(difference.plus(-1), Condition.Relation.AT_LEAST_ZERO, computed);
      case LESS_EQUAL -> new Condition(difference, Condition.Relation.AT_LEAST_ZERO, computed);
      case GREATER ->
          new Condition(left.minus(right).plus(-1), Condition.Relation.AT_LEAST_ZERO, computed);
      case GREATER_EQUAL ->
          new Condition(left.minus(right), Condition.Relation.AT_LEAST_ZERO, computed);
      case EQUAL -> new Condition(difference, Condition.Relation.ZERO, computed);
      default -> new Condition(difference, Condition.Relation.NOT_ZERO, computed);
    };
  }

  /** Whether control never comes to what follows {@code statement}. */
  static boolean leaves(Statement statement) {
    if (statement instanceof Statement.Block block) {
      return block.statements().stream().anyMatch(ConditionRules::leaves);
    }
    if (statement instanceof Statement.If test) {
      return leaves(test.yes()) && test.no().filter(ConditionRules::leaves).isPresent();
    }
    return statement instanceof Statement.Continue
        || statement instanceof Statement.Break
        || statement instanceof Statement.Return
        || statement instanceof Statement.Throw;
  }
}
