package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.model.CallGroup.Test;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the calls of a method in its own text. */
final class RecursiveCalls {
  private final Method method;

  RecursiveCalls(Method method) {
    this.method = method;
  }

  boolean isOne(Expression expression) {
    return expression instanceof Expression.Call call && call.method().equals(method);
  }

  /** Whether there is one in {@code expression}, however deep. */
  boolean areIn(Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= isOne(part));
    return found[0];
  }

  /** All in {@code statement}, also those in the arguments of others. */
  List<Expression.Call> all(Statement statement) {
    List<Expression.Call> calls = new ArrayList<>();
    Nodes.eachExpression(
        statement,
        part -> {
          if (isOne(part)) {
            calls.add((Expression.Call) part);
          }
        });
    return calls;
  }

  /**
   * Those in {@code expression} that do not depend on the result of another one, in the order in
   * which they are made: those in the arguments of another one come before it.
   */
  List<PossibleCall> possible(Expression expression) {
    List<PossibleCall> calls = new ArrayList<>();
    addPossible(expression, List.of(), calls);
    return calls;
  }

  private void addPossible(Expression expression, List<Test> tests, List<PossibleCall> calls) {
    if (expression instanceof Expression.Conditional choice) {
      addPossible(choice.condition(), tests, calls);
      addDecided(choice.yes(), choice.condition(), true, tests, calls);
      addDecided(choice.no(), choice.condition(), false, tests, calls);
    } else if (expression instanceof Expression.Binary binary
        && (binary.operator() == Operator.CONDITIONAL_AND
            || binary.operator() == Operator.CONDITIONAL_OR)) {
      boolean needed = binary.operator() == Operator.CONDITIONAL_AND;
      addPossible(binary.left(), tests, calls);
      addDecided(binary.right(), binary.left(), needed, tests, calls);
    } else {
      Nodes.operands(expression).forEach(operand -> addPossible(operand, tests, calls));
      if (isOne(expression)) {
        calls.add(new PossibleCall((Expression.Call) expression, tests));
      }
    }
  }

  private void addDecided(
      Expression expression,
      Expression condition,
      boolean outcome,
      List<Test> tests,
      List<PossibleCall> calls) {
    if (!areIn(condition)) {
      List<Test> all = new ArrayList<>(tests);
      all.add(new Test(condition, outcome));
      addPossible(expression, all, calls);
    }
  }

  /** Whether {@code call} can be written down in another place: its own text assigns nothing. */
  boolean canBegin(Expression.Call call) {
    return call.arguments().stream().noneMatch(this::areIn)
        && call.receiver().map(receiver -> isPlain(receiver, call)).orElse(true);
  }

  /** The generated call looks at the receiver before the arguments, Java after them. */
  private boolean isPlain(Expression receiver, Expression.Call call) {
    boolean simple =
        call.arguments().stream()
            .allMatch(
                argument ->
                    argument instanceof Expression.Local
                        || argument instanceof Expression.Literal
                        || isArithmetic(argument));
    return receiver instanceof Expression.This || (simple && !areIn(receiver));
  }

  /** Whether an expression computes with primitive variables and cannot throw. */
  private static boolean isArithmetic(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return binary.operator() != Operator.DIVIDE
          && binary.operator() != Operator.REMAINDER
          && isArithmetic(binary.left())
          && isArithmetic(binary.right());
    }
    return expression.type() instanceof Type.Primitive
        && (expression instanceof Expression.Local || expression instanceof Expression.Literal);
  }

  /** The variables that an expression mentions. */
  static Set<Variable> mentioned(Expression expression) {
    Set<Variable> variables = new LinkedHashSet<>();
    Nodes.each(
        expression,
        part -> {
          if (part instanceof Expression.Local local) {
            variables.add(local.variable());
          } else if (part instanceof Expression.Literal literal) {
            literal.variable().ifPresent(variables::add);
          }
        });
    return variables;
  }
}
